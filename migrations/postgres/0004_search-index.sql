ALTER TABLE search_entries ADD COLUMN grams tsvector;
--> statement-breakpoint
CREATE INDEX search_entries_grams ON search_entries USING gin (grams);
