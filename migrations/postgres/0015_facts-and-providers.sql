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
ALTER TABLE "cases" ADD COLUMN "lease_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "vendor_id" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "vendor_id" text;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fact_days_cell" ON "fact_days" USING btree ("grain","what","day","hour","kind","aspect","team_id","vendor_id","person_id") WHERE is_folded;--> statement-breakpoint
CREATE INDEX "fact_days_read" ON "fact_days" USING btree ("grain","what","day","kind","aspect","team_id","vendor_id","person_id","hour","number","value","calendar_ms");--> statement-breakpoint
CREATE INDEX "fact_days_new" ON "fact_days" USING btree ("id") WHERE not is_folded;--> statement-breakpoint
CREATE INDEX "facts_case" ON "facts" USING btree ("case_id","what");--> statement-breakpoint
CREATE INDEX "facts_day" ON "facts" USING btree ("what","day","kind","aspect","team_id","vendor_id","person_id","hour","id");--> statement-breakpoint
CREATE INDEX "facts_value" ON "facts" USING btree ("what","value","day","kind","aspect","team_id","vendor_id","person_id") WHERE value is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "vendors_slug" ON "vendors" USING btree ("slug");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_vendor_id_vendors_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."vendors"("id") ON DELETE no action ON UPDATE no action;