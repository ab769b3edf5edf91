CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`position` integer NOT NULL,
	`action` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text,
	`at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_actor_kind_word" CHECK("actor_kind" in ('person', 'key', 'job'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain` ON `audit` (`resource`,`resource_id`,`position`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`resource`, `resource_id`)
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`seller_id` text NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`severity` text NOT NULL,
	`severity_rank` integer NOT NULL,
	`assignee_id` text,
	`lease_holder_id` text,
	`lease_expires_at` integer,
	`awaits` text,
	`opened_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	`due_at` integer,
	`closed_at` integer,
	`outcome` text,
	`open_key` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lease_holder_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cases_severity_word" CHECK("severity" in ('low', 'medium', 'high', 'critical'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_one_open` ON `cases` (`open_key`);--> statement-breakpoint
CREATE INDEX `cases_next` ON `cases` (`kind`,`state`,`severity_rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_opened` ON `cases` (`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_kind_opened` ON `cases` (`kind`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_kind_severity` ON `cases` (`kind`,`severity`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_kind_due` ON `cases` (`kind`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_seller` ON `cases` (`seller_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `cases_assignee` ON `cases` (`assignee_id`,`kind`,`state`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`action` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`body` text NOT NULL,
	`saw` text NOT NULL,
	`policy_version_id` text,
	`is_voided` integer NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_actor_kind_word" CHECK("actor_kind" in ('person', 'key', 'job'))
);
--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`,`decided_at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_actor` ON `decisions` (`case_id`,`actor_id`,`action`);--> statement-breakpoint
CREATE TABLE `effects` (
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
	CONSTRAINT "effects_state_word" CHECK("state" in ('pending', 'applied', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `effects_key` ON `effects` (`key`);--> statement-breakpoint
CREATE INDEX `effects_due` ON `effects` (`state`,`next_attempt_at`,`position`);--> statement-breakpoint
CREATE INDEX `effects_case` ON `effects` (`case_id`,`state`);--> statement-breakpoint
CREATE INDEX `effects_decision` ON `effects` (`decision_id`,`position`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key` text NOT NULL,
	`asker_id` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`asker_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_at` ON `idempotency_keys` (`at`);--> statement-breakpoint
CREATE TABLE `event_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_resource` ON `events` (`resource`,`resource_id`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`kind` text NOT NULL,
	`header_hash` text NOT NULL,
	`mapping` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `header_hash`)
);
--> statement-breakpoint
CREATE TABLE `import_refusals` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`position` integer NOT NULL,
	`column_name` text,
	`reason` text NOT NULL,
	`value` text,
	`cells` text,
	PRIMARY KEY(`import_id`, `line`, `position`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`row_key` text NOT NULL,
	`line` integer NOT NULL,
	PRIMARY KEY(`import_id`, `row_key`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`spool_path` text NOT NULL,
	`format` text NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`bytes` integer NOT NULL,
	`bytes_read` integer NOT NULL,
	`sha256` text NOT NULL,
	`rows_read` integer NOT NULL,
	`accepted` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`refused` integer NOT NULL,
	`cases_opened` integer NOT NULL,
	`findings_attached` integer NOT NULL,
	`encoding` text,
	`header` text,
	`mapping` text,
	`by_id` text,
	`by_name` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_kind_word" CHECK("kind" in ('seller-metrics')),
	CONSTRAINT "imports_state_word" CHECK("state" in ('running', 'done', 'failed')),
	CONSTRAINT "imports_format_word" CHECK("format" in ('csv', 'jsonl')),
	CONSTRAINT "imports_encoding_word" CHECK("encoding" in ('utf-8', 'cp949'))
);
--> statement-breakpoint
CREATE INDEX `imports_started` ON `imports` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`seller_id` text NOT NULL,
	`title` text NOT NULL,
	`category` text NOT NULL,
	`price_krw` integer NOT NULL,
	`is_offered` integer NOT NULL,
	`is_hidden` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listings_seller` ON `listings` (`seller_id`,`is_hidden`);--> statement-breakpoint
CREATE INDEX `listings_title` ON `listings` (`title`,`id`);--> statement-breakpoint
CREATE INDEX `listings_created` ON `listings` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `notices` (
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
	CONSTRAINT "notices_state_word" CHECK("state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "notices_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE INDEX `notices_case` ON `notices` (`case_id`,`queued_at`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`key_hash` text NOT NULL,
	`permissions` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text,
	`revoked_at` integer,
	FOREIGN KEY (`created_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`key_hash`);--> statement-breakpoint
CREATE TABLE `password_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`password_hash` text,
	`is_active` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`last_seen_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "people_role_word" CHECK("role" in ('agent', 'specialist', 'lead', 'ops', 'finance', 'legal', 'moderator', 'vendor', 'creator', 'qa', 'osp', 'auditor', 'admin')),
	CONSTRAINT "people_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policy_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`policy_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`name_en` text NOT NULL,
	`name_ko` text NOT NULL,
	`metric` text NOT NULL,
	`comparison` text NOT NULL,
	`threshold` real NOT NULL,
	`minimum_count` integer NOT NULL,
	`severity` text NOT NULL,
	`measure` text NOT NULL,
	`grounds_en` text NOT NULL,
	`grounds_ko` text NOT NULL,
	`clause` text NOT NULL,
	`source` text NOT NULL,
	`effective_from` integer NOT NULL,
	`published_at` integer,
	`published_by_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "policy_versions_state_word" CHECK("state" in ('draft', 'published')),
	CONSTRAINT "policy_versions_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "policy_versions_comparison_word" CHECK("comparison" in ('gt', 'gte', 'lt', 'lte')),
	CONSTRAINT "policy_versions_severity_word" CHECK("severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "policy_versions_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_versions_number` ON `policy_versions` (`policy_id`,`number`);--> statement-breakpoint
CREATE INDEX `policy_versions_in_force` ON `policy_versions` (`state`,`policy_id`,`effective_from`);--> statement-breakpoint
CREATE TABLE `latest_readings` (
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	`reading_id` text NOT NULL,
	`value` real NOT NULL,
	`numerator` real,
	`denominator` real,
	`window_days` integer NOT NULL,
	`as_of` text NOT NULL,
	PRIMARY KEY(`seller_id`, `metric`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `metric_readings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `latest_readings_judged` ON `latest_readings` (`metric`,`value`,`denominator`);--> statement-breakpoint
CREATE TABLE `metric_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`seller_id` text NOT NULL,
	`metric` text NOT NULL,
	`window_days` integer NOT NULL,
	`as_of` text NOT NULL,
	`revision` integer NOT NULL,
	`value` real NOT NULL,
	`numerator` real,
	`denominator` real,
	`import_id` text,
	`source` text NOT NULL,
	`source_line` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metric_readings_metric_word" CHECK("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_readings_once` ON `metric_readings` (`seller_id`,`metric`,`window_days`,`as_of`,`revision`);--> statement-breakpoint
CREATE TABLE `sellers` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`external_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`locale` text NOT NULL,
	`category` text,
	`city` text,
	`region` text,
	`standing` text NOT NULL,
	`is_payout_held` integer NOT NULL,
	`strikes` integer NOT NULL,
	`open_cases` integer NOT NULL,
	`gmv_krw` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "sellers_standing_word" CHECK("standing" in ('good', 'warned', 'restricted', 'suspended', 'closed')),
	CONSTRAINT "sellers_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sellers_external_id` ON `sellers` (`external_id`);--> statement-breakpoint
CREATE INDEX `sellers_name` ON `sellers` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `sellers_standing` ON `sellers` (`standing`,`name`);--> statement-breakpoint
CREATE INDEX `sellers_joined` ON `sellers` (`joined_at`,`id`);--> statement-breakpoint
CREATE INDEX `sellers_gmv` ON `sellers` (`gmv_krw`,`id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`source` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`reading_id` text,
	`metric` text,
	`comparison` text,
	`value` real,
	`threshold` real,
	`numerator` real,
	`denominator` real,
	`minimum_count` integer,
	`window_days` integer,
	`as_of` text,
	`note` text,
	`by_name` text,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reading_id`) REFERENCES `metric_readings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "findings_source_word" CHECK("source" in ('policy', 'person'))
);
--> statement-breakpoint
CREATE INDEX `findings_case` ON `findings` (`case_id`,`found_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `findings_once` ON `findings` (`policy_version_id`,`reading_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`measure` text NOT NULL,
	`feature` text,
	`listing_ids` text NOT NULL,
	`in_force_from` integer NOT NULL,
	`until` integer,
	`ended_at` integer,
	`ended_by_decision_id` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measures_kind_word" CHECK("kind" in ('note', 'hide_listings', 'restrict_feature', 'suspend', 'close_account', 'hold_payout')),
	CONSTRAINT "measures_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_key` ON `measures` (`key`);--> statement-breakpoint
CREATE INDEX `measures_seller` ON `measures` (`seller_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `measures_case` ON `measures` (`case_id`);--> statement-breakpoint
CREATE INDEX `measures_until` ON `measures` (`ended_at`,`until`);--> statement-breakpoint
CREATE TABLE `strikes` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`points` integer NOT NULL,
	`given_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`voided_at` integer,
	`voided_by_decision_id` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `strikes_key` ON `strikes` (`key`);--> statement-breakpoint
CREATE INDEX `strikes_seller` ON `strikes` (`seller_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `strikes_expiry` ON `strikes` (`voided_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`policy_id` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`metric` text,
	`value` real,
	`threshold` real,
	`denominator` real,
	`measure` text,
	`days` integer,
	`listing_ids` text NOT NULL,
	`features` text NOT NULL,
	`payout_hold_days` integer,
	`grounds` text,
	`clause` text,
	`proposal_reason` text,
	`explanation` text,
	`reminders_sent` integer NOT NULL,
	`seller_did_not_respond` integer NOT NULL,
	`asked_at` integer,
	`active_from` integer,
	`active_until` integer,
	`in_force_decision_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suspensions_state_word" CHECK("state" in ('detected', 'triage', 'investigating', 'awaiting_seller', 'proposed', 'pending_approval', 'active', 'appealed', 'lifting', 'escalated', 'lifted', 'expired', 'permanent', 'dismissed')),
	CONSTRAINT "suspensions_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE INDEX `suspensions_policy` ON `suspensions` (`policy_id`,`state`);--> statement-breakpoint
CREATE INDEX `suspensions_state` ON `suspensions` (`state`,`active_until`);--> statement-breakpoint
CREATE TABLE `template_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`subject_en` text NOT NULL,
	`subject_ko` text NOT NULL,
	`body_en` text NOT NULL,
	`body_ko` text NOT NULL,
	`published_at` integer,
	`published_by_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`published_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "template_versions_name_word" CHECK("name" in ('explanation_request', 'explanation_reminder', 'notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure', 'measure_lifted', 'measure_ended')),
	CONSTRAINT "template_versions_state_word" CHECK("state" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `template_versions_number` ON `template_versions` (`name`,`number`);