-- AlterTable
ALTER TABLE "bonus_adjustments" ADD COLUMN     "refusal" TEXT;

-- AlterTable
ALTER TABLE "bonus_campaigns" ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_by" UUID;

-- AlterTable
ALTER TABLE "bonus_dues" ADD COLUMN     "referral_id" UUID,
ALTER COLUMN "order_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "bonus_entries" ADD COLUMN     "referral_id" UUID;

-- DropForeignKey
ALTER TABLE "bonus_welcomes" DROP CONSTRAINT "bonus_welcomes_member_id_fkey";

-- AlterTable
ALTER TABLE "bonus_welcomes" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ALTER COLUMN "member_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "bonus_welcomes_ended_at_idx" ON "bonus_welcomes"("ended_at");

-- AddForeignKey
ALTER TABLE "bonus_welcomes" ADD CONSTRAINT "bonus_welcomes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models above cannot say.

-- A welcome is given once to a contact: when the membership goes, whichever way, its digest stays by itself until three years after it ended (4.1.11, 5.1.7).
ALTER TABLE "bonus_welcomes" ADD CONSTRAINT "bonus_welcomes_whose" CHECK (("member_id" IS NULL) = ("ended_at" IS NOT NULL));
CREATE FUNCTION keep_welcomes_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "bonus_welcomes" SET "member_id" = NULL, "ended_at" = coalesce(OLD."left_at", now()) WHERE "member_id" = OLD."id";
  RETURN OLD;
END $$;
-- After "bonus_members_kept", which may refuse: triggers of one moment go by name.
CREATE TRIGGER "bonus_members_welcomes_stay" BEFORE DELETE ON "bonus_members" FOR EACH ROW EXECUTE FUNCTION keep_welcomes_of_member();

DROP TRIGGER "bonus_welcomes_append_only" ON "bonus_welcomes";
DROP TRIGGER "bonus_welcomes_kept" ON "bonus_welcomes";
CREATE FUNCTION guard_bonus_welcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."ended_at" < now() - interval '3 years' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'that a contact was welcomed is kept until three years after the membership ended' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW."contact_hash", NEW."granted_at") = (OLD."contact_hash", OLD."granted_at") AND (
    NEW."ended_at" IS NULL AND EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id")
    OR NEW."member_id" IS NULL AND EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND NEW."ended_at" = coalesce("left_at", now())::timestamptz(3))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'bonus_welcomes is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "bonus_welcomes_guarded" BEFORE UPDATE OR DELETE ON "bonus_welcomes" FOR EACH ROW EXECUTE FUNCTION guard_bonus_welcome();

-- A campaign that was stopped says when and by whom.
ALTER TABLE "bonus_campaigns" ADD CONSTRAINT "bonus_campaigns_stopped" CHECK (("stopped_at" IS NULL) = ("stopped_by" IS NULL) AND ("stopped_at" IS NULL OR "state" = 'stopped'));
CREATE OR REPLACE FUNCTION guard_bonus_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."state" <> 'draft' THEN RAISE EXCEPTION 'a bonus campaign that was approved stays' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' THEN RAISE EXCEPTION 'a bonus campaign begins as a draft' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" <> NEW."state" AND (OLD."state", NEW."state") NOT IN (('draft', 'approved'), ('draft', 'stopped'), ('approved', 'stopped'))
    OR (OLD."state" <> 'draft' OR NEW."state" <> 'draft') AND (to_jsonb(NEW) - '{state,approver_id,stopped_at,stopped_by,revision}'::text[]) <> (to_jsonb(OLD) - '{state,approver_id,stopped_at,stopped_by,revision}'::text[])
    OR OLD."state" <> 'draft' AND NEW."approver_id" IS DISTINCT FROM OLD."approver_id" OR NEW."id" <> OLD."id"
    OR OLD."state" = 'stopped' AND (NEW."stopped_at", NEW."stopped_by") IS DISTINCT FROM (OLD."stopped_at", OLD."stopped_by")
    OR OLD."state" <> 'stopped' AND NEW."state" = 'stopped' AND NEW."stopped_by" IS NULL THEN
    RAISE EXCEPTION 'a bonus campaign is decided on as it is' USING ERRCODE = 'check_violation';
  END IF;
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;

