CREATE TABLE `search_pending` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`entry_id` integer
);
--> statement-breakpoint
CREATE INDEX `search_pending_source` ON `search_pending` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `search_pending_entry` ON `search_pending` (`entry_id`);--> statement-breakpoint
ALTER TABLE `search_entries` ADD `folded` text DEFAULT '' NOT NULL;