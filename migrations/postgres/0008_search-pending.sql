CREATE TABLE "search_pending" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"entry_id" bigint
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD COLUMN "folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "search_pending_source" ON "search_pending" USING btree ("source","source_id");--> statement-breakpoint
CREATE INDEX "search_pending_entry" ON "search_pending" USING btree ("entry_id");