DROP TRIGGER cases_counted ON cases;
--> statement-breakpoint
DELETE FROM case_counts;
--> statement-breakpoint
INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
SELECT 'group', kind, state, severity, team_id, locale, awaits, topic_id, remedy, NULL, count(*)::integer FROM cases GROUP BY kind, state, severity, team_id, locale, awaits, topic_id, remedy;
--> statement-breakpoint
INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
SELECT 'owner', kind, state, severity, team_id, locale, NULL, NULL, NULL, assignee_id, count(*)::integer FROM cases GROUP BY kind, state, severity, team_id, locale, assignee_id;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, OLD.awaits, OLD.topic_id, OLD.remedy, OLD.assignee_id)
    IS NOT DISTINCT FROM (NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NEW.awaits, NEW.topic_id, NEW.remedy, NEW.assignee_id) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
    VALUES ('group', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, OLD.awaits, OLD.topic_id, OLD.remedy, NULL, -1),
           ('owner', OLD.kind, OLD.state, OLD.severity, OLD.team_id, OLD.locale, NULL, NULL, NULL, OLD.assignee_id, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO case_counts (grain, kind, state, severity, team_id, locale, awaits, topic_id, remedy, assignee_id, number)
    VALUES ('group', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NEW.awaits, NEW.topic_id, NEW.remedy, NULL, 1),
           ('owner', NEW.kind, NEW.state, NEW.severity, NEW.team_id, NEW.locale, NULL, NULL, NULL, NEW.assignee_id, 1);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER cases_counted AFTER INSERT OR UPDATE OR DELETE ON cases FOR EACH ROW EXECUTE FUNCTION count_cases();
