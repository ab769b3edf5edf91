CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"position" integer NOT NULL,
	"action" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text,
	"request_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_actor_kind_word" CHECK ("actor_kind" in ('person', 'key', 'job'))
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_heads_resource_resource_id_pk" PRIMARY KEY("resource","resource_id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"seller_id" text NOT NULL,
	"subject" text NOT NULL,
	"state" text NOT NULL,
	"severity" text NOT NULL,
	"severity_rank" integer NOT NULL,
	"assignee_id" text,
	"lease_holder_id" text,
	"lease_expires_at" timestamp (3) with time zone,
	"awaits" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"outcome" text,
	"open_key" text,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cases_severity_word" CHECK ("severity" in ('low', 'medium', 'high', 'critical'))
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"action" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"body" jsonb NOT NULL,
	"saw" jsonb NOT NULL,
	"policy_version_id" text,
	"is_voided" boolean NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decisions_actor_kind_word" CHECK ("actor_kind" in ('person', 'key', 'job'))
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "effects_state_word" CHECK ("state" in ('pending', 'applied', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text NOT NULL,
	"asker_id" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_asker_id_key_pk" PRIMARY KEY("asker_id","key")
);
--> statement-breakpoint
CREATE TABLE "event_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"kind" text NOT NULL,
	"header_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_kind_header_hash_pk" PRIMARY KEY("kind","header_hash")
);
--> statement-breakpoint
CREATE TABLE "import_refusals" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"position" integer NOT NULL,
	"column_name" text,
	"reason" text NOT NULL,
	"value" text,
	"cells" jsonb,
	CONSTRAINT "import_refusals_import_id_line_position_pk" PRIMARY KEY("import_id","line","position")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"row_key" text NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "import_rows_import_id_row_key_pk" PRIMARY KEY("import_id","row_key")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"spool_path" text NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"failure" jsonb,
	"bytes" bigint NOT NULL,
	"bytes_read" bigint NOT NULL,
	"sha256" text NOT NULL,
	"rows_read" integer NOT NULL,
	"accepted" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"refused" integer NOT NULL,
	"cases_opened" integer NOT NULL,
	"findings_attached" integer NOT NULL,
	"encoding" text,
	"header" jsonb,
	"mapping" jsonb,
	"by_id" text,
	"by_name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "imports_kind_word" CHECK ("kind" in ('seller-metrics')),
	CONSTRAINT "imports_state_word" CHECK ("state" in ('running', 'done', 'failed')),
	CONSTRAINT "imports_format_word" CHECK ("format" in ('csv', 'jsonl')),
	CONSTRAINT "imports_encoding_word" CHECK ("encoding" in ('utf-8', 'cp949'))
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"seller_id" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"price_krw" bigint NOT NULL,
	"is_offered" boolean NOT NULL,
	"is_hidden" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"template" text NOT NULL,
	"template_version_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"locale" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"delivery_ref" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "notices_state_word" CHECK ("state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "notices_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"permissions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"password_hash" text,
	"is_active" boolean NOT NULL,
	"is_demo" boolean NOT NULL,
	"last_seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_role_word" CHECK ("role" in ('agent', 'specialist', 'lead', 'ops', 'finance', 'legal', 'moderator', 'vendor', 'creator', 'qa', 'osp', 'auditor', 'admin')),
	CONSTRAINT "people_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"policy_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ko" text NOT NULL,
	"metric" text NOT NULL,
	"comparison" text NOT NULL,
	"threshold" double precision NOT NULL,
	"minimum_count" integer NOT NULL,
	"severity" text NOT NULL,
	"measure" text NOT NULL,
	"grounds_en" text NOT NULL,
	"grounds_ko" text NOT NULL,
	"clause" text NOT NULL,
	"source" text NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_versions_state_word" CHECK ("state" in ('draft', 'published')),
	CONSTRAINT "policy_versions_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "policy_versions_comparison_word" CHECK ("comparison" in ('gt', 'gte', 'lt', 'lte')),
	CONSTRAINT "policy_versions_severity_word" CHECK ("severity" in ('low', 'medium', 'high', 'critical')),
	CONSTRAINT "policy_versions_measure_word" CHECK ("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE TABLE "latest_readings" (
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	"reading_id" text NOT NULL,
	"value" double precision NOT NULL,
	"numerator" double precision,
	"denominator" double precision,
	"window_days" integer NOT NULL,
	"as_of" text NOT NULL,
	CONSTRAINT "latest_readings_seller_id_metric_pk" PRIMARY KEY("seller_id","metric")
);
--> statement-breakpoint
CREATE TABLE "metric_readings" (
	"id" text PRIMARY KEY NOT NULL,
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	"window_days" integer NOT NULL,
	"as_of" text NOT NULL,
	"revision" integer NOT NULL,
	"value" double precision NOT NULL,
	"numerator" double precision,
	"denominator" double precision,
	"import_id" text,
	"source" text NOT NULL,
	"source_line" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "metric_readings_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE "sellers" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"category" text,
	"city" text,
	"region" text,
	"standing" text NOT NULL,
	"is_payout_held" boolean NOT NULL,
	"strikes" integer NOT NULL,
	"open_cases" integer NOT NULL,
	"gmv_krw" bigint NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sellers_standing_word" CHECK ("standing" in ('good', 'warned', 'restricted', 'suspended', 'closed')),
	CONSTRAINT "sellers_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"source" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"reading_id" text,
	"metric" text,
	"comparison" text,
	"value" double precision,
	"threshold" double precision,
	"numerator" double precision,
	"denominator" double precision,
	"minimum_count" integer,
	"window_days" integer,
	"as_of" text,
	"note" text,
	"by_name" text,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "findings_source_word" CHECK ("source" in ('policy', 'person'))
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"kind" text NOT NULL,
	"measure" text NOT NULL,
	"feature" text,
	"listing_ids" jsonb NOT NULL,
	"in_force_from" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by_decision_id" text,
	CONSTRAINT "measures_kind_word" CHECK ("kind" in ('note', 'hide_listings', 'restrict_feature', 'suspend', 'close_account', 'hold_payout')),
	CONSTRAINT "measures_measure_word" CHECK ("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"points" integer NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"voided_by_decision_id" text
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"policy_id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"metric" text,
	"value" double precision,
	"threshold" double precision,
	"denominator" double precision,
	"measure" text,
	"days" integer,
	"listing_ids" jsonb NOT NULL,
	"features" jsonb NOT NULL,
	"payout_hold_days" integer,
	"grounds" text,
	"clause" text,
	"proposal_reason" text,
	"explanation" text,
	"reminders_sent" integer NOT NULL,
	"seller_did_not_respond" boolean NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"active_from" timestamp (3) with time zone,
	"active_until" timestamp (3) with time zone,
	"in_force_decision_id" text,
	CONSTRAINT "suspensions_state_word" CHECK ("state" in ('detected', 'triage', 'investigating', 'awaiting_seller', 'proposed', 'pending_approval', 'active', 'appealed', 'lifting', 'escalated', 'lifted', 'expired', 'permanent', 'dismissed')),
	CONSTRAINT "suspensions_measure_word" CHECK ("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"subject_en" text NOT NULL,
	"subject_ko" text NOT NULL,
	"body_en" text NOT NULL,
	"body_ko" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_versions_name_word" CHECK ("name" in ('explanation_request', 'explanation_reminder', 'notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure', 'measure_lifted', 'measure_ended')),
	CONSTRAINT "template_versions_state_word" CHECK ("state" in ('draft', 'published'))
);
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_lease_holder_id_people_id_fk" FOREIGN KEY ("lease_holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_refusals" ADD CONSTRAINT "import_refusals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "latest_readings" ADD CONSTRAINT "latest_readings_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "latest_readings" ADD CONSTRAINT "latest_readings_reading_id_metric_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."metric_readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_readings" ADD CONSTRAINT "metric_readings_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_reading_id_metric_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."metric_readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_versions" ADD CONSTRAINT "template_versions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_chain" ON "audit" USING btree ("resource","resource_id","position");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("open_key");--> statement-breakpoint
CREATE INDEX "cases_next" ON "cases" USING btree ("kind","state","severity_rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_kind_opened" ON "cases" USING btree ("kind","opened_at","id");--> statement-breakpoint
CREATE INDEX "cases_kind_severity" ON "cases" USING btree ("kind","severity","opened_at");--> statement-breakpoint
CREATE INDEX "cases_kind_due" ON "cases" USING btree ("kind","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_seller" ON "cases" USING btree ("seller_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_assignee" ON "cases" USING btree ("assignee_id","kind","state");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("case_id","decided_at","id");--> statement-breakpoint
CREATE INDEX "decisions_actor" ON "decisions" USING btree ("case_id","actor_id","action");--> statement-breakpoint
CREATE UNIQUE INDEX "effects_key" ON "effects" USING btree ("key");--> statement-breakpoint
CREATE INDEX "effects_due" ON "effects" USING btree ("state","next_attempt_at","position");--> statement-breakpoint
CREATE INDEX "effects_case" ON "effects" USING btree ("case_id","state");--> statement-breakpoint
CREATE INDEX "effects_decision" ON "effects" USING btree ("decision_id","position");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_resource" ON "events" USING btree ("resource","resource_id");--> statement-breakpoint
CREATE INDEX "imports_started" ON "imports" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "imports_state" ON "imports" USING btree ("state");--> statement-breakpoint
CREATE INDEX "listings_seller" ON "listings" USING btree ("seller_id","is_hidden");--> statement-breakpoint
CREATE INDEX "listings_title" ON "listings" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "listings_created" ON "listings" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "notices_case" ON "notices" USING btree ("case_id","queued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_number" ON "policy_versions" USING btree ("policy_id","number");--> statement-breakpoint
CREATE INDEX "policy_versions_in_force" ON "policy_versions" USING btree ("state","policy_id","effective_from");--> statement-breakpoint
CREATE INDEX "latest_readings_judged" ON "latest_readings" USING btree ("metric","value","denominator");--> statement-breakpoint
CREATE UNIQUE INDEX "metric_readings_once" ON "metric_readings" USING btree ("seller_id","metric","window_days","as_of","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "sellers_external_id" ON "sellers" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "sellers_name" ON "sellers" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "sellers_standing" ON "sellers" USING btree ("standing","name");--> statement-breakpoint
CREATE INDEX "sellers_joined" ON "sellers" USING btree ("joined_at","id");--> statement-breakpoint
CREATE INDEX "sellers_gmv" ON "sellers" USING btree ("gmv_krw","id");--> statement-breakpoint
CREATE INDEX "findings_case" ON "findings" USING btree ("case_id","found_at");--> statement-breakpoint
CREATE UNIQUE INDEX "findings_once" ON "findings" USING btree ("policy_version_id","reading_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_key" ON "measures" USING btree ("key");--> statement-breakpoint
CREATE INDEX "measures_seller" ON "measures" USING btree ("seller_id","ended_at");--> statement-breakpoint
CREATE INDEX "measures_case" ON "measures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "measures_until" ON "measures" USING btree ("ended_at","until");--> statement-breakpoint
CREATE UNIQUE INDEX "strikes_key" ON "strikes" USING btree ("key");--> statement-breakpoint
CREATE INDEX "strikes_seller" ON "strikes" USING btree ("seller_id","expires_at");--> statement-breakpoint
CREATE INDEX "strikes_expiry" ON "strikes" USING btree ("voided_at","expires_at");--> statement-breakpoint
CREATE INDEX "suspensions_policy" ON "suspensions" USING btree ("policy_id","state");--> statement-breakpoint
CREATE INDEX "suspensions_state" ON "suspensions" USING btree ("state","active_until");--> statement-breakpoint
CREATE UNIQUE INDEX "template_versions_number" ON "template_versions" USING btree ("name","number");