CREATE TABLE "handouts" (
	"person_id" text PRIMARY KEY NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rerankings" (
	"version_id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"after_id" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "bulk_rows" DROP CONSTRAINT "bulk_rows_case_id_cases_id_fk";
--> statement-breakpoint
ALTER TABLE "bulk_runs" ADD COLUMN "undone_by_id" text;--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_next_team" ON "cases" USING btree ("kind","state","team_id","rank","id") WHERE closed_at is null;