CREATE TABLE "digests" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"notification_ids" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone,
	"delivery_ref" text,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "digests_state_word" CHECK ("state" in ('queued', 'sent', 'failed')),
	CONSTRAINT "digests_locale_word" CHECK ("locale" in ('en', 'ko'))
);
--> statement-breakpoint
ALTER TABLE "snippets" ADD COLUMN "active_key" text;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digests_due" ON "digests" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "notifications_subject" ON "notifications" USING btree ("resource_id","kind","read_at");--> statement-breakpoint
CREATE UNIQUE INDEX "snippets_active" ON "snippets" USING btree ("active_key");