-- AlterTable
ALTER TABLE "bonus_rules" ADD COLUMN     "template" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "bonus_referrals" ADD COLUMN     "reason" TEXT;

-- What the models cannot say. Rules that are no draft have an author and another approver, or, the first ones, neither.
ALTER TABLE "bonus_rules" ADD CONSTRAINT "bonus_rules_two_persons"
  CHECK ("state" = 'draft' OR num_nonnulls("author_id", "approver_id") = 2 OR "number" = 1 AND num_nonnulls("author_id", "approver_id") = 0);

-- One set is in preparation at a time: the number that it will have is the number of its text.
CREATE UNIQUE INDEX "bonus_rules_open" ON "bonus_rules" ((true)) WHERE "state" <> 'published';

-- Rules and their text are published together: the same number, the same day, the text of the programme and no other.
CREATE FUNCTION check_bonus_rules_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "document_versions" v JOIN "documents" d ON d."id" = v."document_id" AND d."code" = 'bonus-rules'
    WHERE v."id" = NEW."document_version_id" AND v."number" = NEW."number" AND v."state" = 'published' AND v."effective_from" = NEW."effective_from") THEN
    RAISE EXCEPTION 'bonus rules % are published with their own text', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_rules_text" BEFORE UPDATE ON "bonus_rules" FOR EACH ROW WHEN (NEW."state" = 'published') EXECUTE FUNCTION check_bonus_rules_text();

-- Whoever refuses points to two people says why.
ALTER TABLE "bonus_referrals" ADD CONSTRAINT "bonus_referrals_reason" CHECK ("state" <> 'refused' OR coalesce(btrim("reason"), '') <> '');
