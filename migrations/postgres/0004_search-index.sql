CREATE TABLE search_index (rowid bigint PRIMARY KEY, grams tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX search_index_grams ON search_index USING gin (grams);
