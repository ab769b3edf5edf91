CREATE TABLE `digests` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`notification_ids` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`next_attempt_at` integer,
	`delivery_ref` text,
	`at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "digests_state_word" CHECK("state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "digests_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE INDEX `digests_due` ON `digests` (`state`,`next_attempt_at`);--> statement-breakpoint
ALTER TABLE `snippets` ADD `active_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `snippets_active` ON `snippets` (`active_key`);--> statement-breakpoint
CREATE INDEX `notifications_subject` ON `notifications` (`resource_id`,`kind`,`read_at`);