-- Whoever refuses an adjustment says why.
CREATE OR REPLACE FUNCTION guard_bonus_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  alone integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."member_id" <> OLD."member_id" AND (to_jsonb(NEW) - 'member_id') = (to_jsonb(OLD) - 'member_id')
      AND EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
      RETURN NEW;
    END IF;
    IF OLD."state" <> 'waiting' OR (to_jsonb(NEW) - '{state,approver_id,decided_at,refusal}'::text[]) <> (to_jsonb(OLD) - '{state,approver_id,decided_at,refusal}'::text[]) THEN
      RAISE EXCEPTION 'an adjustment is decided once, as it is' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."state" = 'refused' AND coalesce(btrim(NEW."refusal"), '') = '' THEN
      RAISE EXCEPTION 'an adjustment is refused for a reason' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW."state" = 'refused' THEN
    RAISE EXCEPTION 'an adjustment begins waiting or done' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = 'done' AND NEW."approver_id" IS NULL THEN
    -- Small ones sum up: their authors take turns at the member.
    PERFORM FROM "bonus_members" WHERE "id" = NEW."member_id" FOR NO KEY UPDATE;
    SELECT coalesce(sum(abs("points")), 0) INTO alone FROM "bonus_adjustments"
      WHERE "member_id" = NEW."member_id" AND "id" <> NEW."id" AND "state" = 'done' AND "approver_id" IS NULL AND "decided_at" > NEW."decided_at" - interval '30 days';
    IF alone + abs(NEW."points") > coalesce((SELECT "adjustment_limit" FROM bonus_rules_at(NEW."decided_at")), 0) THEN
      RAISE EXCEPTION 'an adjustment above the limit is decided by another person' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "bonus_adjustments" ADD CONSTRAINT "bonus_adjustments_refusal" CHECK ("refusal" IS NULL OR "state" = 'refused');

-- A recommendation whose order came back whole brings nothing: what it gave to both is taken back as what an order had earned. The cause is the recommendation, not the order,
-- which is not the recommender's to see.
ALTER TABLE "bonus_entries" DROP CONSTRAINT "bonus_entries_cause",
  ADD CONSTRAINT "bonus_entries_cause" CHECK (("kind" = 'adjust') = ("adjustment_id" IS NOT NULL) AND ("kind" NOT IN ('redeem', 'restore') OR "order_id" IS NOT NULL)
    AND ("kind" <> 'take_back' OR num_nonnulls("order_id", "referral_id") = 1) AND ("kind" = 'take_back' OR "referral_id" IS NULL)
    AND ("kind" NOT IN ('expire', 'left', 'adjust') OR "order_id" IS NULL) AND ("kind" IN ('restore', 'take_back') OR "return_id" IS NULL) AND ("referral_id" IS NULL OR "return_id" IS NULL));
ALTER TABLE "bonus_dues" ADD CONSTRAINT "bonus_dues_cause" CHECK (num_nonnulls("order_id", "referral_id") = 1 AND ("referral_id" IS NULL OR "return_id" IS NULL));
DROP INDEX "bonus_dues_once";
CREATE UNIQUE INDEX "bonus_dues_once" ON "bonus_dues" ("order_id", "return_id", "lot_id") NULLS NOT DISTINCT WHERE "order_id" IS NOT NULL;
CREATE INDEX "bonus_dues_referral" ON "bonus_dues" ("referral_id") WHERE "referral_id" IS NOT NULL;
CREATE INDEX "bonus_entries_referral" ON "bonus_entries" ("referral_id") WHERE "referral_id" IS NOT NULL;
-- A lot's key names the recommendation, whoever its member is by now.
CREATE INDEX "bonus_lots_referral" ON "bonus_lots" (split_part("key", ':', 2)) WHERE "source" = 'referral';
GRANT INSERT ("referral_id") ON "bonus_dues" TO shop_app;

