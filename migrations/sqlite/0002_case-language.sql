PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_cases` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`seller_id` text NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`topic_id` text,
	`remedy` text,
	`severity` text NOT NULL,
	`severity_rank` integer NOT NULL,
	`assignee_id` text,
	`lease_holder_id` text,
	`lease_expires_at` integer,
	`awaits` text,
	`opened_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	`due_at` integer,
	`at_risk_at` integer,
	`due_soon_at` integer,
	`waits_until` integer,
	`closed_at` integer,
	`outcome` text,
	`open_key` text,
	`team_id` text,
	`routed_by` text,
	`skill` text,
	`locale` text DEFAULT 'ko' NOT NULL,
	`reports` integer DEFAULT 1 NOT NULL,
	`buyer_harm` integer DEFAULT 0 NOT NULL,
	`rank` real DEFAULT 0 NOT NULL,
	`held_until` integer,
	`hold_reason` text,
	`merged_into_id` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lease_holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cases_severity_word" CHECK("severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "cases_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
INSERT INTO `__new_cases`("id", "version", "kind", "number", "seller_id", "subject", "state", "topic_id", "remedy", "severity", "severity_rank", "assignee_id", "lease_holder_id", "lease_expires_at", "awaits", "opened_at", "state_since", "due_at", "at_risk_at", "due_soon_at", "waits_until", "closed_at", "outcome", "open_key", "team_id", "routed_by", "skill", "locale", "reports", "buyer_harm", "rank", "held_until", "hold_reason", "merged_into_id", "updated_at") SELECT "id", "version", "kind", "number", "seller_id", "subject", "state", "topic_id", "remedy", "severity", "severity_rank", "assignee_id", "lease_holder_id", "lease_expires_at", "awaits", "opened_at", "state_since", "due_at", "at_risk_at", "due_soon_at", "waits_until", "closed_at", "outcome", "open_key", "team_id", "routed_by", "skill", "locale", "reports", "buyer_harm", "rank", "held_until", "hold_reason", "merged_into_id", "updated_at" FROM `cases`;--> statement-breakpoint
DROP TABLE `cases`;--> statement-breakpoint
ALTER TABLE `__new_cases` RENAME TO `cases`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_one_open` ON `cases` (`open_key`);--> statement-breakpoint
CREATE INDEX `cases_next` ON `cases` (`kind`,`state`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `cases_opened` ON `cases` (`opened_at`,`id`,`kind`,`state`,`severity`,`team_id`,`assignee_id`);--> statement-breakpoint
CREATE INDEX `cases_kind_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`);--> statement-breakpoint
CREATE INDEX `cases_kind_severity` ON `cases` (`kind`,`severity_rank`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `cases_seller` ON `cases` (`seller_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_assignee` ON `cases` (`assignee_id`,`kind`,`state`,`severity`,`topic_id`,`remedy`,`opened_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `cases_topic` ON `cases` (`topic_id`,`kind`,`state`,`severity`,`remedy`,`team_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_open_due` ON `cases` (`kind`,`due_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`,`topic_id`,`remedy`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`,`topic_id`,`remedy`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_rank` ON `cases` (`kind`,`rank`,`id`,`state`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_team` ON `cases` (`team_id`,`kind`,`state`,`severity`,`topic_id`,`opened_at`,`due_at`);