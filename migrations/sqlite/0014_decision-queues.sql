CREATE TABLE `appeals` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`contested_kind` text NOT NULL,
	`contested_case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`contested_at` integer NOT NULL,
	`measure` text,
	`measure_days` integer,
	`policy_id` text,
	`policy_name` text NOT NULL,
	`findings` text NOT NULL,
	`attempt` integer NOT NULL,
	`attempts_allowed` integer NOT NULL,
	`previous_id` text,
	`is_reopened` integer NOT NULL,
	`channel` text NOT NULL,
	`statement` text NOT NULL,
	`what_is_new` text,
	`plan` text NOT NULL,
	`papers` text NOT NULL,
	`requests` integer NOT NULL,
	`info_items` text NOT NULL,
	`asked_in` text,
	`answer` text,
	`verdicts` text NOT NULL,
	`cause` text,
	`remedy` text,
	`milder` text,
	`reply` text,
	`answered_at` integer,
	`may_appeal_until` integer,
	`setting_version_id` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contested_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`setting_version_id`) REFERENCES `setting_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_state_word" CHECK("state" in ('submitted', 'admissibility', 'info_requested', 'under_review', 'second_review', 'escalated', 'reopening', 'denied', 'granted', 'partially_granted', 'final', 'rejected_inadmissible', 'lapsed', 'withdrawn')),
	CONSTRAINT "appeals_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure')),
	CONSTRAINT "appeals_channel_word" CHECK("channel" in ('portal', 'phone', 'email')),
	CONSTRAINT "appeals_cause_word" CHECK("cause" in ('platform_error', 'seller_fixed', 'new_evidence')),
	CONSTRAINT "appeals_remedy_word" CHECK("remedy" in ('end', 'milder'))
);
--> statement-breakpoint
CREATE INDEX `appeals_decision` ON `appeals` (`decision_id`,`state`);--> statement-breakpoint
CREATE INDEX `appeals_contested` ON `appeals` (`contested_case_id`);--> statement-breakpoint
CREATE INDEX `appeals_state` ON `appeals` (`state`,`may_appeal_until`);--> statement-breakpoint
CREATE TABLE `brand_spellings` (
	`folded` text PRIMARY KEY NOT NULL,
	`brand_id` text NOT NULL,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `brand_spellings_brand` ON `brand_spellings` (`brand_id`);--> statement-breakpoint
CREATE TABLE `brand_writings` (
	`said` text PRIMARY KEY NOT NULL,
	`brand_id` text NOT NULL,
	`how` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "brand_writings_how_word" CHECK("how" in ('exact', 'folded', 'evasion', 'near'))
);
--> statement-breakpoint
CREATE INDEX `brand_writings_brand` ON `brand_writings` (`brand_id`,`said`);--> statement-breakpoint
CREATE TABLE `brands` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`name_ko` text NOT NULL,
	`spellings` text NOT NULL,
	`owner_name` text NOT NULL,
	`head_office` text NOT NULL,
	`is_gated` integer NOT NULL,
	`risk` text NOT NULL,
	`risk_reason` text,
	`risk_since` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "brands_risk_word" CHECK("risk" in ('normal', 'high'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `brands_name` ON `brands` (`name`);--> statement-breakpoint
CREATE INDEX `brands_risk` ON `brands` (`risk`,`name`);--> statement-breakpoint
CREATE TABLE `recusals` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`did` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`, `did`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recusals_person` ON `recusals` (`person_id`);--> statement-breakpoint
CREATE TABLE `counterfeits` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`listing_id` text NOT NULL,
	`right_id` text,
	`right_type` text,
	`brand_id` text,
	`claim` text NOT NULL,
	`source` text NOT NULL,
	`reporter_id` text NOT NULL,
	`is_reporter_restricted` integer NOT NULL,
	`checks` text NOT NULL,
	`asked_for` text NOT NULL,
	`proof` text,
	`blocked` text NOT NULL,
	`block_decision_id` text,
	`blocked_at` integer,
	`is_blocked_at_once` integer NOT NULL,
	`counter_due_at` integer,
	`reporter_due_at` integer,
	`counter_notice` text,
	`counter_noticed_at` integer,
	`test_buy_from` text,
	`suit` text,
	`infringement` text,
	`infringing_decision_id` text,
	`appeal_until` integer,
	`setting_number` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`right_id`) REFERENCES `ip_rights`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `reporters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "counterfeits_state_word" CHECK("state" in ('received', 'validity_check', 'incomplete', 'accepted', 'listing_blocked', 'counter_notice_window', 'counter_noticed', 'deciding', 'pending_approval', 'test_buy', 'litigation_hold', 'appealed', 'decided_infringing', 'decided_not_infringing', 'withdrawn', 'dismissed', 'closed')),
	CONSTRAINT "counterfeits_right_type_word" CHECK("right_type" in ('trademark', 'design', 'patent', 'utility', 'copyright', 'portrait', 'unfair')),
	CONSTRAINT "counterfeits_claim_word" CHECK("claim" in ('counterfeit', 'mark_misused', 'misleading_compatible', 'design_copied', 'patent_used', 'work_copied', 'portrait_used', 'unfair_competition')),
	CONSTRAINT "counterfeits_source_word" CHECK("source" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party'))
);
--> statement-breakpoint
CREATE INDEX `counterfeits_shown` ON `counterfeits` (`case_id`,`source`,`right_type`,`is_reporter_restricted`);--> statement-breakpoint
CREATE INDEX `counterfeits_state` ON `counterfeits` (`state`,`case_id`);--> statement-breakpoint
CREATE INDEX `counterfeits_right` ON `counterfeits` (`right_id`,`state`);--> statement-breakpoint
CREATE INDEX `counterfeits_listing` ON `counterfeits` (`listing_id`);--> statement-breakpoint
CREATE TABLE `ip_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`source` text NOT NULL,
	`claim` text NOT NULL,
	`statement` text NOT NULL,
	`is_declared` integer NOT NULL,
	`is_identity_shown` integer NOT NULL,
	`is_authority_shown` integer NOT NULL,
	`is_judgment_shown` integer NOT NULL,
	`received_at` integer NOT NULL,
	`verdict` text,
	`verdict_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `reporters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ip_reports_source_word" CHECK("source" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party')),
	CONSTRAINT "ip_reports_claim_word" CHECK("claim" in ('counterfeit', 'mark_misused', 'misleading_compatible', 'design_copied', 'patent_used', 'work_copied', 'portrait_used', 'unfair_competition')),
	CONSTRAINT "ip_reports_verdict_word" CHECK("verdict" in ('upheld', 'rejected', 'withdrawn', 'unanswered', 'duplicate'))
);
--> statement-breakpoint
CREATE INDEX `ip_reports_case` ON `ip_reports` (`case_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `ip_reports_reporter` ON `ip_reports` (`reporter_id`,`verdict`,`verdict_at`);--> statement-breakpoint
CREATE TABLE `ip_rights` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`classes` text NOT NULL,
	`owner_name` text NOT NULL,
	`brand_id` text,
	`registered_at` integer,
	`expires_at` integer,
	`is_verified` integer NOT NULL,
	`verified_at` integer,
	`verified_by_name` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ip_rights_type_word" CHECK("type" in ('trademark', 'design', 'patent', 'utility', 'copyright', 'portrait', 'unfair'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ip_rights_number` ON `ip_rights` (`number`);--> statement-breakpoint
CREATE INDEX `ip_rights_brand` ON `ip_rights` (`brand_id`,`type`);--> statement-breakpoint
CREATE INDEX `ip_rights_owner` ON `ip_rights` (`owner_name`,`type`);--> statement-breakpoint
CREATE TABLE `reporters` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`locale` text NOT NULL,
	`same_key` text NOT NULL,
	`reports` integer NOT NULL,
	`upheld` integer NOT NULL,
	`rejected` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`restricted_until` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "reporters_type_word" CHECK("type" in ('rights_owner', 'agent', 'internal', 'monitoring', 'customer', 'third_party')),
	CONSTRAINT "reporters_locale_word" CHECK("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reporters_same` ON `reporters` (`same_key`);--> statement-breakpoint
CREATE INDEX `reporters_restricted` ON `reporters` (`restricted_until`);--> statement-breakpoint
CREATE TABLE `test_buy_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`test_buy_id` text NOT NULL,
	`position` integer NOT NULL,
	`step` text NOT NULL,
	`from_holder` text NOT NULL,
	`to_holder` text NOT NULL,
	`note` text NOT NULL,
	`evidence_id` text,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`test_buy_id`) REFERENCES `test_buys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "test_buy_steps_step_word" CHECK("step" in ('ordered', 'received', 'sealed', 'handed_over', 'opened', 'examined'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `test_buy_steps_place` ON `test_buy_steps` (`test_buy_id`,`position`);--> statement-breakpoint
CREATE TABLE `test_buys` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`case_id` text NOT NULL,
	`alias` text NOT NULL,
	`budget_krw` integer NOT NULL,
	`reason` text NOT NULL,
	`order_number` text,
	`cost_krw` integer,
	`proposed_by_id` text,
	`proposed_by_name` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`approved_by_name` text,
	`approved_at` integer,
	`verdict` text,
	`verdict_note` text,
	`verdict_by_name` text,
	`verdict_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "test_buys_verdict_word" CHECK("verdict" in ('counterfeit', 'genuine', 'undecided'))
);
--> statement-breakpoint
CREATE INDEX `test_buys_case` ON `test_buys` (`case_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `gate_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`topic` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`how` text NOT NULL,
	`is_certain` integer NOT NULL,
	`said` text NOT NULL,
	`against` text NOT NULL,
	`basis` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gate_findings_how_word" CHECK("how" in ('no_permission', 'other_category', 'other_spelling', 'same_goods'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gate_findings_listing` ON `gate_findings` (`listing_id`,`topic`);--> statement-breakpoint
CREATE INDEX `gate_findings_case` ON `gate_findings` (`case_id`,`found_at`);--> statement-breakpoint
CREATE TABLE `gate_sweeps` (
	`name` text PRIMARY KEY NOT NULL,
	`cursor` text,
	`basis` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`is_running` integer NOT NULL,
	`looked` integer NOT NULL,
	`found` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `gating_cases` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`scope` text NOT NULL,
	`brand_id` text,
	`category` text,
	`listing_ids` text NOT NULL,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`seller_type` text,
	`is_first_time` integer DEFAULT false NOT NULL,
	`is_sampled` integer DEFAULT false NOT NULL,
	`setting_version_id` text,
	`setting_number` integer,
	`checklist` text DEFAULT '[]' NOT NULL,
	`documents` text DEFAULT '[]' NOT NULL,
	`pre_checks` text DEFAULT '[]' NOT NULL,
	`pre_checked_at` integer,
	`rule_number` integer,
	`look_ups` text DEFAULT '[]' NOT NULL,
	`look_up_from` text,
	`info_requests` integer DEFAULT 0 NOT NULL,
	`proposal` text,
	`second_reasons` text DEFAULT '[]' NOT NULL,
	`reject_code` text,
	`valid_until` integer,
	`conditions` text DEFAULT '{}' NOT NULL,
	`previous_case_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`setting_version_id`) REFERENCES `setting_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gating_cases_state_word" CHECK("state" in ('requested', 'document_check', 'info_requested', 'external_verification', 'in_review', 'second_review', 'approved', 'approved_with_conditions', 'cleared', 'rejected', 'expired', 'renewed', 'revoked', 'withdrawn')),
	CONSTRAINT "gating_cases_scope_word" CHECK("scope" in ('product', 'brand', 'category')),
	CONSTRAINT "gating_cases_cause_word" CHECK("cause" in ('application', 'resubmission', 'by_hand', 'unauthorised', 're-evaluation')),
	CONSTRAINT "gating_cases_seller_type_word" CHECK("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "gating_cases_reject_code_word" CHECK("reject_code" in ('deficient_documents', 'unproven_route', 'wrong_brand', 'wrong_category', 'used_goods', 'unsafe_goods', 'forged_document', 'legal_ban', 'no_response'))
);
--> statement-breakpoint
CREATE INDEX `gating_cases_brand` ON `gating_cases` (`brand_id`);--> statement-breakpoint
CREATE INDEX `gating_cases_previous` ON `gating_cases` (`previous_case_id`);--> statement-breakpoint
CREATE TABLE `reevaluations` (
	`key` text PRIMARY KEY NOT NULL,
	`permission_id` text NOT NULL,
	`cause` text NOT NULL,
	`told` text NOT NULL,
	`case_id` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`permission_id`) REFERENCES `sales_permissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reevaluations_cause_word" CHECK("cause" in ('matrix', 'document', 'complaint', 'high_risk', 'test_buy'))
);
--> statement-breakpoint
CREATE INDEX `reevaluations_permission` ON `reevaluations` (`permission_id`,`found_at`);--> statement-breakpoint
CREATE INDEX `reevaluations_case` ON `reevaluations` (`case_id`);--> statement-breakpoint
CREATE TABLE `sales_permissions` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`seller_id` text NOT NULL,
	`scope` text NOT NULL,
	`brand_id` text,
	`category` text,
	`listing_ids` text NOT NULL,
	`conditions` text NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	`valid_until` integer NOT NULL,
	`warnings` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sales_permissions_scope_word" CHECK("scope" in ('product', 'brand', 'category')),
	CONSTRAINT "sales_permissions_ended_by_word" CHECK("ended_by" in ('expired', 'revoked', 'replaced'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sales_permissions_key` ON `sales_permissions` (`key`);--> statement-breakpoint
CREATE INDEX `sales_permissions_seller` ON `sales_permissions` (`seller_id`,`ended_at`,`brand_id`);--> statement-breakpoint
CREATE INDEX `sales_permissions_brand` ON `sales_permissions` (`brand_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `sales_permissions_until` ON `sales_permissions` (`ended_at`,`valid_until`);--> statement-breakpoint
CREATE TABLE `payout_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`amount_krw` integer NOT NULL,
	`released_krw` integer NOT NULL,
	`legal_reason` text NOT NULL,
	`held_from` integer NOT NULL,
	`held_until` integer,
	`released_at` integer,
	`released_by_decision_id` text,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payout_holds_measure` ON `payout_holds` (`measure_id`);--> statement-breakpoint
CREATE INDEX `payout_holds_seller` ON `payout_holds` (`seller_id`,`released_at`);--> statement-breakpoint
CREATE TABLE `monitoring_back_test_differences` (
	`back_test_id` text NOT NULL,
	`verdict_id` text NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`back_test_id`, `verdict_id`),
	FOREIGN KEY (`back_test_id`) REFERENCES `monitoring_back_tests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verdict_id`) REFERENCES `monitoring_verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monitoring_back_test_differences_change_word" CHECK("change" in ('newly_caught', 'newly_false', 'no_longer_caught', 'no_longer_false'))
);
--> statement-breakpoint
CREATE INDEX `monitoring_back_test_differences_change` ON `monitoring_back_test_differences` (`back_test_id`,`change`,`verdict_id`);--> statement-breakpoint
CREATE TABLE `monitoring_back_tests` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`setting_version_id` text,
	`setting_number` integer,
	`setting_revision` integer,
	`body` text NOT NULL,
	`in_force_number` integer NOT NULL,
	`in_force_body` text NOT NULL,
	`is_standing` integer NOT NULL,
	`last_verdict_id` text,
	`cursor` text,
	`read` integer NOT NULL,
	`total` integer NOT NULL,
	`figures` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by_name` text NOT NULL,
	`finished_at` integer,
	CONSTRAINT "monitoring_back_tests_state_word" CHECK("state" in ('running', 'done'))
);
--> statement-breakpoint
CREATE INDEX `monitoring_back_tests_state` ON `monitoring_back_tests` (`state`,`started_at`);--> statement-breakpoint
CREATE INDEX `monitoring_back_tests_standing` ON `monitoring_back_tests` (`is_standing`,`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `known_fake_bands` (
	`band` integer NOT NULL,
	`fake_id` text NOT NULL,
	PRIMARY KEY(`band`, `fake_id`),
	FOREIGN KEY (`fake_id`) REFERENCES `known_fakes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `known_fakes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`image_hash` text NOT NULL,
	`label` text NOT NULL,
	`source` text NOT NULL,
	`case_id` text,
	`is_active` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "known_fakes_source_word" CHECK("source" in ('upheld', 'person'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_fakes_hash` ON `known_fakes` (`image_hash`);--> statement-breakpoint
CREATE INDEX `known_fakes_case` ON `known_fakes` (`case_id`);--> statement-breakpoint
CREATE INDEX `known_fakes_added` ON `known_fakes` (`is_active`,`added_at`,`id`);--> statement-breakpoint
CREATE TABLE `market_prices` (
	`brand_key` text NOT NULL,
	`category` text NOT NULL,
	`count` integer NOT NULL,
	`low_krw` integer NOT NULL,
	`median_krw` integer NOT NULL,
	`high_krw` integer NOT NULL,
	`as_of` integer NOT NULL,
	PRIMARY KEY(`brand_key`, `category`)
);
--> statement-breakpoint
CREATE INDEX `market_prices_as_of` ON `market_prices` (`as_of`);--> statement-breakpoint
CREATE TABLE `monitoring_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`listing_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`brand_id` text,
	`state` text NOT NULL,
	`score` integer NOT NULL,
	`top_kind` text NOT NULL,
	`hits` text NOT NULL,
	`facts` text NOT NULL,
	`setting_number` integer NOT NULL,
	`case_id` text,
	`reason` text,
	`note` text NOT NULL,
	`found_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by_id` text,
	`decided_by_name` text,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monitoring_findings_state_word" CHECK("state" in ('proposed', 'accepted', 'rejected', 'opened')),
	CONSTRAINT "monitoring_findings_top_kind_word" CHECK("top_kind" in ('banned_goods', 'restricted_words', 'brand_without_permission', 'certificate_format', 'price_outlier', 'known_fake_image', 'suspicious_words', 'seller_watched')),
	CONSTRAINT "monitoring_findings_reason_word" CHECK("reason" in ('authorised', 'harmless_words', 'fair_price', 'other_goods', 'other'))
);
--> statement-breakpoint
CREATE INDEX `monitoring_findings_score` ON `monitoring_findings` (`state`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `monitoring_findings_found` ON `monitoring_findings` (`state`,`found_at`,`id`);--> statement-breakpoint
CREATE INDEX `monitoring_findings_kind` ON `monitoring_findings` (`state`,`top_kind`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `monitoring_findings_listing` ON `monitoring_findings` (`listing_id`,`state`);--> statement-breakpoint
CREATE INDEX `monitoring_findings_seller` ON `monitoring_findings` (`seller_id`,`found_at`);--> statement-breakpoint
CREATE INDEX `monitoring_findings_case` ON `monitoring_findings` (`case_id`);--> statement-breakpoint
CREATE TABLE `monitoring_hits` (
	`key` text PRIMARY KEY NOT NULL,
	`finding_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `monitoring_findings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `monitoring_hits_finding` ON `monitoring_hits` (`finding_id`,`rule_id`);--> statement-breakpoint
CREATE TABLE `monitoring_rounds` (
	`name` text PRIMARY KEY NOT NULL,
	`cursor` text,
	`basis` text NOT NULL,
	`judged` integer NOT NULL,
	`found` integer NOT NULL,
	`started_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `monitoring_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`ref_id` text NOT NULL,
	`ref_number` text,
	`listing_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`is_violation` integer NOT NULL,
	`facts` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monitoring_verdicts_source_word" CHECK("source" in ('counterfeits', 'gating', 'findings'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitoring_verdicts_once` ON `monitoring_verdicts` (`source`,`ref_id`,`listing_id`);--> statement-breakpoint
CREATE INDEX `monitoring_verdicts_seller` ON `monitoring_verdicts` (`seller_id`,`source`,`is_violation`,`decided_at`);--> statement-breakpoint
CREATE TABLE `watched_sellers` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`seller_id` text NOT NULL,
	`open_key` text,
	`reasons` text NOT NULL,
	`source` text NOT NULL,
	`until` integer NOT NULL,
	`is_open` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by_name` text NOT NULL,
	`ended_at` integer,
	`history` text NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "watched_sellers_source_word" CHECK("source" in ('person', 'repeat_infringer'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `watched_sellers_open` ON `watched_sellers` (`open_key`);--> statement-breakpoint
CREATE INDEX `watched_sellers_until` ON `watched_sellers` (`is_open`,`until`,`id`);--> statement-breakpoint
CREATE INDEX `watched_sellers_seller` ON `watched_sellers` (`seller_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `quality_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`decision_id` text NOT NULL,
	`case_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quality_checks_verdict_word" CHECK("verdict" in ('right', 'wrong', 'unsure'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quality_checks_once` ON `quality_checks` (`decision_id`,`by_id`);--> statement-breakpoint
CREATE INDEX `quality_checks_case` ON `quality_checks` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `quality_checks_at` ON `quality_checks` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `deduction_causes` (
	`seller_id` text NOT NULL,
	`cause_ref` text NOT NULL,
	`line_id` text NOT NULL,
	PRIMARY KEY(`seller_id`, `cause_ref`)
);
--> statement-breakpoint
CREATE TABLE `line_reservations` (
	`line_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `settlement_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `line_reservations_case` ON `line_reservations` (`case_id`);--> statement-breakpoint
CREATE TABLE `seller_balances` (
	`seller_id` text PRIMARY KEY NOT NULL,
	`payable_krw` integer NOT NULL,
	`deferred_krw` integer NOT NULL,
	`debt_krw` integer NOT NULL,
	`paid_out_krw` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `settlement_corrections` (
	`seller_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`component` text NOT NULL,
	`amount_krw` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `settlement_id`, `component`),
	CONSTRAINT "settlement_corrections_component_word" CHECK("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE `settlement_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`line_ref` text NOT NULL,
	`seller_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`component` text NOT NULL,
	`order_ref` text,
	`cause_ref` text,
	`category` text,
	`amount_krw` integer NOT NULL,
	`base_krw` integer,
	`stated_rate` integer,
	`expected_krw` integer NOT NULL,
	`rule` text NOT NULL,
	`recognised_on` text NOT NULL,
	`import_id` text,
	`source_line` integer,
	`corrects_id` text,
	`corrects_component` text,
	`case_id` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlement_lines_component_word" CHECK("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout')),
	CONSTRAINT "settlement_lines_rule_word" CHECK("rule" in ('as-ordered', 'as-stated', 'seller-bears', 'platform-bears', 'category-rate', 'vat-on-commission', 'shipping-rate', 'once-per-cause', 'deducted-before', 'weekly-share', 'deferred-of-month', 'hold-in-force', 'no-hold', 'carried-debt', 'own-decision', 'pays-the-rest', 'not-yet-due')),
	CONSTRAINT "settlement_lines_corrects_component_word" CHECK("corrects_component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settlement_lines_ref` ON `settlement_lines` (`source`,`line_ref`);--> statement-breakpoint
CREATE INDEX `settlement_lines_of` ON `settlement_lines` (`seller_id`,`settlement_id`,`component`,`id`);--> statement-breakpoint
CREATE TABLE `settlement_statements` (
	`seller_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`type` text NOT NULL,
	`period` text NOT NULL,
	`first_on` text NOT NULL,
	`last_on` text NOT NULL,
	`stated_krw` integer,
	PRIMARY KEY(`seller_id`, `settlement_id`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlement_statements_type_word" CHECK("type" in ('WEEKLY', 'MONTHLY', 'DAILY', 'RESERVE', 'ADDITIONAL'))
);
--> statement-breakpoint
CREATE INDEX `settlement_statements_period` ON `settlement_statements` (`seller_id`,`period`);--> statement-breakpoint
CREATE INDEX `settlement_statements_order` ON `settlement_statements` (`seller_id`,`last_on`,`settlement_id`);--> statement-breakpoint
CREATE TABLE `settlement_totals` (
	`seller_id` text NOT NULL,
	`settlement_id` text NOT NULL,
	`component` text NOT NULL,
	`actual_krw` integer NOT NULL,
	`expected_krw` integer NOT NULL,
	`lines` integer NOT NULL,
	`wrong_lines` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `settlement_id`, `component`),
	CONSTRAINT "settlement_totals_component_word" CHECK("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE TABLE `settlements` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`type` text NOT NULL,
	`period` text NOT NULL,
	`settlement_id` text,
	`claim` text NOT NULL,
	`claimed_krw` integer,
	`disputed_krw` integer,
	`calculation` text,
	`calculated_at` integer,
	`amount_krw` integer,
	`component` text,
	`corrects_id` text,
	`line_ids` text NOT NULL,
	`explanation` text,
	`proposal_reason` text,
	`hold_id` text,
	`is_full_release` integer NOT NULL,
	`question` text,
	`answer` text,
	`seller_did_not_respond` integer NOT NULL,
	`setting_version_id` text,
	`pay_on` text,
	`pay_at` integer,
	`paid_at` integer,
	`stopped_because` text,
	`answered_at` integer,
	`closes_at` integer,
	`disputed_at` integer,
	`disputes_id` text,
	`needs_tax_invoice` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disputes_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlements_state_word" CHECK("state" in ('new', 'classified', 'calculating', 'awaiting_seller', 'awaiting_finance', 'pending_approval', 'approved', 'scheduled', 'paid', 'rejected', 'resolved', 'disputed', 'closed')),
	CONSTRAINT "settlements_type_word" CHECK("type" in ('missing_payout', 'late_payout', 'wrong_commission', 'refund_deduction_dispute', 'coupon_burden_dispute', 'return_compensation', 'hold_release', 'bank_account_change', 'tax_invoice_error', 'vat_report_data', 'negative_balance', 'fast_settlement', 'final_amount_30pct', 'double_deduction')),
	CONSTRAINT "settlements_component_word" CHECK("component" in ('sale', 'shipping', 'cancellation', 'cancelled_shipping', 'seller_coupon', 'platform_coupon', 'commission', 'commission_vat', 'shipping_commission', 'deduction', 'deferred', 'deferred_release', 'hold', 'debt', 'adjustment', 'payout'))
);
--> statement-breakpoint
CREATE INDEX `settlements_type` ON `settlements` (`type`,`period`);--> statement-breakpoint
CREATE INDEX `settlements_pay` ON `settlements` (`state`,`pay_at`);--> statement-breakpoint
CREATE INDEX `settlements_close` ON `settlements` (`state`,`closes_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `settlements_disputes` ON `settlements` (`disputes_id`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`token_hash` text,
	`sent_at` integer,
	`expires_at` integer NOT NULL,
	`score` integer,
	`comment` text,
	`answered_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `surveys_case` ON `surveys` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `surveys_token` ON `surveys` (`token_hash`);--> statement-breakpoint
CREATE TABLE `denied_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "denied_keys_kind_word" CHECK("kind" in ('business_number', 'bank_account', 'representative', 'phone'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `denied_keys_once` ON `denied_keys` (`kind`,`hash`);--> statement-breakpoint
CREATE TABLE `seller_channels` (
	`seller_id` text NOT NULL,
	`category` text NOT NULL,
	`brand` text NOT NULL,
	`channel` text NOT NULL,
	`evidence` text,
	`verdict` text NOT NULL,
	`case_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	PRIMARY KEY(`seller_id`, `category`, `brand`),
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seller_channels_channel_word" CHECK("channel" in ('brand_owner', 'authorised_distributor', 'wholesale', 'parallel_import', 'unknown')),
	CONSTRAINT "seller_channels_verdict_word" CHECK("verdict" in ('proven', 'unproven', 'not_needed'))
);
--> statement-breakpoint
CREATE TABLE `seller_identities` (
	`seller_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`seller_type` text NOT NULL,
	`legal_name` text NOT NULL,
	`business_number` text,
	`corporate_number` text,
	`mail_order_number` text,
	`mail_order_exemption` text,
	`representative` text,
	`representative_birth` text,
	`phone` text,
	`opened_on` text,
	`bank_code` text,
	`bank_account` text,
	`bank_holder` text,
	`state` text NOT NULL,
	`verified_at` integer,
	`verified_until` integer,
	`bank_verified_at` integer,
	`gmv_cap_krw` integer,
	`payout_delay_days` integer,
	`risk_score` integer NOT NULL,
	`registry_status` text,
	`registry_swept_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seller_identities_seller_type_word" CHECK("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "seller_identities_state_word" CHECK("state" in ('unverified', 'pending', 'verified', 'limited', 'suspended', 'blocked'))
);
--> statement-breakpoint
CREATE INDEX `seller_identities_business` ON `seller_identities` (`business_number`);--> statement-breakpoint
CREATE INDEX `seller_identities_account` ON `seller_identities` (`bank_account`);--> statement-breakpoint
CREATE INDEX `seller_identities_representative` ON `seller_identities` (`representative`);--> statement-breakpoint
CREATE INDEX `seller_identities_phone` ON `seller_identities` (`phone`);--> statement-breakpoint
CREATE INDEX `seller_identities_until` ON `seller_identities` (`state`,`verified_until`);--> statement-breakpoint
CREATE TABLE `verification_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`asking_id` text NOT NULL,
	`kind` text NOT NULL,
	`provider` text NOT NULL,
	`verdict` text NOT NULL,
	`findings` text NOT NULL,
	`answer` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `verification_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asking_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verification_checks_kind_word" CHECK("kind" in ('registry_validate', 'registry_status', 'bank_holder')),
	CONSTRAINT "verification_checks_verdict_word" CHECK("verdict" in ('passed', 'mismatch', 'failed', 'unavailable'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verification_checks_once` ON `verification_checks` (`asking_id`,`kind`);--> statement-breakpoint
CREATE INDEX `verification_checks_case` ON `verification_checks` (`case_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `verification_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`round` integer NOT NULL,
	`particulars` text NOT NULL,
	`hash` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verification_submissions_round` ON `verification_submissions` (`case_id`,`round`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`case_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`cause` text NOT NULL,
	`seller_type` text,
	`submission_id` text,
	`round` integer NOT NULL,
	`asking_id` text,
	`risk_score` integer NOT NULL,
	`risk_reasons` text NOT NULL,
	`setting_version` integer,
	`review_reasons` text NOT NULL,
	`has_denied_key` integer NOT NULL,
	`links` text NOT NULL,
	`documents` text NOT NULL,
	`channels` text NOT NULL,
	`asked` text NOT NULL,
	`info_requests` integer NOT NULL,
	`proposed` text,
	`overrides` text NOT NULL,
	`gmv_cap_krw` integer,
	`payout_delay_days` integer,
	`reject_ground` text,
	`explanation` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verifications_state_word" CHECK("state" in ('submitted', 'auto_checks', 'bank_check', 'manual_review', 'second_review', 'info_requested', 'reverify_due', 'suspended_unverified', 'verified', 'verified_limited', 'rejected', 'blocked', 'withdrawn')),
	CONSTRAINT "verifications_cause_word" CHECK("cause" in ('new_seller', 'resubmission', 'bank_change', 'representative_change', 'number_change', 'particulars_change', 'yearly', 'registry_change', 'limit_reached', 'circumvention')),
	CONSTRAINT "verifications_seller_type_word" CHECK("seller_type" in ('individual', 'sole_trader', 'corporation', 'overseas')),
	CONSTRAINT "verifications_proposed_word" CHECK("proposed" in ('verified', 'limited', 'rejected')),
	CONSTRAINT "verifications_reject_ground_word" CHECK("reject_ground" in ('not_as_registered', 'business_closed', 'account_not_theirs', 'documents_insufficient', 'documents_forged', 'no_response', 'same_as_enforced'))
);
--> statement-breakpoint
CREATE INDEX `verifications_risk` ON `verifications` (`risk_score`,`case_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_imports` (
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
	CONSTRAINT "imports_kind_word" CHECK("kind" in ('seller-metrics', 'settlement-ledger')),
	CONSTRAINT "imports_state_word" CHECK("state" in ('running', 'done', 'failed')),
	CONSTRAINT "imports_format_word" CHECK("format" in ('csv', 'jsonl')),
	CONSTRAINT "imports_encoding_word" CHECK("encoding" in ('utf-8', 'cp949'))
);
--> statement-breakpoint
INSERT INTO `__new_imports`("id", "version", "kind", "file_name", "spool_path", "format", "state", "failure", "bytes", "bytes_read", "sha256", "rows_read", "accepted", "unchanged", "refused", "cases_opened", "findings_attached", "encoding", "header", "mapping", "by_id", "by_name", "started_at", "finished_at", "updated_at") SELECT "id", "version", "kind", "file_name", "spool_path", "format", "state", "failure", "bytes", "bytes_read", "sha256", "rows_read", "accepted", "unchanged", "refused", "cases_opened", "findings_attached", "encoding", "header", "mapping", "by_id", "by_name", "started_at", "finished_at", "updated_at" FROM `imports`;--> statement-breakpoint
DROP TABLE `imports`;--> statement-breakpoint
ALTER TABLE `__new_imports` RENAME TO `imports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `imports_started` ON `imports` (`started_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);--> statement-breakpoint
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
	CONSTRAINT "setting_versions_name_word" CHECK("name" in ('calendar', 'sla', 'priority', 'routing', 'appeals', 'gating', 'verifications', 'counterfeits', 'monitoring', 'settlements')),
	CONSTRAINT "setting_versions_state_word" CHECK("state" in ('draft', 'published'))
);
--> statement-breakpoint
INSERT INTO `__new_setting_versions`("id", "version", "name", "number", "state", "note", "body", "published_at", "published_by_id", "created_at", "updated_at") SELECT "id", "version", "name", "number", "state", "note", "body", "published_at", "published_by_id", "created_at", "updated_at" FROM `setting_versions`;--> statement-breakpoint
DROP TABLE `setting_versions`;--> statement-breakpoint
ALTER TABLE `__new_setting_versions` RENAME TO `setting_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `setting_versions_number` ON `setting_versions` (`name`,`number`);--> statement-breakpoint
CREATE TABLE `__new_measures` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seller_id` text NOT NULL,
	`case_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`measure` text,
	`feature` text,
	`listing_ids` text NOT NULL,
	`in_force_from` integer NOT NULL,
	`until` integer,
	`ended_at` integer,
	`ended_by_decision_id` text,
	FOREIGN KEY (`seller_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measures_kind_word" CHECK("kind" in ('note', 'hide_listings', 'restrict_feature', 'suspend', 'close_account', 'hold_payout', 'gate_listings')),
	CONSTRAINT "measures_measure_word" CHECK("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
INSERT INTO `__new_measures`("id", "key", "seller_id", "case_id", "decision_id", "kind", "measure", "feature", "listing_ids", "in_force_from", "until", "ended_at", "ended_by_decision_id") SELECT "id", "key", "seller_id", "case_id", "decision_id", "kind", "measure", "feature", "listing_ids", "in_force_from", "until", "ended_at", "ended_by_decision_id" FROM `measures`;--> statement-breakpoint
DROP TABLE `measures`;--> statement-breakpoint
ALTER TABLE `__new_measures` RENAME TO `measures`;--> statement-breakpoint
CREATE UNIQUE INDEX `measures_key` ON `measures` (`key`);--> statement-breakpoint
CREATE INDEX `measures_seller` ON `measures` (`seller_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `measures_case` ON `measures` (`case_id`);--> statement-breakpoint
CREATE INDEX `measures_until` ON `measures` (`ended_at`,`until`);--> statement-breakpoint
CREATE TABLE `__new_template_versions` (
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
	CONSTRAINT "template_versions_state_word" CHECK("state" in ('draft', 'published'))
);
--> statement-breakpoint
INSERT INTO `__new_template_versions`("id", "version", "name", "number", "state", "subject_en", "subject_ko", "body_en", "body_ko", "published_at", "published_by_id", "created_at", "updated_at") SELECT "id", "version", "name", "number", "state", "subject_en", "subject_ko", "body_en", "body_ko", "published_at", "published_by_id", "created_at", "updated_at" FROM `template_versions`;--> statement-breakpoint
DROP TABLE `template_versions`;--> statement-breakpoint
ALTER TABLE `__new_template_versions` RENAME TO `template_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `template_versions_number` ON `template_versions` (`name`,`number`);--> statement-breakpoint
ALTER TABLE `listings` ADD `brand` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `barcode` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `image_hash` text;--> statement-breakpoint
ALTER TABLE `listings` ADD `certificate` text;--> statement-breakpoint
CREATE INDEX `listings_updated` ON `listings` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `listings_brand` ON `listings` (`brand`,`category`,`price_krw`);--> statement-breakpoint
CREATE INDEX `listings_barcode` ON `listings` (`barcode`);--> statement-breakpoint
CREATE INDEX `listings_image` ON `listings` (`image_hash`);--> statement-breakpoint
CREATE INDEX `listings_image_band_0` ON `listings` (substr(image_hash, 1, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX `listings_image_band_1` ON `listings` (substr(image_hash, 5, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX `listings_image_band_2` ON `listings` (substr(image_hash, 9, 4)) WHERE image_hash is not null;--> statement-breakpoint
CREATE INDEX `listings_image_band_3` ON `listings` (substr(image_hash, 13, 4)) WHERE image_hash is not null;