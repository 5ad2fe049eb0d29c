-- What a proof of a merge remembers until it is given: which two, and who of the staff asks.
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent', 'identify', 'merge') AND "proved_at" IS NULL));

-- Orders go to whoever their buyer turned out to be: once the merge is on record, to nobody else.
CREATE OR REPLACE FUNCTION guard_order_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."person_id" IS NULL AND may_forget_order(OLD."id") THEN
    RETURN NEW;
  END IF;
  IF OLD."person_id" IS NOT NULL AND EXISTS (SELECT 1 FROM "person_merges" WHERE "gone_id" = OLD."person_id" AND "kept_id" = NEW."person_id") THEN
    RETURN NEW;
  END IF;
  IF OLD."person_id" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "contact_points" WHERE "person_id" = NEW."person_id" AND "verified_at" IS NOT NULL
      AND (("kind" = 'email' AND "value" = OLD."email") OR ("kind" = 'mobile' AND "value" = OLD."phone"))) THEN
    RAISE EXCEPTION 'order % does not belong to this person', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
