-- What is published shows on pages at once: the web processes listen (lib/cache). What comes into force later says a job every minute.
CREATE FUNCTION announce_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '{"policy":true}');
  RETURN NULL;
END $$;

CREATE TRIGGER announce_version AFTER UPDATE OF state ON document_versions
  FOR EACH ROW WHEN (NEW.state = 'published' AND OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION announce_version();

-- The names of recipients stand in the table of purposes.
CREATE TRIGGER announce_recipients AFTER INSERT OR UPDATE OR DELETE ON recipients
  FOR EACH STATEMENT EXECUTE FUNCTION announce_version();

-- A visit counter has nothing but days and pages of the shop.
ALTER TABLE page_visits
  ADD CONSTRAINT page_visits_path CHECK (path ~ '^/[a-z0-9/-]*$' AND length(path) <= 160),
  ADD CONSTRAINT page_visits_count CHECK (count > 0);

-- Taking note of a version is a fact: it is not changed, and goes with the person only.
CREATE FUNCTION keep_policy_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'policy acceptances are append-only' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER keep_policy_acceptance BEFORE UPDATE ON policy_acceptances
  FOR EACH ROW EXECUTE FUNCTION keep_policy_acceptance();
