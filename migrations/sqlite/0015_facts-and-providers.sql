CREATE TABLE `fact_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`is_folded` integer NOT NULL,
	`grain` text NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`what` text NOT NULL,
	`aspect` text NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`value` integer NOT NULL,
	`calendar_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_days_cell` ON `fact_days` (`grain`,`what`,`day`,`hour`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`) WHERE is_folded;--> statement-breakpoint
CREATE INDEX `fact_days_read` ON `fact_days` (`grain`,`what`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`,`hour`,`number`,`value`,`calendar_ms`);--> statement-breakpoint
CREATE INDEX `fact_days_new` ON `fact_days` (`id`) WHERE not is_folded;--> statement-breakpoint
CREATE TABLE `facts` (
	`id` integer PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`aspect` text NOT NULL,
	`case_id` text,
	`seller_id` text,
	`cause_id` text,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`team_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`person_id` text NOT NULL,
	`value` integer,
	`calendar_ms` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `facts_case` ON `facts` (`case_id`,`what`);--> statement-breakpoint
CREATE INDEX `facts_day` ON `facts` (`what`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`,`hour`,`id`);--> statement-breakpoint
CREATE INDEX `facts_value` ON `facts` (`what`,`value`,`day`,`kind`,`aspect`,`team_id`,`vendor_id`,`person_id`) WHERE value is not null;--> statement-breakpoint
CREATE TABLE `vendors` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`is_active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vendors_slug` ON `vendors` (`slug`);--> statement-breakpoint
ALTER TABLE `cases` ADD `lease_since` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `vendor_id` text REFERENCES vendors(id);--> statement-breakpoint
ALTER TABLE `teams` ADD `vendor_id` text REFERENCES vendors(id);