-- Two persons approve a destruction that somebody of the staff began, or that was asked for on paper or by e-mail, where nobody proved
-- who asks (6.1.3). What a person orders themselves, and what the terms of retention end, needs nobody's leave.

ALTER TABLE "destructions" ADD COLUMN "needs_approval" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "first_approver" TEXT,
  ADD COLUMN "second_approver" TEXT,
  ADD COLUMN "approved_at" TIMESTAMPTZ(3);
ALTER TABLE "destructions" ADD CONSTRAINT "destructions_two_persons" CHECK (
    ("second_approver" IS NULL) = ("approved_at" IS NULL)
    AND ("second_approver" IS NULL OR ("first_approver" IS NOT NULL AND lower(btrim("second_approver")) <> lower(btrim("first_approver"))))
    AND btrim("first_approver") <> '' AND btrim("second_approver") <> ''
    AND ("needs_approval" OR "first_approver" IS NULL));

-- The database sees who begins it: nobody can leave the approval out.
CREATE FUNCTION ask_destruction_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."needs_approval" := NEW."needs_approval" OR coalesce(current_setting('shop.staff_role', true), '') <> ''
    OR EXISTS (SELECT FROM "subject_requests" WHERE "id" = NEW."request_id" AND "channel" IN ('email', 'letter', 'regulator'));
  IF NEW."second_approver" IS NOT NULL THEN
    RAISE EXCEPTION 'a destruction does not begin approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "destructions_ask_approval" BEFORE INSERT ON "destructions" FOR EACH ROW EXECUTE FUNCTION ask_destruction_approval();

CREATE FUNCTION guard_destruction_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."needs_approval" IS DISTINCT FROM OLD."needs_approval"
    OR (OLD."first_approver" IS NOT NULL AND NEW."first_approver" IS DISTINCT FROM OLD."first_approver")
    OR (OLD."second_approver" IS NOT NULL AND (NEW."second_approver", NEW."approved_at") IS DISTINCT FROM (OLD."second_approver", OLD."approved_at"))
    OR (OLD."first_approver" IS NULL AND NEW."second_approver" IS NOT NULL) THEN
    RAISE EXCEPTION 'two persons approve a destruction one after the other, and do not take it back' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."needs_approval" AND NEW."second_approver" IS NULL AND (NEW."state" = 'done' OR NEW."announced_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a destruction that nobody has approved' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "destructions_approval_guarded" BEFORE UPDATE ON "destructions" FOR EACH ROW EXECUTE FUNCTION guard_destruction_approval();
