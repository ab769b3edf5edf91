CREATE INDEX `case_clocks_sla` ON `case_clocks` (`state`,`sla_version_id`,`case_id`);--> statement-breakpoint
CREATE INDEX `case_clocks_calendar` ON `case_clocks` (`state`,`calendar_version_id`,`case_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_clock_events` (
	`id` text PRIMARY KEY NOT NULL,
	`clock_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`what` text NOT NULL,
	`used_ms` integer NOT NULL,
	`target_ms` integer NOT NULL,
	`detail` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`clock_id`) REFERENCES `case_clocks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "clock_events_what_word" CHECK("what" in ('started', 'resumed', 'paused', 'met', 'cancelled', 'reopened', 'reaimed', 'breached'))
);
--> statement-breakpoint
INSERT INTO `__new_clock_events`("id", "clock_id", "case_id", "position", "what", "used_ms", "target_ms", "detail", "at") SELECT "id", "clock_id", "case_id", "position", "what", "used_ms", "target_ms", "detail", "at" FROM `clock_events`;--> statement-breakpoint
DROP TABLE `clock_events`;--> statement-breakpoint
ALTER TABLE `__new_clock_events` RENAME TO `clock_events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `clock_events_position` ON `clock_events` (`clock_id`,`position`);--> statement-breakpoint
CREATE INDEX `clock_events_case` ON `clock_events` (`case_id`,`at`);