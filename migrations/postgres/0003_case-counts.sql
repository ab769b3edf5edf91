INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
SELECT kind, state, severity, team_id, assignee_id, awaits, count(*)::integer FROM cases GROUP BY kind, state, severity, team_id, assignee_id, awaits;
--> statement-breakpoint
CREATE FUNCTION count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.assignee_id, OLD.awaits)
    IS NOT DISTINCT FROM (NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.assignee_id, NEW.awaits) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
    VALUES (OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.assignee_id, OLD.awaits, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO case_counts (kind, state, severity, team_id, assignee_id, awaits, number)
    VALUES (NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.assignee_id, NEW.awaits, 1);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cases_counted AFTER INSERT OR UPDATE OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION count_cases();
