DROP TRIGGER cases_counted_on_insert;
--> statement-breakpoint
DROP TRIGGER cases_counted_on_update;
--> statement-breakpoint
DROP TRIGGER cases_counted_on_delete;
--> statement-breakpoint
DELETE FROM case_counts;
--> statement-breakpoint
INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
SELECT 'group', kind, state, severity, team_id, locale, awaits, topic_id, remedy, NULL, count(*) FROM cases GROUP BY kind, state, severity, team_id, locale, awaits, topic_id, remedy;
--> statement-breakpoint
INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
SELECT 'owner', kind, state, severity, team_id, locale, NULL, NULL, NULL, assignee_id, count(*) FROM cases GROUP BY kind, state, severity, team_id, locale, assignee_id;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_insert AFTER INSERT ON cases BEGIN
  INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
  VALUES ('group', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NEW.awaits, NEW.topic_id, NEW.remedy, NULL, 1),
         ('owner', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NULL, NULL, NULL, NEW.assignee_id, 1);
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_update AFTER UPDATE OF kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id ON cases
WHEN OLD.kind IS NOT NEW.kind OR OLD.state IS NOT NEW.state OR OLD.severity IS NOT NEW.severity OR OLD.team_id IS NOT NEW.team_id OR OLD.locale IS NOT NEW.locale OR OLD.awaits IS NOT NEW.awaits OR OLD.topic_id IS NOT NEW.topic_id OR OLD.remedy IS NOT NEW.remedy OR OLD.assignee_id IS NOT NEW.assignee_id
BEGIN
  INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
  VALUES ('group', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, OLD.awaits, OLD.topic_id, OLD.remedy, NULL, -1),
         ('owner', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, NULL, NULL, NULL, OLD.assignee_id, -1),
         ('group', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NEW.awaits, NEW.topic_id, NEW.remedy, NULL, 1),
         ('owner', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NULL, NULL, NULL, NEW.assignee_id, 1);
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_delete AFTER DELETE ON cases BEGIN
  INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
  VALUES ('group', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, OLD.awaits, OLD.topic_id, OLD.remedy, NULL, -1),
         ('owner', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, NULL, NULL, NULL, OLD.assignee_id, -1);
END;
