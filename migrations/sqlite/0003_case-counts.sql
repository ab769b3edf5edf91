INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
SELECT kind, state, severity, team_id, assignee_id, awaits, count(*) FROM cases GROUP BY kind, state, severity, team_id, assignee_id, awaits;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_insert AFTER INSERT ON cases BEGIN
  INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
  VALUES (NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.assignee_id, NEW.awaits, 1);
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_update AFTER UPDATE OF kind, state, severity, team_id, assignee_id, awaits ON cases
WHEN OLD.kind IS NOT NEW.kind OR OLD.state IS NOT NEW.state OR OLD.severity IS NOT NEW.severity
  OR OLD.team_id IS NOT NEW.team_id OR OLD.assignee_id IS NOT NEW.assignee_id OR OLD.awaits IS NOT NEW.awaits
BEGIN
  INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
  VALUES (OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.assignee_id, OLD.awaits, -1),
         (NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.assignee_id, NEW.awaits, 1);
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_on_delete AFTER DELETE ON cases BEGIN
  INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
  VALUES (OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.assignee_id, OLD.awaits, -1);
END;
