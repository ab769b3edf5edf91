CREATE TABLE "bulk_rows" (
	"run_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"version_seen" integer,
	"result" text NOT NULL,
	"code" text,
	"detail" jsonb,
	"decision_id" text,
	"before" jsonb,
	"version_after" integer,
	"at" timestamp (3) with time zone,
	CONSTRAINT "bulk_rows_run_id_case_id_pk" PRIMARY KEY("run_id","case_id"),
	CONSTRAINT "bulk_rows_result_word" CHECK ("result" in ('waiting', 'done', 'refused', 'skipped', 'undone', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "bulk_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"resource" text NOT NULL,
	"action" text NOT NULL,
	"body" jsonb NOT NULL,
	"asker_kind" text NOT NULL,
	"asker_id" text NOT NULL,
	"asker_name" text NOT NULL,
	"request_id" text,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"refused" integer NOT NULL,
	"undone" integer NOT NULL,
	"kept" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undo_until" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"undone_by_name" text,
	CONSTRAINT "bulk_runs_state_word" CHECK ("state" in ('running', 'done', 'cancelled', 'undoing', 'undone')),
	CONSTRAINT "bulk_runs_asker_kind_word" CHECK ("asker_kind" in ('person', 'key'))
);
--> statement-breakpoint
CREATE TABLE "case_counts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"grain" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"severity" text NOT NULL,
	"team_id" text,
	"awaits" text,
	"topic_id" text,
	"remedy" text,
	"assignee_id" text,
	"number" integer NOT NULL,
	CONSTRAINT "case_counts_grain_word" CHECK ("grain" in ('group', 'owner'))
);
--> statement-breakpoint
CREATE TABLE "undoables" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"case_before" jsonb NOT NULL,
	"detail_before" jsonb,
	"version_after" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "case_clocks" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"metric" text NOT NULL,
	"state" text NOT NULL,
	"target_ms" bigint NOT NULL,
	"used_ms" bigint NOT NULL,
	"running_since" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"met_at" timestamp (3) with time zone,
	"breach_handled_at" timestamp (3) with time zone,
	"calendar" text NOT NULL,
	"sla_version_id" text NOT NULL,
	"calendar_version_id" text NOT NULL,
	CONSTRAINT "case_clocks_metric_word" CHECK ("metric" in ('first_response', 'next_response', 'resolution')),
	CONSTRAINT "case_clocks_state_word" CHECK ("state" in ('running', 'paused', 'met', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "clock_events" (
	"id" text PRIMARY KEY NOT NULL,
	"clock_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" integer NOT NULL,
	"what" text NOT NULL,
	"used_ms" bigint NOT NULL,
	"target_ms" bigint NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "followers_case_id_person_id_pk" PRIMARY KEY("case_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"case_id" text NOT NULL,
	"direction" text NOT NULL,
	"channel" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"locale" text NOT NULL,
	"recipient" text,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"file_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone,
	"delivery_ref" text,
	"outside_ref" text,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "messages_direction_word" CHECK ("direction" in ('out', 'in')),
	CONSTRAINT "messages_channel_word" CHECK ("channel" in ('email', 'portal', 'phone')),
	CONSTRAINT "messages_state_word" CHECK ("state" in ('queued', 'sent', 'failed', 'received')),
	CONSTRAINT "messages_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"case_id" text NOT NULL,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"mentioned_ids" jsonb NOT NULL,
	"file_ids" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "skips" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_evidence" (
	"decision_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "decision_evidence_decision_id_evidence_id_pk" PRIMARY KEY("decision_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"case_id" text NOT NULL,
	"seller_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"thumbnail_key" text,
	"width" integer,
	"height" integer,
	"pages" integer,
	"description" text NOT NULL,
	"source" text NOT NULL,
	"is_personal" boolean NOT NULL,
	"scan" text NOT NULL,
	"scan_detail" text,
	"added_by_id" text,
	"added_by_name" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by_name" text,
	"removal_reason" text,
	CONSTRAINT "evidence_kind_word" CHECK ("kind" in ('image', 'pdf', 'video', 'email')),
	CONSTRAINT "evidence_scan_word" CHECK ("scan" in ('clean', 'infected', 'failed', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "reveals" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"field" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"standing_key" text,
	"decision_id" text,
	"note" text,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by_name" text,
	CONSTRAINT "case_links_kind_word" CHECK ("kind" in ('related', 'duplicate', 'parent', 'blocks'))
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"person_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"muted" jsonb NOT NULL,
	"quiet_from" integer,
	"quiet_to" integer,
	"digest" text NOT NULL,
	"last_digest_at" timestamp (3) with time zone,
	CONSTRAINT "notification_choices_digest_word" CHECK ("digest" in ('off', 'hourly', 'daily'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"params" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_kind_word" CHECK ("kind" in ('assigned', 'mentioned', 'approval_wanted', 'breached', 'followed', 'replied', 'released', 'bulk_done'))
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"person_id" text NOT NULL,
	"mode" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presences_mode_word" CHECK ("mode" in ('viewing', 'editing'))
);
--> statement-breakpoint
CREATE TABLE "search_cursor" (
	"id" integer PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"resource" text NOT NULL,
	"resource_id" text NOT NULL,
	"case_id" text,
	"permission" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "setting_versions_name_word" CHECK ("name" in ('calendar', 'sla', 'priority', 'routing')),
	CONSTRAINT "setting_versions_state_word" CHECK ("state" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE TABLE "snippets" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"shortcut" text NOT NULL,
	"team_id" text,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "snippets_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" text NOT NULL,
	"person_id" text NOT NULL,
	"is_lead" boolean NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "team_members_team_id_person_id_pk" PRIMARY KEY("team_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"slug" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ko" text NOT NULL,
	"function" text NOT NULL,
	"calendar" text NOT NULL,
	"escalates_to_id" text,
	"assigns_itself" boolean NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "teams_function_word" CHECK ("function" in ('operations', 'osp', 'learning', 'knowledge', 'performance', 'settlement', 'intellectual_property', 'live'))
);
--> statement-breakpoint
CREATE TABLE "work_profiles" (
	"person_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"languages" jsonb NOT NULL,
	"skills" jsonb NOT NULL,
	"capacity" integer NOT NULL,
	"shift" jsonb NOT NULL,
	"availability" text NOT NULL,
	"availability_since" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_profiles_availability_word" CHECK ("availability" in ('available', 'busy', 'away', 'off'))
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"resource" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"owner_id" text NOT NULL,
	"team_id" text,
	"filter" jsonb NOT NULL,
	"sort" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"is_team_default" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "views_scope_word" CHECK ("scope" in ('private', 'team', 'everyone'))
);
--> statement-breakpoint
ALTER TABLE "effects" DROP CONSTRAINT "effects_state_word";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_state_word";--> statement-breakpoint
DROP INDEX "cases_kind_due";--> statement-breakpoint
DROP INDEX "cases_next";--> statement-breakpoint
DROP INDEX "cases_opened";--> statement-breakpoint
DROP INDEX "cases_kind_opened";--> statement-breakpoint
DROP INDEX "cases_kind_severity";--> statement-breakpoint
DROP INDEX "cases_assignee";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "topic_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "remedy" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "at_risk_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "due_soon_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "waits_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "team_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "routed_by" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "skill" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "locale" text DEFAULT 'ko' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "reports" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "buyer_harm" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "hold_reason" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "sellers" ADD COLUMN "business_number" text;--> statement-breakpoint
ALTER TABLE "sellers" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "sellers" ADD COLUMN "representative" text;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_run_id_bulk_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."bulk_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undoables" ADD CONSTRAINT "undoables_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undoables" ADD CONSTRAINT "undoables_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_events" ADD CONSTRAINT "clock_events_clock_id_case_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "public"."case_clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_events" ADD CONSTRAINT "clock_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skips" ADD CONSTRAINT "skips_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skips" ADD CONSTRAINT "skips_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_evidence" ADD CONSTRAINT "decision_evidence_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_evidence" ADD CONSTRAINT "decision_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_people_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reveals" ADD CONSTRAINT "reveals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_from_id_cases_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_to_id_cases_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snippets" ADD CONSTRAINT "snippets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_profiles" ADD CONSTRAINT "work_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_rows_next" ON "bulk_rows" USING btree ("run_id","result","position");--> statement-breakpoint
CREATE INDEX "bulk_rows_case" ON "bulk_rows" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "bulk_runs_state" ON "bulk_runs" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "bulk_runs_asker" ON "bulk_runs" USING btree ("asker_id","created_at");--> statement-breakpoint
CREATE INDEX "case_counts_where" ON "case_counts" USING btree ("grain","kind","state");--> statement-breakpoint
CREATE INDEX "case_counts_owner" ON "case_counts" USING btree ("grain","assignee_id");--> statement-breakpoint
CREATE INDEX "undoables_case" ON "undoables" USING btree ("case_id","until");--> statement-breakpoint
CREATE INDEX "case_clocks_case" ON "case_clocks" USING btree ("case_id","metric");--> statement-breakpoint
CREATE INDEX "case_clocks_due" ON "case_clocks" USING btree ("state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "clock_events_position" ON "clock_events" USING btree ("clock_id","position");--> statement-breakpoint
CREATE INDEX "clock_events_case" ON "clock_events" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "followers_person" ON "followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messages_case" ON "messages" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_outside" ON "messages" USING btree ("outside_ref");--> statement-breakpoint
CREATE INDEX "notes_case" ON "notes" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "skips_case" ON "skips" USING btree ("case_id","person_id","at");--> statement-breakpoint
CREATE INDEX "skips_person" ON "skips" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "decision_evidence_file" ON "decision_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_case" ON "evidence" USING btree ("case_id","added_at");--> statement-breakpoint
CREATE INDEX "evidence_hash" ON "evidence" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "evidence_seller" ON "evidence" USING btree ("seller_id","added_at");--> statement-breakpoint
CREATE INDEX "reveals_who" ON "reveals" USING btree ("person_id","resource","resource_id","until");--> statement-breakpoint
CREATE UNIQUE INDEX "case_links_standing" ON "case_links" USING btree ("standing_key");--> statement-breakpoint
CREATE INDEX "case_links_from" ON "case_links" USING btree ("from_id","removed_at");--> statement-breakpoint
CREATE INDEX "case_links_to" ON "case_links" USING btree ("to_id","removed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_key" ON "notifications" USING btree ("person_id","key");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","read_at","at");--> statement-breakpoint
CREATE INDEX "notifications_mail" ON "notifications" USING btree ("mailed_at","read_at","person_id");--> statement-breakpoint
CREATE INDEX "presences_case" ON "presences" USING btree ("case_id","seen_at");--> statement-breakpoint
CREATE INDEX "presences_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "search_entries_subject" ON "search_entries" USING btree ("resource","resource_id");--> statement-breakpoint
CREATE INDEX "search_entries_at" ON "search_entries" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_number" ON "setting_versions" USING btree ("name","number");--> statement-breakpoint
CREATE INDEX "snippets_shortcut" ON "snippets" USING btree ("shortcut","locale");--> statement-breakpoint
CREATE INDEX "team_members_person" ON "team_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_slug" ON "teams" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "views_resource" ON "views" USING btree ("resource","scope");--> statement-breakpoint
CREATE INDEX "views_owner" ON "views" USING btree ("owner_id","resource");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_topic" ON "cases" USING btree ("topic_id","kind","state","severity","remedy","team_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_open_due" ON "cases" USING btree ("kind","due_at","id","state","severity","team_id","assignee_id","topic_id","remedy") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_open_opened" ON "cases" USING btree ("kind","opened_at","id","state","severity","team_id","assignee_id","topic_id","remedy") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_open_rank" ON "cases" USING btree ("kind","rank","id","state") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_team" ON "cases" USING btree ("team_id","kind","state","severity","topic_id","opened_at","due_at");--> statement-breakpoint
CREATE INDEX "sellers_business_number" ON "sellers" USING btree ("business_number");--> statement-breakpoint
CREATE INDEX "cases_next" ON "cases" USING btree ("kind","state","rank","id");--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("opened_at","id","kind","state","severity","team_id","assignee_id");--> statement-breakpoint
CREATE INDEX "cases_kind_opened" ON "cases" USING btree ("kind","opened_at","id","state","severity","team_id","assignee_id");--> statement-breakpoint
CREATE INDEX "cases_kind_severity" ON "cases" USING btree ("kind","severity_rank","id","state");--> statement-breakpoint
CREATE INDEX "cases_assignee" ON "cases" USING btree ("assignee_id","kind","state","severity","topic_id","remedy","opened_at","due_at");--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_state_word" CHECK ("state" in ('pending', 'applied', 'failed', 'cancelled'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_state_word" CHECK ("state" in ('queued', 'sent', 'failed', 'cancelled'));