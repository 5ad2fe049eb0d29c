-- The register of disclosures forgets what is past its term (5.1), and nothing sooner.
DROP TRIGGER "transfers_append_only" ON "transfers";
CREATE FUNCTION guard_transfer_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."started_at" > now() - interval '3 years' THEN
    RAISE EXCEPTION 'transfers is append-only for three years' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "transfers_append_only" BEFORE DELETE ON "transfers" FOR EACH ROW EXECUTE FUNCTION guard_transfer_term();
CREATE TRIGGER "transfers_whole" BEFORE TRUNCATE ON "transfers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
