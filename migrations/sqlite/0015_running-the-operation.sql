CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`resource` text NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`filter` text NOT NULL,
	`sort` text NOT NULL,
	`columns` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`row_count` integer NOT NULL,
	`bytes` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`asked_at` integer NOT NULL,
	`fetch_until` integer NOT NULL,
	`started_at` integer,
	`seen_at` integer,
	`ended_at` integer,
	CONSTRAINT "exports_format_word" CHECK("format" in ('csv', 'xlsx')),
	CONSTRAINT "exports_state_word" CHECK("state" in ('waiting', 'running', 'done', 'broken', 'lapsed')),
	CONSTRAINT "exports_reason_word" CHECK("reason" in ('left', 'draining', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `exports_asked` ON `exports` (`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `exports_state` ON `exports` (`state`,`by_id`);--> statement-breakpoint
CREATE TABLE `fact_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`is_folded` integer NOT NULL,
	`grain` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`what` text NOT NULL,
	`aspect` text NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`value` integer NOT NULL,
	`calendar_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_days_cell` ON `fact_days` (`grain`,`what`,`day`,`hour`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`) WHERE is_folded;--> statement-breakpoint
CREATE INDEX `fact_days_read` ON `fact_days` (`grain`,`what`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`,`hour`,`number`,`value`,`calendar_ms`);--> statement-breakpoint
CREATE INDEX `fact_days_new` ON `fact_days` (`id`) WHERE not is_folded;--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`aspect` text NOT NULL,
	`case_id` text,
	`seller_id` text,
	`cause_id` text,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`person_id` text NOT NULL,
	`value` integer,
	`calendar_ms` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facts_case` ON `facts` (`case_id`,`what`);--> statement-breakpoint
CREATE INDEX `facts_day` ON `facts` (`what`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`,`hour`,`id`,`value`,`calendar_ms`);--> statement-breakpoint
CREATE INDEX `facts_value` ON `facts` (`what`,`value`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`) WHERE value is not null;--> statement-breakpoint
CREATE TABLE `measure_echoes` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`metric` text NOT NULL,
	`measure` text NOT NULL,
	`week` text NOT NULL,
	`match_id` text,
	`is_matched` integer NOT NULL,
	`own` text NOT NULL,
	`match` text NOT NULL,
	`is_final` integer NOT NULL,
	`made_to` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_echoes_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "measure_echoes_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE INDEX `measure_echoes_measure` ON `measure_echoes` (`metric`,`measure`,`week`,`is_matched`);--> statement-breakpoint
CREATE INDEX `measure_echoes_open` ON `measure_echoes` (`is_final`,`made_to`);--> statement-breakpoint
CREATE TABLE `performance_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `performance_weeks` (
	`metric` text NOT NULL,
	`slice` text NOT NULL,
	`week` text NOT NULL,
	`part` text NOT NULL,
	`sellers` integer NOT NULL,
	`orders` real NOT NULL,
	`weighted` real NOT NULL,
	`own_orders` real NOT NULL,
	`p10` real NOT NULL,
	`p50` real NOT NULL,
	`p90` real NOT NULL,
	`judged` integer NOT NULL,
	`breaching` integer NOT NULL,
	PRIMARY KEY(`metric`, `slice`, `week`, `part`),
	CONSTRAINT "performance_weeks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "performance_weeks_slice_word" CHECK("slice" in ('all', 'category', 'cohort', 'region'))
);
--> statement-breakpoint
CREATE TABLE `projection_trials` (
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	`week` text NOT NULL,
	`to_week` text NOT NULL,
	`projected` real NOT NULL,
	`actual` real NOT NULL,
	`standing` real NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`seller_id`, `metric`, `week`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projection_trials_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "projection_trials_outcome_word" CHECK("outcome" in ('hit', 'false_alarm', 'miss', 'quiet'))
);
--> statement-breakpoint
CREATE INDEX `projection_trials_outcome` ON `projection_trials` (`metric`,`outcome`,`week`,`seller_id`);--> statement-breakpoint
CREATE TABLE `projection_weeks` (
	`metric` text NOT NULL,
	`week` text NOT NULL,
	`trials` integer NOT NULL,
	`hits` integer NOT NULL,
	`false_alarms` integer NOT NULL,
	`misses` integer NOT NULL,
	`error` integer NOT NULL,
	`standing_error` integer NOT NULL,
	PRIMARY KEY(`metric`, `week`),
	CONSTRAINT "projection_weeks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE `seller_journeys` (
	`seller_id` text PRIMARY KEY NOT NULL,
	`joined` text NOT NULL,
	`verified` text,
	`permitted` text,
	`listed` text,
	`ordered` text,
	`ten_orders` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seller_journeys_joined` ON `seller_journeys` (`joined`,`verified`,`permitted`,`listed`,`ordered`,`ten_orders`,`seller_id`);--> statement-breakpoint
CREATE TABLE `seller_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seller_marks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE `seller_months` (
	`seller_id` text NOT NULL,
	`month` text NOT NULL,
	`joined` text NOT NULL,
	`after` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `month`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seller_months_joined` ON `seller_months` (`joined`,`after`,`seller_id`);--> statement-breakpoint
CREATE TABLE `seller_outlooks` (
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	`week` text NOT NULL,
	`value` real NOT NULL,
	`orders` real,
	`before` real,
	`orders_before` real,
	`change` real,
	`deviations` real,
	`moved` text,
	`slope` real,
	`level` real,
	`projected` real,
	`low` real,
	`high` real,
	`readings` integer,
	`crosses_in` integer,
	`is_sure` integer NOT NULL,
	`policy_version_id` text,
	`comparison` text,
	`threshold` real,
	`setting_number` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `metric`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seller_outlooks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "seller_outlooks_moved_word" CHECK("moved" in ('better', 'worse')),
	CONSTRAINT "seller_outlooks_comparison_word" CHECK("comparison" in ('gt', 'gte', 'lt', 'lte'))
);
--> statement-breakpoint
CREATE INDEX `seller_outlooks_moved` ON `seller_outlooks` (`metric`,`moved`,`week`,`deviations`,`seller_id`);--> statement-breakpoint
CREATE INDEX `seller_outlooks_heading` ON `seller_outlooks` (`metric`,`week`,`crosses_in`,`is_sure`,`readings`,`seller_id`);--> statement-breakpoint
CREATE INDEX `seller_outlooks_setting` ON `seller_outlooks` (`setting_number`);--> statement-breakpoint
CREATE TABLE `seller_weeks` (
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	`week` text NOT NULL,
	`as_of` text NOT NULL,
	`window_days` integer NOT NULL,
	`revision` integer NOT NULL,
	`value` real NOT NULL,
	`orders` real,
	`verdict` text NOT NULL,
	PRIMARY KEY(`seller_id`, `metric`, `week`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seller_weeks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "seller_weeks_verdict_word" CHECK("verdict" in ('breach', 'inside', 'too_few', 'no_limit'))
);
--> statement-breakpoint
CREATE INDEX `seller_weeks_week` ON `seller_weeks` (`metric`,`week`,`value`,`seller_id`,`orders`,`verdict`,`window_days`);--> statement-breakpoint
CREATE INDEX `seller_weeks_day` ON `seller_weeks` (`metric`,`as_of`);--> statement-breakpoint
CREATE TABLE `week_marks` (
	`id` integer PRIMARY KEY NOT NULL,
	`metric` text NOT NULL,
	`week` text NOT NULL,
	CONSTRAINT "week_marks_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE INDEX `week_marks_week` ON `week_marks` (`metric`,`week`,`id`);--> statement-breakpoint
CREATE TABLE `report_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`key` text NOT NULL,
	`occasion` text NOT NULL,
	`due_at` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`person_id` text,
	`vendor_id` text,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`files` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`next_attempt_at` integer,
	`delivery_ref` text,
	`at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_letters_state_word" CHECK("state" in ('queued', 'sent', 'failed', 'left_out')),
	CONSTRAINT "report_letters_occasion_word" CHECK("occasion" in ('due', 'asked')),
	CONSTRAINT "report_letters_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_letters_key` ON `report_letters` (`key`);--> statement-breakpoint
CREATE INDEX `report_letters_due` ON `report_letters` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `report_letters_report` ON `report_letters` (`report_id`,`due_at`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`metrics` text NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`period` text NOT NULL,
	`rhythm` text NOT NULL,
	`weekday` integer,
	`month_day` integer,
	`minute` integer NOT NULL,
	`is_on_business_days` integer NOT NULL,
	`person_ids` text NOT NULL,
	`roles` text NOT NULL,
	`outside` text NOT NULL,
	`is_active` integer NOT NULL,
	`by_name` text NOT NULL,
	`next_due_at` integer,
	`last_due_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "reports_period_word" CHECK("period" in ('day', 'week', 'month')),
	CONSTRAINT "reports_rhythm_word" CHECK("rhythm" in ('daily', 'weekly', 'monthly'))
);
--> statement-breakpoint
CREATE INDEX `reports_due` ON `reports` (`next_due_at`);--> statement-breakpoint
CREATE TABLE `alert_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`metric` text NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`window_word` text NOT NULL,
	`better` text NOT NULL,
	`bound` real,
	`margin` real NOT NULL,
	`opens_after` integer NOT NULL,
	`closes_after` integer NOT NULL,
	`hold_minutes` integer NOT NULL,
	`least` integer NOT NULL,
	`recipients` text NOT NULL,
	`note` text NOT NULL,
	`is_active` integer NOT NULL,
	`muted_until` integer,
	`mute_reason` text,
	`muted_by_name` text,
	`out_run` integer NOT NULL,
	`in_run` integer NOT NULL,
	`turned_at` integer,
	`slot` integer NOT NULL,
	`checked_at` integer,
	`finding` text,
	`value` real,
	`number` integer,
	`recent` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "alert_rules_better_word" CHECK("better" in ('up', 'down')),
	CONSTRAINT "alert_rules_window_word_word" CHECK("window_word" in ('today', 'week', 'month'))
);
--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`rule_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`closing` text,
	`bound` real NOT NULL,
	`goal` real,
	`opened_value` real NOT NULL,
	`opened_number` integer NOT NULL,
	`value` real,
	`number` integer NOT NULL,
	`finding` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`contributors` text NOT NULL,
	`course` text NOT NULL,
	`drill` text NOT NULL,
	`told_at` integer,
	`told_people` integer NOT NULL,
	`acknowledged_at` integer,
	`acknowledged_by_id` text,
	`acknowledged_by_name` text,
	`acknowledgement` text,
	FOREIGN KEY (`rule_id`) REFERENCES `alert_rules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alerts_closing_word" CHECK("closing" in ('back_inside', 'rule_changed', 'rule_stopped')),
	CONSTRAINT "alerts_finding_word" CHECK("finding" in ('inside', 'near', 'outside', 'no_data', 'too_few', 'no_target'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alerts_one_open` ON `alerts` (`rule_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `alerts_opened` ON `alerts` (`opened_at`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`metric` text NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`number` integer NOT NULL,
	`goal` real NOT NULL,
	`band` real NOT NULL,
	`better` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`note` text NOT NULL,
	`by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "targets_better_word" CHECK("better" in ('up', 'down'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_line` ON `targets` (`metric`,`kind`,`team_id`,`vendor_id`,`number`);--> statement-breakpoint
CREATE INDEX `targets_days` ON `targets` (`from_day`,`to_day`);--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`begins_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`delegate_id` text,
	`entered_by_id` text,
	`entered_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "absences_reason_word" CHECK("reason" in ('leave', 'sick', 'training', 'family', 'other'))
);
--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`person_id`,`ends_at`,`begins_at`);--> statement-breakpoint
CREATE INDEX `absences_end` ON `absences` (`ends_at`,`begins_at`,`person_id`);--> statement-breakpoint
CREATE INDEX `absences_delegate` ON `absences` (`delegate_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `availability_spans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`availability` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "availability_spans_availability_word" CHECK("availability" in ('available', 'busy', 'away', 'off'))
);
--> statement-breakpoint
CREATE INDEX `availability_spans_person` ON `availability_spans` (`person_id`,`to_at`);--> statement-breakpoint
CREATE TABLE `shift_spans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`shift` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_spans_person` ON `shift_spans` (`person_id`,`until`);--> statement-breakpoint
CREATE TABLE `team_spans` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_spans_person` ON `team_spans` (`person_id`,`to_at`);--> statement-breakpoint
CREATE TABLE `vendor_contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`vendor_id` text NOT NULL,
	`number` integer NOT NULL,
	`effective_from` text NOT NULL,
	`terms` text NOT NULL,
	`note` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendor_contracts_number` ON `vendor_contracts` (`vendor_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `vendor_contracts_from` ON `vendor_contracts` (`vendor_id`,`effective_from`);--> statement-breakpoint
CREATE TABLE `vendor_signoffs` (
	`id` text PRIMARY KEY NOT NULL,
	`vendor_id` text NOT NULL,
	`week` text NOT NULL,
	`contract_id` text NOT NULL,
	`kept` text NOT NULL,
	`note` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `vendor_contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendor_signoffs_week` ON `vendor_signoffs` (`vendor_id`,`week`);--> statement-breakpoint
CREATE TABLE `vendors` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`is_active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendors_slug` ON `vendors` (`slug`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	CONSTRAINT "notifications_kind_word" CHECK("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done', 'undelivered', 'alerted'))
);
--> statement-breakpoint
INSERT INTO `__new_notifications`("id", "version", "person_id", "kind", "key", "resource", "resource_id", "params", "at", "read_at", "mailed_at") SELECT "id", "version", "person_id", "kind", "key", "resource", "resource_id", "params", "at", "read_at", "mailed_at" FROM `notifications`;--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`person_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`read_at`,`at`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`mailed_at`,`read_at`,`person_id`);--> statement-breakpoint
CREATE INDEX `notifications_subject` ON `notifications` (`resource_id`,`kind`,`read_at`);--> statement-breakpoint
CREATE TABLE `__new_setting_versions` (
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
	CONSTRAINT "setting_versions_name_word" CHECK("name" in ('calendar', 'sla', 'priority', 'routing', 'appeals', 'gating', 'verifications', 'counterfeits', 'monitoring', 'settlements', 'performance', 'exports', 'reports', 'teams')),
	CONSTRAINT "setting_versions_state_word" CHECK("state" in ('draft', 'published'))
);
--> statement-breakpoint
INSERT INTO `__new_setting_versions`("id", "version", "name", "number", "state", "note", "body", "published_at", "published_by_id", "created_at", "updated_at") SELECT "id", "version", "name", "number", "state", "note", "body", "published_at", "published_by_id", "created_at", "updated_at" FROM `setting_versions`;--> statement-breakpoint
DROP TABLE `setting_versions`;--> statement-breakpoint
ALTER TABLE `__new_setting_versions` RENAME TO `setting_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `setting_versions_number` ON `setting_versions` (`name`,`number`);--> statement-breakpoint
ALTER TABLE `cases` ADD `lease_since` integer;--> statement-breakpoint
CREATE INDEX `cases_leased` ON `cases` (`lease_expires_at`,`id`) WHERE lease_since is not null;--> statement-breakpoint
CREATE INDEX `cases_team_due` ON `cases` (`team_id`,`due_at`,`id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_team_waiting` ON `cases` (`team_id`,`kind`,`state`,`opened_at`,`id`) WHERE closed_at is null and assignee_id is null;--> statement-breakpoint
ALTER TABLE `people` ADD `vendor_id` text REFERENCES vendors(id);--> statement-breakpoint
ALTER TABLE `teams` ADD `vendor_id` text REFERENCES vendors(id);--> statement-breakpoint
ALTER TABLE `teams` ADD `successor_id` text;