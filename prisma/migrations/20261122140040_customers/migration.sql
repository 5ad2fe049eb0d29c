-- What the tables of people refuse, besides what 20261122130000_accounts says.

-- The history goes with the person, never before.
CREATE FUNCTION guard_data_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "people" WHERE "id" = OLD."person_id") THEN
    RAISE EXCEPTION 'data_changes is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "data_changes_kept" BEFORE DELETE ON "data_changes" FOR EACH ROW EXECUTE FUNCTION guard_data_change();

-- A contact belongs to one person for good, and an edit ends its proof (4.1.5).
CREATE FUNCTION guard_contact_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."person_id" <> OLD."person_id" OR NEW."kind" <> OLD."kind"
    OR (NEW."value" <> OLD."value" AND NEW."verified_at" IS NOT NULL
      AND (NEW."verified_at", NEW."proof_id") IS NOT DISTINCT FROM (OLD."verified_at", OLD."proof_id")) THEN
    RAISE EXCEPTION 'a contact does not change hands, and an edited one is not proved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "contact_points_guarded" BEFORE UPDATE ON "contact_points" FOR EACH ROW EXECUTE FUNCTION guard_contact_point();

-- Whoever has an account keeps a proved contact to open it by.
CREATE FUNCTION guard_last_door() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "accounts" WHERE "person_id" = OLD."person_id")
    AND NOT EXISTS (SELECT 1 FROM "contact_points" WHERE "person_id" = OLD."person_id" AND "kind" <> 'contact_phone' AND "verified_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'an account keeps a proved contact' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "contact_points_last_door" AFTER UPDATE OR DELETE ON "contact_points" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."verified_at" IS NOT NULL) EXECUTE FUNCTION guard_last_door();

-- Ten addresses are enough, and each stays with whom it is.
CREATE FUNCTION guard_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."person_id" <> OLD."person_id" THEN
      RAISE EXCEPTION 'an address does not change hands' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  -- The lock makes two tabs take turns.
  PERFORM 1 FROM "people" WHERE "id" = NEW."person_id" FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM "addresses" WHERE "person_id" = NEW."person_id") >= 10 THEN
    RAISE EXCEPTION 'at most ten addresses' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "addresses_guarded" BEFORE INSERT OR UPDATE ON "addresses" FOR EACH ROW EXECUTE FUNCTION guard_address();
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_text" CHECK (btrim("city") <> '' AND btrim("address") <> '');
