DROP INDEX `case_clocks_due`;--> statement-breakpoint
CREATE INDEX `case_clocks_due` ON `case_clocks` (`state`,`breach_handled_at`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_open_owner` ON `cases` (`assignee_id`,`kind`,`state`,`rank`,`id`,`closed_at`) WHERE closed_at is null;