DROP INDEX `cases_topic`;--> statement-breakpoint
DROP INDEX `cases_team`;--> statement-breakpoint
DROP INDEX `cases_kind_opened`;--> statement-breakpoint
DROP INDEX `cases_assignee`;--> statement-breakpoint
DROP INDEX `cases_open_due`;--> statement-breakpoint
DROP INDEX `cases_open_opened`;--> statement-breakpoint
CREATE INDEX `cases_kind_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`topic_id`,`remedy`,`awaits`,`locale`,`assignee_id`,`closed_at`,`due_at`,`due_soon_at`,`at_risk_at`,`waits_until`,`held_until`);--> statement-breakpoint
CREATE INDEX `cases_assignee` ON `cases` (`assignee_id`,`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`topic_id`,`remedy`,`awaits`,`locale`,`closed_at`,`due_at`,`due_soon_at`,`at_risk_at`,`waits_until`,`held_until`);--> statement-breakpoint
CREATE INDEX `cases_open_due` ON `cases` (`kind`,`due_at`,`id`,`state`,`severity`,`team_id`,`topic_id`,`remedy`,`awaits`,`locale`,`assignee_id`,`closed_at`,`opened_at`,`due_soon_at`,`at_risk_at`,`waits_until`,`held_until`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_open_opened` ON `cases` (`kind`,`opened_at`,`id`,`state`,`severity`,`team_id`,`topic_id`,`remedy`,`awaits`,`locale`,`assignee_id`,`closed_at`) WHERE closed_at is null;--> statement-breakpoint
ALTER TABLE `case_counts` ADD `locale` text DEFAULT 'ko' NOT NULL;