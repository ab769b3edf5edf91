CREATE TABLE `handouts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`last_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rerankings` (
	`version_id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`after_id` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_bulk_rows` (
	`run_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`version_seen` integer,
	`result` text NOT NULL,
	`code` text,
	`detail` text,
	`decision_id` text,
	`before` text,
	`version_after` integer,
	`at` integer,
	PRIMARY KEY(`run_id`, `case_id`),
	FOREIGN KEY (`run_id`) REFERENCES `bulk_runs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_rows_result_word" CHECK("result" in ('waiting', 'done', 'refused', 'skipped', 'undone', 'kept'))
);
--> statement-breakpoint
INSERT INTO `__new_bulk_rows`("run_id", "case_id", "position", "version_seen", "result", "code", "detail", "decision_id", "before", "version_after", "at") SELECT "run_id", "case_id", "position", "version_seen", "result", "code", "detail", "decision_id", "before", "version_after", "at" FROM `bulk_rows`;--> statement-breakpoint
DROP TABLE `bulk_rows`;--> statement-breakpoint
ALTER TABLE `__new_bulk_rows` RENAME TO `bulk_rows`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `bulk_rows_next` ON `bulk_rows` (`run_id`,`result`,`position`);--> statement-breakpoint
CREATE INDEX `bulk_rows_case` ON `bulk_rows` (`case_id`);--> statement-breakpoint
ALTER TABLE `bulk_runs` ADD `undone_by_id` text;--> statement-breakpoint
CREATE INDEX `cases_next_team` ON `cases` (`kind`,`state`,`team_id`,`rank`,`id`) WHERE closed_at is null;