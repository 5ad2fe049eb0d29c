-- Consent texts stand in forms of every public page; the policy only on its own pages, which are expired alone.
CREATE FUNCTION announce_recipients() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '{"policy":true}');
  RETURN NULL;
END $$;

DROP TRIGGER announce_recipients ON recipients;

CREATE OR REPLACE FUNCTION announce_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM documents WHERE id = NEW.document_id AND kind = 'consent_text') THEN
    PERFORM pg_notify('catalogue_changed', '{"texts":true}');
  ELSE
    PERFORM pg_notify('catalogue_changed', '{"policy":true}');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER announce_recipients AFTER INSERT OR UPDATE OR DELETE ON recipients
  FOR EACH STATEMENT EXECUTE FUNCTION announce_recipients();
