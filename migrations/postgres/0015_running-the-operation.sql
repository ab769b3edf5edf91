CREATE TABLE "exports" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"resource" text NOT NULL,
	"format" text NOT NULL,
	"file_name" text NOT NULL,
	"filter" text NOT NULL,
	"sort" text NOT NULL,
	"columns" jsonb NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"row_count" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"fetch_until" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "exports_format_word" CHECK ("format" in ('csv', 'xlsx')),
	CONSTRAINT "exports_state_word" CHECK ("state" in ('waiting', 'running', 'done', 'broken', 'lapsed')),
	CONSTRAINT "exports_reason_word" CHECK ("reason" in ('left', 'draining', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "fact_days" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"is_folded" boolean NOT NULL,
	"grain" text NOT NULL,
	"day" text NOT NULL,
	"hour" integer NOT NULL,
	"what" text NOT NULL,
	"aspect" text NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"person_id" text NOT NULL,
	"number" integer NOT NULL,
	"value" bigint NOT NULL,
	"calendar_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"what" text NOT NULL,
	"aspect" text NOT NULL,
	"case_id" text,
	"seller_id" text,
	"cause_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"day" text NOT NULL,
	"hour" integer NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"person_id" text NOT NULL,
	"value" bigint,
	"calendar_ms" bigint
);
--> statement-breakpoint
CREATE TABLE "measure_echoes" (
	"id" text PRIMARY KEY NOT NULL,
	"seller_id" text NOT NULL,
	"case_id" text NOT NULL,
	"metric" text NOT NULL,
	"measure" text NOT NULL,
	"week" text NOT NULL,
	"match_id" text,
	"is_matched" boolean NOT NULL,
	"own" jsonb NOT NULL,
	"match" jsonb NOT NULL,
	"is_final" boolean NOT NULL,
	"made_to" text NOT NULL,
	CONSTRAINT "measure_echoes_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "measure_echoes_measure_word" CHECK ("measure" in ('notice', 'warning', 'listing_removal', 'feature_restriction', 'temporary_suspension', 'indefinite_suspension', 'permanent_closure'))
);
--> statement-breakpoint
CREATE TABLE "performance_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "performance_weeks" (
	"metric" text NOT NULL,
	"slice" text NOT NULL,
	"week" text NOT NULL,
	"part" text NOT NULL,
	"sellers" integer NOT NULL,
	"orders" double precision NOT NULL,
	"weighted" double precision NOT NULL,
	"own_orders" double precision NOT NULL,
	"p10" double precision NOT NULL,
	"p50" double precision NOT NULL,
	"p90" double precision NOT NULL,
	"judged" integer NOT NULL,
	"breaching" integer NOT NULL,
	CONSTRAINT "performance_weeks_metric_slice_week_part_pk" PRIMARY KEY("metric","slice","week","part"),
	CONSTRAINT "performance_weeks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "performance_weeks_slice_word" CHECK ("slice" in ('all', 'category', 'cohort', 'region'))
);
--> statement-breakpoint
CREATE TABLE "projection_trials" (
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	"week" text NOT NULL,
	"to_week" text NOT NULL,
	"projected" double precision NOT NULL,
	"actual" double precision NOT NULL,
	"standing" double precision NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "projection_trials_seller_id_metric_week_pk" PRIMARY KEY("seller_id","metric","week"),
	CONSTRAINT "projection_trials_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "projection_trials_outcome_word" CHECK ("outcome" in ('hit', 'false_alarm', 'miss', 'quiet'))
);
--> statement-breakpoint
CREATE TABLE "projection_weeks" (
	"metric" text NOT NULL,
	"week" text NOT NULL,
	"trials" integer NOT NULL,
	"hits" integer NOT NULL,
	"false_alarms" integer NOT NULL,
	"misses" integer NOT NULL,
	"error" bigint NOT NULL,
	"standing_error" bigint NOT NULL,
	CONSTRAINT "projection_weeks_metric_week_pk" PRIMARY KEY("metric","week"),
	CONSTRAINT "projection_weeks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE "seller_journeys" (
	"seller_id" text PRIMARY KEY NOT NULL,
	"joined" text NOT NULL,
	"verified" text,
	"permitted" text,
	"listed" text,
	"ordered" text,
	"ten_orders" text
);
--> statement-breakpoint
CREATE TABLE "seller_marks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	CONSTRAINT "seller_marks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE "seller_months" (
	"seller_id" text NOT NULL,
	"month" text NOT NULL,
	"joined" text NOT NULL,
	"after" integer NOT NULL,
	CONSTRAINT "seller_months_seller_id_month_pk" PRIMARY KEY("seller_id","month")
);
--> statement-breakpoint
CREATE TABLE "seller_outlooks" (
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	"week" text NOT NULL,
	"value" double precision NOT NULL,
	"orders" double precision,
	"before" double precision,
	"orders_before" double precision,
	"change" double precision,
	"deviations" double precision,
	"moved" text,
	"slope" double precision,
	"level" double precision,
	"projected" double precision,
	"low" double precision,
	"high" double precision,
	"readings" integer,
	"crosses_in" integer,
	"is_sure" boolean NOT NULL,
	"policy_version_id" text,
	"comparison" text,
	"threshold" double precision,
	"setting_number" integer NOT NULL,
	CONSTRAINT "seller_outlooks_seller_id_metric_pk" PRIMARY KEY("seller_id","metric"),
	CONSTRAINT "seller_outlooks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "seller_outlooks_moved_word" CHECK ("moved" in ('better', 'worse')),
	CONSTRAINT "seller_outlooks_comparison_word" CHECK ("comparison" in ('gt', 'gte', 'lt', 'lte'))
);
--> statement-breakpoint
CREATE TABLE "seller_weeks" (
	"seller_id" text NOT NULL,
	"metric" text NOT NULL,
	"week" text NOT NULL,
	"as_of" text NOT NULL,
	"window_days" integer NOT NULL,
	"revision" integer NOT NULL,
	"value" double precision NOT NULL,
	"orders" double precision,
	"verdict" text NOT NULL,
	CONSTRAINT "seller_weeks_seller_id_metric_week_pk" PRIMARY KEY("seller_id","metric","week"),
	CONSTRAINT "seller_weeks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score')),
	CONSTRAINT "seller_weeks_verdict_word" CHECK ("verdict" in ('breach', 'inside', 'too_few', 'no_limit'))
);
--> statement-breakpoint
CREATE TABLE "week_marks" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"metric" text NOT NULL,
	"week" text NOT NULL,
	CONSTRAINT "week_marks_metric_word" CHECK ("metric" in ('late_delivery_rate', 'cancellation_rate', 'defect_rate', 'return_rate', 'valid_tracking_rate', 'answered_in_24h_rate', 'review_score'))
);
--> statement-breakpoint
CREATE TABLE "report_letters" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"key" text NOT NULL,
	"occasion" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"person_id" text,
	"vendor_id" text,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"files" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone,
	"delivery_ref" text,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "report_letters_state_word" CHECK ("state" in ('queued', 'sent', 'failed', 'left_out')),
	CONSTRAINT "report_letters_occasion_word" CHECK ("occasion" in ('due', 'asked')),
	CONSTRAINT "report_letters_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"metrics" jsonb NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"period" text NOT NULL,
	"rhythm" text NOT NULL,
	"weekday" integer,
	"month_day" integer,
	"minute" integer NOT NULL,
	"is_on_business_days" boolean NOT NULL,
	"person_ids" jsonb NOT NULL,
	"roles" jsonb NOT NULL,
	"outside" jsonb NOT NULL,
	"is_active" boolean NOT NULL,
	"by_name" text NOT NULL,
	"next_due_at" timestamp (3) with time zone,
	"last_due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_period_word" CHECK ("period" in ('day', 'week', 'month')),
	CONSTRAINT "reports_rhythm_word" CHECK ("rhythm" in ('daily', 'weekly', 'monthly'))
);
--> statement-breakpoint
CREATE TABLE "alert_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"metric" text NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"window_word" text NOT NULL,
	"better" text NOT NULL,
	"bound" double precision,
	"margin" double precision NOT NULL,
	"opens_after" integer NOT NULL,
	"closes_after" integer NOT NULL,
	"hold_minutes" integer NOT NULL,
	"least" integer NOT NULL,
	"recipients" jsonb NOT NULL,
	"note" text NOT NULL,
	"is_active" boolean NOT NULL,
	"muted_until" timestamp (3) with time zone,
	"mute_reason" text,
	"muted_by_name" text,
	"out_run" integer NOT NULL,
	"in_run" integer NOT NULL,
	"turned_at" timestamp (3) with time zone,
	"slot" integer NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"finding" text,
	"value" double precision,
	"number" integer,
	"recent" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alert_rules_better_word" CHECK ("better" in ('up', 'down')),
	CONSTRAINT "alert_rules_window_word_word" CHECK ("window_word" in ('today', 'week', 'month'))
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"rule_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closing" text,
	"bound" double precision NOT NULL,
	"goal" double precision,
	"opened_value" double precision NOT NULL,
	"opened_number" integer NOT NULL,
	"value" double precision,
	"number" integer NOT NULL,
	"finding" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"contributors" jsonb NOT NULL,
	"course" jsonb NOT NULL,
	"drill" jsonb NOT NULL,
	"told_at" timestamp (3) with time zone,
	"told_people" integer NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by_id" text,
	"acknowledged_by_name" text,
	"acknowledgement" text,
	CONSTRAINT "alerts_closing_word" CHECK ("closing" in ('back_inside', 'rule_changed', 'rule_stopped')),
	CONSTRAINT "alerts_finding_word" CHECK ("finding" in ('inside', 'near', 'outside', 'no_data', 'too_few', 'no_target'))
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"metric" text NOT NULL,
	"kind" text NOT NULL,
	"team_id" text NOT NULL,
	"vendor_id" text NOT NULL,
	"number" integer NOT NULL,
	"goal" double precision NOT NULL,
	"band" double precision NOT NULL,
	"better" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text,
	"note" text NOT NULL,
	"by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "targets_better_word" CHECK ("better" in ('up', 'down'))
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"person_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"begins_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"delegate_id" text,
	"entered_by_id" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "absences_reason_word" CHECK ("reason" in ('leave', 'sick', 'training', 'family', 'other'))
);
--> statement-breakpoint
CREATE TABLE "availability_spans" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"availability" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "availability_spans_availability_word" CHECK ("availability" in ('available', 'busy', 'away', 'off'))
);
--> statement-breakpoint
CREATE TABLE "shift_spans" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"shift" jsonb NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_spans" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_contracts" (
	"id" text PRIMARY KEY NOT NULL,
	"vendor_id" text NOT NULL,
	"number" integer NOT NULL,
	"effective_from" text NOT NULL,
	"terms" jsonb NOT NULL,
	"note" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_signoffs" (
	"id" text PRIMARY KEY NOT NULL,
	"vendor_id" text NOT NULL,
	"week" text NOT NULL,
	"contract_id" text NOT NULL,
	"kept" jsonb NOT NULL,
	"note" text NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendors" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_word";--> statement-breakpoint
ALTER TABLE "setting_versions" DROP CONSTRAINT "setting_versions_name_word";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "lease_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "vendor_id" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "vendor_id" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "successor_id" text;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_echoes" ADD CONSTRAINT "measure_echoes_id_measures_id_fk" FOREIGN KEY ("id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_echoes" ADD CONSTRAINT "measure_echoes_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projection_trials" ADD CONSTRAINT "projection_trials_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_journeys" ADD CONSTRAINT "seller_journeys_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_marks" ADD CONSTRAINT "seller_marks_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_months" ADD CONSTRAINT "seller_months_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_outlooks" ADD CONSTRAINT "seller_outlooks_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_weeks" ADD CONSTRAINT "seller_weeks_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_letters" ADD CONSTRAINT "report_letters_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_letters" ADD CONSTRAINT "report_letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_rule_id_alert_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."alert_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_id_people_id_fk" FOREIGN KEY ("acknowledged_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_spans" ADD CONSTRAINT "availability_spans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_spans" ADD CONSTRAINT "shift_spans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_spans" ADD CONSTRAINT "team_spans_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_spans" ADD CONSTRAINT "team_spans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_contracts" ADD CONSTRAINT "vendor_contracts_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_signoffs" ADD CONSTRAINT "vendor_signoffs_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_signoffs" ADD CONSTRAINT "vendor_signoffs_contract_id_vendor_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."vendor_contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_asked" ON "exports" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "exports_state" ON "exports" USING btree ("state","by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fact_days_cell" ON "fact_days" USING btree ("grain","what","day","hour","kind","aspect","team_id","vendor_id","person_id") WHERE is_folded;--> statement-breakpoint
CREATE INDEX "fact_days_read" ON "fact_days" USING btree ("grain","what","day","kind","aspect","team_id","vendor_id","person_id","hour","number","value","calendar_ms");--> statement-breakpoint
CREATE INDEX "fact_days_new" ON "fact_days" USING btree ("id") WHERE not is_folded;--> statement-breakpoint
CREATE INDEX "facts_case" ON "facts" USING btree ("case_id","what");--> statement-breakpoint
CREATE INDEX "facts_day" ON "facts" USING btree ("what","day","kind","aspect","team_id","vendor_id","person_id","hour","id","value","calendar_ms");--> statement-breakpoint
CREATE INDEX "facts_value" ON "facts" USING btree ("what","value","day","kind","aspect","team_id","vendor_id","person_id") WHERE value is not null;--> statement-breakpoint
CREATE INDEX "measure_echoes_measure" ON "measure_echoes" USING btree ("metric","measure","week","is_matched");--> statement-breakpoint
CREATE INDEX "measure_echoes_open" ON "measure_echoes" USING btree ("is_final","made_to");--> statement-breakpoint
CREATE INDEX "projection_trials_outcome" ON "projection_trials" USING btree ("metric","outcome","week","seller_id");--> statement-breakpoint
CREATE INDEX "seller_journeys_joined" ON "seller_journeys" USING btree ("joined","verified","permitted","listed","ordered","ten_orders","seller_id");--> statement-breakpoint
CREATE INDEX "seller_months_joined" ON "seller_months" USING btree ("joined","after","seller_id");--> statement-breakpoint
CREATE INDEX "seller_outlooks_moved" ON "seller_outlooks" USING btree ("metric","moved","week","deviations","seller_id");--> statement-breakpoint
CREATE INDEX "seller_outlooks_heading" ON "seller_outlooks" USING btree ("metric","week","crosses_in","is_sure","readings","seller_id");--> statement-breakpoint
CREATE INDEX "seller_outlooks_setting" ON "seller_outlooks" USING btree ("setting_number");--> statement-breakpoint
CREATE INDEX "seller_weeks_week" ON "seller_weeks" USING btree ("metric","week","value","seller_id","orders","verdict","window_days");--> statement-breakpoint
CREATE INDEX "seller_weeks_day" ON "seller_weeks" USING btree ("metric","as_of");--> statement-breakpoint
CREATE INDEX "week_marks_week" ON "week_marks" USING btree ("metric","week","id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_letters_key" ON "report_letters" USING btree ("key");--> statement-breakpoint
CREATE INDEX "report_letters_due" ON "report_letters" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "report_letters_report" ON "report_letters" USING btree ("report_id","due_at");--> statement-breakpoint
CREATE INDEX "reports_due" ON "reports" USING btree ("next_due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_one_open" ON "alerts" USING btree ("rule_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "alerts_opened" ON "alerts" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "targets_line" ON "targets" USING btree ("metric","kind","team_id","vendor_id","number");--> statement-breakpoint
CREATE INDEX "targets_days" ON "targets" USING btree ("from_day","to_day");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","ends_at","begins_at");--> statement-breakpoint
CREATE INDEX "absences_end" ON "absences" USING btree ("ends_at","begins_at","person_id");--> statement-breakpoint
CREATE INDEX "absences_delegate" ON "absences" USING btree ("delegate_id","ends_at");--> statement-breakpoint
CREATE INDEX "availability_spans_person" ON "availability_spans" USING btree ("person_id","to_at");--> statement-breakpoint
CREATE INDEX "shift_spans_person" ON "shift_spans" USING btree ("person_id","until");--> statement-breakpoint
CREATE INDEX "team_spans_person" ON "team_spans" USING btree ("person_id","to_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_contracts_number" ON "vendor_contracts" USING btree ("vendor_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_contracts_from" ON "vendor_contracts" USING btree ("vendor_id","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "vendor_signoffs_week" ON "vendor_signoffs" USING btree ("vendor_id","week");--> statement-breakpoint
CREATE UNIQUE INDEX "vendors_slug" ON "vendors" USING btree ("slug");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_leased" ON "cases" USING btree ("lease_expires_at","id") WHERE lease_since is not null;--> statement-breakpoint
CREATE INDEX "cases_team_due" ON "cases" USING btree ("team_id","due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_team_waiting" ON "cases" USING btree ("team_id","kind","state","opened_at","id") WHERE closed_at is null and assignee_id is null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_word" CHECK ("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done', 'undelivered', 'alerted'));--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_name_word" CHECK ("name" in ('calendar', 'sla', 'priority', 'routing', 'appeals', 'gating', 'verifications', 'counterfeits', 'monitoring', 'settlements', 'performance', 'exports', 'reports', 'teams'));