-- Whether more is taken back for a recommendation, or is due, than it gave; or anything while its order has not come back.
CREATE FUNCTION bonus_referral_taken_too_much("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM "bonus_referrals" r JOIN "orders" o ON o."id" = r."order_id" WHERE r."id" = "of" AND r."state" = 'void' AND o."state" = 'returned')
    OR EXISTS (SELECT FROM (
      SELECT "member_id", "points" FROM "bonus_lots" WHERE "source" = 'referral' AND split_part("key", ':', 2) = "of"::text
      UNION ALL SELECT "member_id", "points" FROM "bonus_entries" WHERE "referral_id" = "of"
      UNION ALL SELECT "member_id", -"points" FROM "bonus_dues" WHERE "referral_id" = "of") AS moved GROUP BY "member_id" HAVING sum("points") < 0)
$$;

CREATE OR REPLACE FUNCTION post_bonus_dues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh) ORDER BY "id" FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM fresh f WHERE f."order_id" IS NOT NULL AND (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."order_id" = f."order_id" AND d."return_id" IS NOT DISTINCT FROM f."return_id") < 0)
    OR EXISTS (SELECT FROM fresh f WHERE f."referral_id" IS NOT NULL AND (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."referral_id" = f."referral_id" AND d."member_id" = f."member_id") < 0) THEN
    RAISE EXCEPTION 'no more is withheld than is due' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND "order_id" IS NOT NULL AND bonus_taken_too_much("order_id"))
    OR EXISTS (SELECT FROM fresh f WHERE f."points" > 0 AND f."order_id" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."order_id" = f."order_id" AND e."kind" = 'earn' AND e."member_id" = f."member_id")) THEN
    RAISE EXCEPTION 'no more is due than the order earned' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND "referral_id" IS NOT NULL AND bonus_referral_taken_too_much("referral_id")) THEN
    RAISE EXCEPTION 'no more is due than the recommendation gave' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guard_bonus_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'waiting' THEN RAISE EXCEPTION 'a referral begins waiting' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF NEW."id" <> OLD."id" OR NEW."created_at" <> OLD."created_at"
    OR NEW."referrer_id" <> OLD."referrer_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."referrer_id" AND "moved_to_id" = NEW."referrer_id")
    OR NEW."friend_id" <> OLD."friend_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."friend_id" AND "moved_to_id" = NEW."friend_id")
    OR NEW."state" <> OLD."state" AND (OLD."state", NEW."state") NOT IN
      (('waiting', 'held'), ('waiting', 'paid'), ('waiting', 'void'), ('held', 'paid'), ('held', 'refused'), ('held', 'void'), ('paid', 'void'))
    OR OLD."state" = 'paid' AND (NEW."order_id" IS DISTINCT FROM OLD."order_id" OR NEW."state" = 'void' AND NOT EXISTS (SELECT FROM "orders" WHERE "id" = NEW."order_id" AND "state" = 'returned')) THEN
    RAISE EXCEPTION 'a referral goes its ways only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- In the transaction in which an order ends as returned: its recommendation is over, and everybody who lives has given back, or owes, what it gave.
CREATE FUNCTION check_order_referral_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "bonus_referrals" WHERE "order_id" = NEW."id" AND "state" IN ('held', 'paid')) THEN
    RAISE EXCEPTION 'order % is returned and its recommendation is not', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM "bonus_referrals" r JOIN "bonus_lots" l ON l."source" = 'referral' AND split_part(l."key", ':', 2) = r."id"::text
    JOIN "bonus_members" m ON m."id" = l."member_id" AND m."left_at" IS NULL
    WHERE r."order_id" = NEW."id" AND r."state" = 'void'
    GROUP BY r."id", l."member_id" HAVING sum(l."points") <>
      (SELECT coalesce(-sum(e."points"), 0) FROM "bonus_entries" e WHERE e."referral_id" = r."id" AND e."member_id" = l."member_id")
      + (SELECT coalesce(sum(d."points"), 0) FROM "bonus_dues" d WHERE d."referral_id" = r."id" AND d."member_id" = l."member_id")) THEN
    RAISE EXCEPTION 'the points of the recommendation of order % are not taken back', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "orders_referral_settled" AFTER UPDATE ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."state" = 'returned' AND OLD."state" <> 'returned') EXECUTE FUNCTION check_order_referral_settled();


-- Written by lib/privacy/journal/journal-sql.ts and lib/audit/audit-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_bonus_adjustments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."number", was."points", was."reason", was."state", was."created_at", was."decided_at", was."refusal") IS DISTINCT FROM (it."number", it."points", it."reason", it."state", it."created_at", it."decided_at", it."refusal") LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_insert" AFTER INSERT ON "bonus_adjustments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_update" AFTER UPDATE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_delete" AFTER DELETE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();
CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_insert" AFTER INSERT ON "bonus_adjustments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason,refusal', '');
CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_update" AFTER UPDATE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason,refusal', '');
CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_delete" AFTER DELETE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason,refusal', '');
