-- What the desk of reviews needs.

-- One photo may be left out of publication, the others and the words stay.
ALTER TABLE "review_photos" ADD COLUMN "withheld" BOOLEAN NOT NULL DEFAULT false;
GRANT SELECT ("withheld") ON "review_photos" TO shop_staff;

CREATE OR REPLACE FUNCTION guard_review_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."review_id", NEW."stored_as", NEW."width", NEW."height") IS DISTINCT FROM (OLD."review_id", OLD."stored_as", OLD."width", OLD."height") THEN
    RAISE EXCEPTION 'a photo stays what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."withheld" <> OLD."withheld" AND (journal_role() IS NULL OR EXISTS (SELECT FROM "reviews" WHERE "id" = NEW."review_id" AND journal_actor() = 'staff:' || "person_id")) THEN
    RAISE EXCEPTION 'somebody of the staff decides about a photo, not its author' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM "reviews" WHERE "id" = NEW."review_id" AND "state" = 'pending' FOR SHARE;
    IF NOT FOUND OR journal_role() IS NOT NULL OR NEW."withheld" THEN
      RAISE EXCEPTION 'photos are added by the author to a review that waits' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- Whoever reads the review meanwhile is told that it is another by now, and so are the pages that show it.
CREATE FUNCTION withheld_photo_changes_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "reviews" SET "revision" = "revision" + 1 WHERE "id" = NEW."review_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "review_photos_withheld" AFTER UPDATE OF "withheld" ON "review_photos" FOR EACH ROW WHEN (OLD."withheld" <> NEW."withheld") EXECUTE FUNCTION withheld_photo_changes_review();

-- The lists of the desk: what waits from the one that waits longest, what was decided from the latest, all from the newest; by words, and complaints by when they were decided.
CREATE INDEX "reviews_waiting" ON "reviews" ((coalesce("edited_at", "created_at")), "id") WHERE "state" = 'pending';
CREATE INDEX "reviews_decided" ON "reviews" ("state", "moderated_at" DESC, "id" DESC) WHERE "state" <> 'pending';
CREATE INDEX "reviews_newest" ON "reviews" ("created_at" DESC, "id" DESC);
CREATE INDEX "reviews_words" ON "reviews" USING gin (lower("text") gin_trgm_ops);
CREATE INDEX "review_reports_decided" ON "review_reports" ("decided_at" DESC, "number" DESC) WHERE "state" <> 'open';

-- Nobody is written to at what somebody typed (2.4): who complains without an account reads the decision by a signed link, and leaves no contact.
DROP POLICY "staff_sees" ON "review_reports";
ALTER TABLE "review_reports" DROP COLUMN "email";
CREATE POLICY "staff_sees" ON "review_reports" FOR SELECT TO shop_staff USING (staff_sees_person("reporter_id"));
CREATE OR REPLACE FUNCTION guard_review_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'open' OR NOT EXISTS (SELECT FROM "reviews" WHERE "id" = NEW."review_id" AND "state" = 'published' AND NOT "blocked") THEN
      RAISE EXCEPTION 'a complaint is about a review that is shown, and waits' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."number", NEW."review_id", NEW."reason", NEW."created_at", NEW."due_at") IS DISTINCT FROM (OLD."id", OLD."number", OLD."review_id", OLD."reason", OLD."created_at", OLD."due_at")
    OR NEW."words" NOT IN (OLD."words", '') THEN
    RAISE EXCEPTION 'a complaint stays what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."state" <> 'open' AND (NEW."state", NEW."decided_at", NEW."decided_by") IS DISTINCT FROM (OLD."state", OLD."decided_at", OLD."decided_by")
    OR OLD."state" = 'open' AND NEW."state" <> 'open' AND (journal_role() IS NULL OR journal_actor() <> 'staff:' || NEW."decided_by"
      OR NEW."decided_by" = (SELECT "person_id" FROM "reviews" WHERE "id" = NEW."review_id") OR NEW."decided_by" IS NOT DISTINCT FROM NEW."reporter_id") THEN
    RAISE EXCEPTION 'a complaint is decided once, by somebody of the staff whom it does not concern' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
