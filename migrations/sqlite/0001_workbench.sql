CREATE TABLE `bulk_rows` (
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
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bulk_rows_result_word" CHECK("result" in ('waiting', 'done', 'refused', 'skipped', 'undone', 'kept'))
);
--> statement-breakpoint
CREATE INDEX `bulk_rows_next` ON `bulk_rows` (`run_id`,`result`,`position`);--> statement-breakpoint
CREATE INDEX `bulk_rows_case` ON `bulk_rows` (`case_id`);--> statement-breakpoint
CREATE TABLE `bulk_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`resource` text NOT NULL,
	`action` text NOT NULL,
	`body` text NOT NULL,
	`asker_kind` text NOT NULL,
	`asker_id` text NOT NULL,
	`asker_name` text NOT NULL,
	`request_id` text,
	`state` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`refused` integer NOT NULL,
	`undone` integer NOT NULL,
	`kept` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	`undo_until` integer,
	`undone_at` integer,
	`undone_by_name` text,
	CONSTRAINT "bulk_runs_state_word" CHECK("state" in ('running', 'done', 'cancelled', 'undoing', 'undone')),
	CONSTRAINT "bulk_runs_asker_kind_word" CHECK("asker_kind" in ('person', 'key'))
);
--> statement-breakpoint
CREATE INDEX `bulk_runs_state` ON `bulk_runs` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `bulk_runs_asker` ON `bulk_runs` (`asker_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `case_counts` (
	`id` integer PRIMARY KEY NOT NULL,
	`grain` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`severity` text NOT NULL,
	`team_id` text,
	`awaits` text,
	`topic_id` text,
	`remedy` text,
	`assignee_id` text,
	`number` integer NOT NULL,
	CONSTRAINT "case_counts_grain_word" CHECK("grain" in ('group', 'owner'))
);
--> statement-breakpoint
CREATE INDEX `case_counts_where` ON `case_counts` (`grain`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `case_counts_owner` ON `case_counts` (`grain`,`assignee_id`);--> statement-breakpoint
CREATE TABLE `undoables` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`case_before` text NOT NULL,
	`detail_before` text,
	`version_after` integer NOT NULL,
	`until` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `undoables_case` ON `undoables` (`case_id`,`until`);--> statement-breakpoint
CREATE TABLE `case_clocks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`metric` text NOT NULL,
	`state` text NOT NULL,
	`target_ms` integer NOT NULL,
	`used_ms` integer NOT NULL,
	`running_since` integer,
	`started_at` integer NOT NULL,
	`due_at` integer,
	`met_at` integer,
	`breach_handled_at` integer,
	`calendar` text NOT NULL,
	`sla_version_id` text NOT NULL,
	`calendar_version_id` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_clocks_metric_word" CHECK("metric" in ('first_response', 'next_response', 'resolution')),
	CONSTRAINT "case_clocks_state_word" CHECK("state" in ('running', 'paused', 'met', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `case_clocks_case` ON `case_clocks` (`case_id`,`metric`);--> statement-breakpoint
CREATE INDEX `case_clocks_due` ON `case_clocks` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `clock_events` (
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
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clock_events_position` ON `clock_events` (`clock_id`,`position`);--> statement-breakpoint
CREATE INDEX `clock_events_case` ON `clock_events` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `followers` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followers_person` ON `followers` (`person_id`);--> statement-breakpoint
CREATE TABLE `messages` (
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
	CONSTRAINT "messages_state_word" CHECK("state" in ('queued', 'sent', 'failed', 'received')),
	CONSTRAINT "messages_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE INDEX `messages_case` ON `messages` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_outside` ON `messages` (`outside_ref`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`mentioned_ids` text NOT NULL,
	`file_ids` text NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_case` ON `notes` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `skips` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `skips_case` ON `skips` (`case_id`,`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `skips_person` ON `skips` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `decision_evidence` (
	`decision_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`decision_id`, `evidence_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_evidence_file` ON `decision_evidence` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`thumbnail_key` text,
	`width` integer,
	`height` integer,
	`pages` integer,
	`description` text NOT NULL,
	`source` text NOT NULL,
	`is_personal` integer NOT NULL,
	`scan` text NOT NULL,
	`scan_detail` text,
	`added_by_id` text,
	`added_by_name` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by_name` text,
	`removal_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind_word" CHECK("kind" in ('image', 'pdf', 'video', 'email')),
	CONSTRAINT "evidence_scan_word" CHECK("scan" in ('clean', 'infected', 'failed', 'skipped'))
);
--> statement-breakpoint
CREATE INDEX `evidence_case` ON `evidence` (`case_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `evidence_hash` ON `evidence` (`sha256`);--> statement-breakpoint
CREATE INDEX `evidence_seller` ON `evidence` (`seller_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `reveals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`field` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reveals_who` ON `reveals` (`person_id`,`resource`,`resource_id`,`until`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`standing_key` text,
	`decision_id` text,
	`note` text,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	`removed_by_name` text,
	FOREIGN KEY (`from_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_links_kind_word" CHECK("kind" in ('related', 'duplicate', 'parent', 'blocks'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_links_standing` ON `case_links` (`standing_key`);--> statement-breakpoint
CREATE INDEX `case_links_from` ON `case_links` (`from_id`,`removed_at`);--> statement-breakpoint
CREATE INDEX `case_links_to` ON `case_links` (`to_id`,`removed_at`);--> statement-breakpoint
CREATE TABLE `notification_choices` (
	`person_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`muted` text NOT NULL,
	`quiet_from` integer,
	`quiet_to` integer,
	`digest` text NOT NULL,
	`last_digest_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notification_choices_digest_word" CHECK("digest" in ('off', 'hourly', 'daily'))
);
--> statement-breakpoint
CREATE TABLE `notifications` (
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
	CONSTRAINT "notifications_kind_word" CHECK("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`read_at`,`at`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`mailed_at`,`read_at`,`person_id`);--> statement-breakpoint
CREATE TABLE `presences` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`mode` text NOT NULL,
	`since` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "presences_mode_word" CHECK("mode" in ('viewing', 'editing'))
);
--> statement-breakpoint
CREATE INDEX `presences_case` ON `presences` (`case_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `presences_seen` ON `presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `search_cursor` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`case_id` text,
	`permission` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_subject` ON `search_entries` (`resource`,`resource_id`);--> statement-breakpoint
CREATE INDEX `search_entries_at` ON `search_entries` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `setting_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`body` text NOT NULL,
	`published_at` integer,
	`published_by_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`published_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "setting_versions_name_word" CHECK("name" in ('calendar', 'sla', 'priority', 'routing')),
	CONSTRAINT "setting_versions_state_word" CHECK("state" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_versions_number` ON `setting_versions` (`name`,`number`);--> statement-breakpoint
CREATE TABLE `snippets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`shortcut` text NOT NULL,
	`team_id` text,
	`locale` text NOT NULL,
	`body` text NOT NULL,
	`is_active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snippets_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE INDEX `snippets_shortcut` ON `snippets` (`shortcut`,`locale`);--> statement-breakpoint
CREATE TABLE `team_members` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`is_lead` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_members_person` ON `team_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	`name_en` text NOT NULL,
	`name_ko` text NOT NULL,
	`function` text NOT NULL,
	`calendar` text NOT NULL,
	`escalates_to_id` text,
	`assigns_itself` integer NOT NULL,
	`is_active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "teams_function_word" CHECK("function" in ('operations', 'osp', 'learning', 'knowledge', 'performance', 'settlement', 'intellectual_property', 'live'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_slug` ON `teams` (`slug`);--> statement-breakpoint
CREATE TABLE `work_profiles` (
	`person_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`languages` text NOT NULL,
	`skills` text NOT NULL,
	`capacity` integer NOT NULL,
	`shift` text NOT NULL,
	`availability` text NOT NULL,
	`availability_since` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_profiles_availability_word" CHECK("availability" in ('available', 'busy', 'away', 'off'))
);
--> statement-breakpoint
CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`resource` text NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`owner_id` text NOT NULL,
	`team_id` text,
	`filter` text NOT NULL,
	`sort` text NOT NULL,
	`columns` text NOT NULL,
	`is_team_default` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "views_scope_word" CHECK("scope" in ('private', 'team', 'everyone'))
);
--> statement-breakpoint
CREATE INDEX `views_resource` ON `views` (`resource`,`scope`);--> statement-breakpoint
CREATE INDEX `views_owner` ON `views` (`owner_id`,`resource`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_effects` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`next_attempt_at` integer NOT NULL,
	`queued_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "effects_state_word" CHECK("state" in ('pending', 'applied', 'failed', 'cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_effects`("id", "key", "case_id", "decision_id", "kind", "position", "payload", "state", "attempts", "last_error", "next_attempt_at", "queued_at", "applied_at") SELECT "id", "key", "case_id", "decision_id", "kind", "position", "payload", "state", "attempts", "last_error", "next_attempt_at", "queued_at", "applied_at" FROM `effects`;--> statement-breakpoint
DROP TABLE `effects`;--> statement-breakpoint
ALTER TABLE `__new_effects` RENAME TO `effects`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `effects_key` ON `effects` (`key`);--> statement-breakpoint
CREATE INDEX `effects_due` ON `effects` (`state`,`next_attempt_at`,`position`);--> statement-breakpoint
CREATE INDEX `effects_case` ON `effects` (`case_id`,`state`);--> statement-breakpoint
CREATE INDEX `effects_decision` ON `effects` (`decision_id`,`position`);--> statement-breakpoint
CREATE TABLE `__new_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`template` text NOT NULL,
	`template_version_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`locale` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`delivery_ref` text,
	`queued_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notices_state_word" CHECK("state" in ('queued', 'sent', 'failed', 'cancelled')),
	CONSTRAINT "notices_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
INSERT INTO `__new_notices`("id", "case_id", "decision_id", "seller_id", "template", "template_version_id", "template_version", "locale", "recipient", "subject", "body", "state", "attempts", "last_error", "delivery_ref", "queued_at", "sent_at") SELECT "id", "case_id", "decision_id", "seller_id", "template", "template_version_id", "template_version", "locale", "recipient", "subject", "body", "state", "attempts", "last_error", "delivery_ref", "queued_at", "sent_at" FROM `notices`;--> statement-breakpoint
DROP TABLE `notices`;--> statement-breakpoint
ALTER TABLE `__new_notices` RENAME TO `notices`;--> statement-breakpoint
CREATE INDEX `notices_case` ON `notices` (`case_id`,`queued_at`);--> statement-breakpoint
DROP INDEX `cases_kind_due`;--> statement-breakpoint
DROP INDEX `cases_next`;--> statement-breakpoint
DROP INDEX `cases_opened`;--> statement-breakpoint
DROP INDEX `cases_kind_opened`;--> statement-breakpoint
DROP INDEX `cases_kind_severity`;--> statement-breakpoint
DROP INDEX `cases_assignee`;--> statement-breakpoint
ALTER TABLE `cases` ADD `topic_id` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `remedy` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `at_risk_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `due_soon_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `waits_until` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `team_id` text REFERENCES teams(id);--> statement-breakpoint
ALTER TABLE `cases` ADD `routed_by` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `skill` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `locale` text DEFAULT 'ko' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `reports` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `buyer_harm` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `rank` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `held_until` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `hold_reason` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `cases_topic` ON `cases` (`topic_id`,`kind`,`state`,`severity`,`remedy`,`team_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_open_due` ON `cases` (`kind`,`due_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`,`topic_id`,`remedy`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`,`topic_id`,`remedy`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_rank` ON `cases` (`kind`,`rank`,`id`,`state`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_team` ON `cases` (`team_id`,`kind`,`state`,`severity`,`topic_id`,`opened_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `cases_next` ON `cases` (`kind`,`state`,`rank`,`id`);--> statement-breakpoint
CREATE INDEX `cases_opened` ON `cases` (`opened_at`,`id`,`kind`,`state`,`severity`,`team_id`,`assignee_id`);--> statement-breakpoint
CREATE INDEX `cases_kind_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`assignee_id`);--> statement-breakpoint
CREATE INDEX `cases_kind_severity` ON `cases` (`kind`,`severity_rank`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `cases_assignee` ON `cases` (`assignee_id`,`kind`,`state`,`severity`,`topic_id`,`remedy`,`opened_at`,`due_at`);--> statement-breakpoint
ALTER TABLE `sellers` ADD `business_number` text;--> statement-breakpoint
ALTER TABLE `sellers` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `sellers` ADD `representative` text;--> statement-breakpoint
CREATE INDEX `sellers_business_number` ON `sellers` (`business_number`);