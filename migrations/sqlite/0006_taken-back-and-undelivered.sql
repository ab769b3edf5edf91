PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`direction` text NOT NULL,
	`channel` text NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`locale` text NOT NULL,
	`recipient` text,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`file_ids` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`next_attempt_at` integer,
	`delivery_ref` text,
	`outside_ref` text,
	`at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_direction_word" CHECK("direction" in ('out', 'in')),
	CONSTRAINT "messages_channel_word" CHECK("channel" in ('email', 'portal', 'phone')),
	CONSTRAINT "messages_state_word" CHECK("state" in ('queued', 'sent', 'failed', 'cancelled', 'received')),
	CONSTRAINT "messages_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
INSERT INTO `__new_messages`("id", "version", "case_id", "direction", "channel", "author_id", "author_name", "locale", "recipient", "subject", "body", "file_ids", "state", "attempts", "last_error", "next_attempt_at", "delivery_ref", "outside_ref", "at", "sent_at") SELECT "id", "version", "case_id", "direction", "channel", "author_id", "author_name", "locale", "recipient", "subject", "body", "file_ids", "state", "attempts", "last_error", "next_attempt_at", "delivery_ref", "outside_ref", "at", "sent_at" FROM `messages`;--> statement-breakpoint
DROP TABLE `messages`;--> statement-breakpoint
ALTER TABLE `__new_messages` RENAME TO `messages`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `messages_case` ON `messages` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_outside` ON `messages` (`outside_ref`);--> statement-breakpoint
CREATE TABLE `__new_notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`params` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind_word" CHECK("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done', 'undelivered'))
);
--> statement-breakpoint
INSERT INTO `__new_notifications`("id", "version", "person_id", "kind", "key", "resource", "resource_id", "params", "at", "read_at", "mailed_at") SELECT "id", "version", "person_id", "kind", "key", "resource", "resource_id", "params", "at", "read_at", "mailed_at" FROM `notifications`;--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`read_at`,`at`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`mailed_at`,`read_at`,`person_id`);--> statement-breakpoint
CREATE INDEX `notifications_subject` ON `notifications` (`resource_id`,`kind`,`read_at`);