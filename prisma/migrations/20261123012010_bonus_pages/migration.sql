-- Pages that show points or rules learn of what is published, approved or stopped, whoever writes it; what begins or ends by itself a job tells them.
CREATE FUNCTION announce_bonus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '{"bonus":true}');
  RETURN NULL;
END $$;

CREATE TRIGGER announce_rules AFTER UPDATE ON bonus_rules FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION announce_bonus();
CREATE TRIGGER announce_new_rules AFTER INSERT ON bonus_rules FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION announce_bonus();
CREATE TRIGGER announce_campaign AFTER UPDATE ON bonus_campaigns FOR EACH ROW
  WHEN (NEW.state <> 'draft' AND (OLD.state, OLD.name, OLD.starts_at, OLD.ends_at, OLD.multiplier, OLD.category_id) IS DISTINCT FROM
    (NEW.state, NEW.name, NEW.starts_at, NEW.ends_at, NEW.multiplier, NEW.category_id)) EXECUTE FUNCTION announce_bonus();
CREATE TRIGGER announce_new_campaign AFTER INSERT ON bonus_campaigns FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION announce_bonus();
