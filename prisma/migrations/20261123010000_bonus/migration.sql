-- CreateEnum
CREATE TYPE "bonus_rules_state" AS ENUM ('draft', 'approved', 'published');

-- CreateEnum
CREATE TYPE "bonus_campaign_state" AS ENUM ('draft', 'approved', 'stopped');

-- CreateEnum
CREATE TYPE "bonus_source" AS ENUM ('order', 'welcome', 'referral', 'adjustment');

-- CreateEnum
CREATE TYPE "bonus_entry_kind" AS ENUM ('earn', 'redeem', 'restore', 'take_back', 'expire', 'left', 'adjust');

-- CreateEnum
CREATE TYPE "bonus_adjustment_state" AS ENUM ('waiting', 'done', 'refused');

-- CreateEnum
CREATE TYPE "bonus_referral_state" AS ENUM ('waiting', 'held', 'paid', 'refused', 'void');

-- CreateTable
CREATE TABLE "bonus_rules" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "state" "bonus_rules_state" NOT NULL DEFAULT 'draft',
    "effective_from" TIMESTAMPTZ(3),
    "redeem_share" INTEGER NOT NULL DEFAULT 3000,
    "lot_days" INTEGER NOT NULL DEFAULT 365,
    "welcome_points" INTEGER NOT NULL DEFAULT 200,
    "referral_points" INTEGER NOT NULL DEFAULT 500,
    "friend_points" INTEGER NOT NULL DEFAULT 500,
    "friend_min_order" INTEGER NOT NULL DEFAULT 300000,
    "referrals_per_year" INTEGER NOT NULL DEFAULT 12,
    "adjustment_limit" INTEGER NOT NULL DEFAULT 1000,
    "notice_days" INTEGER NOT NULL DEFAULT 30,
    "document_version_id" UUID,
    "author_id" UUID,
    "approver_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bonus_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_levels" (
    "rules_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "turnover_from" INTEGER NOT NULL,
    "rate" INTEGER NOT NULL,

    CONSTRAINT "bonus_levels_pkey" PRIMARY KEY ("rules_id","position")
);

-- CreateTable
CREATE TABLE "bonus_category_rates" (
    "rules_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "multiplier" INTEGER NOT NULL,

    CONSTRAINT "bonus_category_rates_pkey" PRIMARY KEY ("rules_id","category_id")
);

-- CreateTable
CREATE TABLE "bonus_campaigns" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "multiplier" INTEGER NOT NULL,
    "category_id" UUID,
    "state" "bonus_campaign_state" NOT NULL DEFAULT 'draft',
    "author_id" UUID NOT NULL,
    "approver_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bonus_campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_members" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "channel" "message_channel",
    "contact" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rules_number" INTEGER NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "moved_to_id" UUID,
    "referral_code" TEXT NOT NULL,
    "referrer_id" UUID,

    CONSTRAINT "bonus_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_lots" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "source" "bonus_source" NOT NULL,
    "order_id" UUID,
    "points" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL DEFAULT 0,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bonus_lots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_entries" (
    "position" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "kind" "bonus_entry_kind" NOT NULL,
    "points" INTEGER NOT NULL,
    "order_id" UUID,
    "return_id" UUID,
    "adjustment_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bonus_entries_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "bonus_dues" (
    "position" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "return_id" UUID,
    "lot_id" UUID,
    "points" INTEGER NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bonus_dues_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "bonus_adjustments" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "points" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "bonus_adjustment_state" NOT NULL DEFAULT 'waiting',
    "author_id" UUID NOT NULL,
    "approver_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "bonus_adjustments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_referrals" (
    "id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "friend_id" UUID NOT NULL,
    "state" "bonus_referral_state" NOT NULL DEFAULT 'waiting',
    "signals" TEXT[],
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "bonus_referrals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bonus_welcomes" (
    "contact_hash" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bonus_welcomes_pkey" PRIMARY KEY ("contact_hash")
);

-- CreateTable
CREATE TABLE "bonus_level_changes" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "turnover" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bonus_level_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bonus_rules_number_key" ON "bonus_rules"("number");

-- CreateIndex
CREATE INDEX "bonus_rules_state_effective_from_idx" ON "bonus_rules"("state", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_levels_rules_id_code_key" ON "bonus_levels"("rules_id", "code");

-- CreateIndex
CREATE INDEX "bonus_category_rates_category_id_idx" ON "bonus_category_rates"("category_id");

-- CreateIndex
CREATE INDEX "bonus_campaigns_state_starts_at_idx" ON "bonus_campaigns"("state", "starts_at");

-- CreateIndex
CREATE INDEX "bonus_campaigns_category_id_idx" ON "bonus_campaigns"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_members_referral_code_key" ON "bonus_members"("referral_code");

-- CreateIndex
CREATE INDEX "bonus_members_person_id_idx" ON "bonus_members"("person_id");

-- CreateIndex
CREATE INDEX "bonus_members_contact_idx" ON "bonus_members"("contact");

-- CreateIndex
CREATE INDEX "bonus_members_referrer_id_idx" ON "bonus_members"("referrer_id");

-- CreateIndex
CREATE INDEX "bonus_members_moved_to_id_idx" ON "bonus_members"("moved_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_lots_key_key" ON "bonus_lots"("key");

-- CreateIndex
CREATE INDEX "bonus_lots_order_id_idx" ON "bonus_lots"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_lots_id_member_id_key" ON "bonus_lots"("id", "member_id");

-- CreateIndex
CREATE INDEX "bonus_entries_member_id_position_idx" ON "bonus_entries"("member_id", "position" DESC);

-- CreateIndex
CREATE INDEX "bonus_entries_order_id_idx" ON "bonus_entries"("order_id");

-- CreateIndex
CREATE INDEX "bonus_dues_member_id_idx" ON "bonus_dues"("member_id");

-- CreateIndex
CREATE INDEX "bonus_dues_order_id_idx" ON "bonus_dues"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_adjustments_number_key" ON "bonus_adjustments"("number");

-- CreateIndex
CREATE INDEX "bonus_adjustments_member_id_created_at_idx" ON "bonus_adjustments"("member_id", "created_at");

-- CreateIndex
CREATE INDEX "bonus_adjustments_state_created_at_idx" ON "bonus_adjustments"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bonus_referrals_friend_id_key" ON "bonus_referrals"("friend_id");

-- CreateIndex
CREATE INDEX "bonus_referrals_referrer_id_created_at_idx" ON "bonus_referrals"("referrer_id", "created_at");

-- CreateIndex
CREATE INDEX "bonus_referrals_state_created_at_idx" ON "bonus_referrals"("state", "created_at");

-- CreateIndex
CREATE INDEX "bonus_referrals_order_id_idx" ON "bonus_referrals"("order_id");

-- CreateIndex
CREATE INDEX "bonus_welcomes_member_id_idx" ON "bonus_welcomes"("member_id");

-- CreateIndex
CREATE INDEX "bonus_level_changes_member_id_changed_at_idx" ON "bonus_level_changes"("member_id", "changed_at");

-- AddForeignKey
ALTER TABLE "bonus_rules" ADD CONSTRAINT "bonus_rules_document_version_id_fkey" FOREIGN KEY ("document_version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_levels" ADD CONSTRAINT "bonus_levels_rules_id_fkey" FOREIGN KEY ("rules_id") REFERENCES "bonus_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_category_rates" ADD CONSTRAINT "bonus_category_rates_rules_id_fkey" FOREIGN KEY ("rules_id") REFERENCES "bonus_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_category_rates" ADD CONSTRAINT "bonus_category_rates_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_campaigns" ADD CONSTRAINT "bonus_campaigns_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_members" ADD CONSTRAINT "bonus_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_members" ADD CONSTRAINT "bonus_members_moved_to_id_fkey" FOREIGN KEY ("moved_to_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_members" ADD CONSTRAINT "bonus_members_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "bonus_members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_lots" ADD CONSTRAINT "bonus_lots_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_lots" ADD CONSTRAINT "bonus_lots_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_entries" ADD CONSTRAINT "bonus_entries_lot_id_member_id_fkey" FOREIGN KEY ("lot_id", "member_id") REFERENCES "bonus_lots"("id", "member_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_entries" ADD CONSTRAINT "bonus_entries_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_entries" ADD CONSTRAINT "bonus_entries_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_entries" ADD CONSTRAINT "bonus_entries_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "bonus_adjustments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_dues" ADD CONSTRAINT "bonus_dues_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_dues" ADD CONSTRAINT "bonus_dues_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_dues" ADD CONSTRAINT "bonus_dues_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_adjustments" ADD CONSTRAINT "bonus_adjustments_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_referrals" ADD CONSTRAINT "bonus_referrals_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_referrals" ADD CONSTRAINT "bonus_referrals_friend_id_fkey" FOREIGN KEY ("friend_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_referrals" ADD CONSTRAINT "bonus_referrals_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_welcomes" ADD CONSTRAINT "bonus_welcomes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bonus_level_changes" ADD CONSTRAINT "bonus_level_changes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say. The bonus programme (4.1.11): its ledger guards itself, whatever the code above does.

ALTER TABLE "bonus_rules"
  ADD CONSTRAINT "bonus_rules_numbers" CHECK ("redeem_share" BETWEEN 0 AND 9900 AND "lot_days" BETWEEN 30 AND 3650 AND "welcome_points" BETWEEN 0 AND 100000
    AND "referral_points" BETWEEN 0 AND 100000 AND "friend_points" BETWEEN 0 AND 100000 AND "friend_min_order" >= 0 AND "referrals_per_year" BETWEEN 0 AND 1000
    AND "adjustment_limit" BETWEEN 0 AND 1000000 AND "notice_days" BETWEEN 1 AND 90 AND "notice_days" < "lot_days"),
  ADD CONSTRAINT "bonus_rules_approved" CHECK ("state" = 'draft' OR num_nonnulls("author_id", "approver_id") = 0 OR num_nonnulls("author_id", "approver_id") = 2 AND "approver_id" <> "author_id"),
  ADD CONSTRAINT "bonus_rules_published" CHECK (("state" = 'published') = ("published_at" IS NOT NULL)
    AND ("state" <> 'published' OR "effective_from" IS NOT NULL AND "document_version_id" IS NOT NULL AND "effective_from" >= "published_at"));
ALTER TABLE "bonus_levels"
  ADD CONSTRAINT "bonus_levels_numbers" CHECK ("turnover_from" >= 0 AND "rate" BETWEEN 0 AND 5000 AND ("position" = 0) = ("turnover_from" = 0) AND "position" >= 0),
  ADD CONSTRAINT "bonus_levels_names" CHECK ("code" ~ '^[a-z][a-z0-9-]{0,29}$' AND btrim("name") <> '');
ALTER TABLE "bonus_category_rates" ADD CONSTRAINT "bonus_category_rates_multiplier" CHECK ("multiplier" BETWEEN 0 AND 1000);
ALTER TABLE "bonus_campaigns"
  ADD CONSTRAINT "bonus_campaigns_multiplier" CHECK ("multiplier" BETWEEN 101 AND 1000),
  ADD CONSTRAINT "bonus_campaigns_period" CHECK ("starts_at" < "ends_at"),
  ADD CONSTRAINT "bonus_campaigns_approved" CHECK ("state" = 'draft' OR "approver_id" IS NOT NULL AND "approver_id" <> "author_id" OR "state" = 'stopped' AND "approver_id" IS NULL);

-- A draft changes, published rules never do; who approves did not write them. Rules have levels that rise from nothing.
CREATE FUNCTION guard_bonus_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."state" <> 'draft' THEN RAISE EXCEPTION 'bonus rules % stay', OLD."number" USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' OR NEW."author_id" IS NULL AND EXISTS (SELECT FROM "bonus_rules") THEN
      RAISE EXCEPTION 'bonus rules begin as a draft of somebody' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" = 'published' OR NEW."number" <> OLD."number" OR NEW."id" <> OLD."id" THEN
    RAISE EXCEPTION 'published bonus rules do not change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = OLD."state" THEN
    IF OLD."state" = 'approved' AND (to_jsonb(NEW) - 'effective_from' - 'document_version_id') <> (to_jsonb(OLD) - 'effective_from' - 'document_version_id') THEN
      RAISE EXCEPTION 'bonus rules % are approved as they are', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (OLD."state", NEW."state") NOT IN (('draft', 'approved'), ('approved', 'draft'), ('approved', 'published')) THEN
    RAISE EXCEPTION 'bonus rules % cannot become %', OLD."number", NEW."state" USING ERRCODE = 'check_violation';
  ELSIF (to_jsonb(NEW) - '{state,approver_id,effective_from,document_version_id,published_at,revision}'::text[])
    <> (to_jsonb(OLD) - '{state,approver_id,effective_from,document_version_id,published_at,revision}'::text[]) THEN
    RAISE EXCEPTION 'bonus rules % are decided on as they are', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" <> 'draft' AND OLD."state" = 'draft' AND (
    NOT EXISTS (SELECT FROM "bonus_levels" WHERE "rules_id" = NEW."id" AND "position" = 0)
    OR EXISTS (SELECT FROM (SELECT "turnover_from" <= lag("turnover_from") OVER (ORDER BY "position") AS falls, "position" <> row_number() OVER (ORDER BY "position") - 1 AS gap
      FROM "bonus_levels" WHERE "rules_id" = NEW."id") steps WHERE falls OR gap)) THEN
    RAISE EXCEPTION 'levels of bonus rules % do not rise from nothing', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_rules_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "bonus_rules" FOR EACH ROW EXECUTE FUNCTION guard_bonus_rules();

-- Levels and categories are part of a draft: a change of theirs is one of the rules', and takes turns with whoever approves them.
CREATE FUNCTION guard_bonus_rules_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rules uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."rules_id" ELSE NEW."rules_id" END;
BEGIN
  UPDATE "bonus_rules" SET "revision" = "revision" WHERE "id" = rules AND "state" = 'draft';
  IF NOT FOUND AND (TG_OP <> 'DELETE' OR EXISTS (SELECT FROM "bonus_rules" WHERE "id" = rules)) OR TG_OP = 'UPDATE' AND NEW."rules_id" <> OLD."rules_id" THEN
    RAISE EXCEPTION 'only a draft of bonus rules changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "bonus_levels_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "bonus_levels" FOR EACH ROW EXECUTE FUNCTION guard_bonus_rules_part();
CREATE TRIGGER "bonus_category_rates_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "bonus_category_rates" FOR EACH ROW EXECUTE FUNCTION guard_bonus_rules_part();

CREATE FUNCTION guard_bonus_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
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
    OR (OLD."state" <> 'draft' OR NEW."state" <> 'draft') AND (to_jsonb(NEW) - '{state,approver_id,revision}'::text[]) <> (to_jsonb(OLD) - '{state,approver_id,revision}'::text[])
    OR OLD."state" <> 'draft' AND NEW."approver_id" IS DISTINCT FROM OLD."approver_id" OR NEW."id" <> OLD."id" THEN
    RAISE EXCEPTION 'a bonus campaign is decided on as it is' USING ERRCODE = 'check_violation';
  END IF;
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_campaigns_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "bonus_campaigns" FOR EACH ROW EXECUTE FUNCTION guard_bonus_campaign();

-- Members. One living membership a person, and a contact.
CREATE UNIQUE INDEX "bonus_members_person" ON "bonus_members" ("person_id") WHERE "left_at" IS NULL;
CREATE UNIQUE INDEX "bonus_members_contact" ON "bonus_members" ("contact") WHERE "left_at" IS NULL;
ALTER TABLE "bonus_members"
  ADD CONSTRAINT "bonus_members_whose" CHECK (("channel" IS NULL) = ("contact" IS NULL) AND (num_nonnulls("person_id", "contact") = 1 OR "moved_to_id" IS NOT NULL AND num_nonnulls("person_id", "contact") = 0)),
  ADD CONSTRAINT "bonus_members_moved" CHECK ("moved_to_id" IS NULL OR "left_at" IS NOT NULL AND "moved_to_id" <> "id"),
  ADD CONSTRAINT "bonus_members_left" CHECK ("left_at" >= "joined_at"),
  ADD CONSTRAINT "bonus_members_code" CHECK ("referral_code" ~ '^[A-Z0-9]{6,16}$'),
  ADD CONSTRAINT "bonus_members_referrer" CHECK ("referrer_id" <> "id");

-- A membership becomes a person's by a contact they have proved, or by a merge on record; it ends once, and with it everything it had.
CREATE FUNCTION guard_bonus_member() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  heir uuid := NEW."person_id";
BEGIN
  IF (NEW."id", NEW."joined_at", NEW."referral_code") IS DISTINCT FROM (OLD."id", OLD."joined_at", OLD."referral_code") OR NEW."rules_number" < OLD."rules_number"
    OR OLD."left_at" IS NOT NULL AND NEW."left_at" IS DISTINCT FROM OLD."left_at" OR OLD."moved_to_id" IS NOT NULL AND NEW."moved_to_id" IS DISTINCT FROM OLD."moved_to_id"
    OR OLD."left_at" IS NOT NULL AND NEW."moved_to_id" IS DISTINCT FROM OLD."moved_to_id"
    OR NEW."referrer_id" IS NOT NULL AND NEW."referrer_id" IS DISTINCT FROM OLD."referrer_id" THEN
    RAISE EXCEPTION 'a membership stays what it is' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."person_id", NEW."contact", NEW."channel", NEW."moved_to_id") IS NOT DISTINCT FROM (OLD."person_id", OLD."contact", OLD."channel", OLD."moved_to_id") THEN
    RETURN NEW;
  END IF;
  IF NEW."moved_to_id" IS NOT NULL THEN
    SELECT "person_id" INTO heir FROM "bonus_members" WHERE "id" = NEW."moved_to_id" AND "left_at" IS NULL;
  END IF;
  IF NEW."contact" IS NULL AND (OLD."person_id" IS NOT NULL AND EXISTS (SELECT FROM "person_merges" WHERE "gone_id" = OLD."person_id" AND "kept_id" = heir)
    OR OLD."person_id" IS NULL AND EXISTS (SELECT FROM "contact_points" WHERE "person_id" = heir AND "verified_at" IS NOT NULL AND "value" = OLD."contact"
      AND "kind" = CASE WHEN OLD."channel" = 'email' THEN 'email' ELSE 'mobile' END::"contact_kind")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the membership does not belong to this person' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "bonus_members_guarded" BEFORE UPDATE ON "bonus_members" FOR EACH ROW EXECUTE FUNCTION guard_bonus_member();

-- Who has left has nothing any more when the transaction ends.
CREATE FUNCTION check_bonus_member_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "bonus_lots" WHERE "member_id" = NEW."id" AND "remaining" > 0) THEN
    RAISE EXCEPTION 'who has left has no points' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "bonus_members_empty" AFTER UPDATE ON "bonus_members" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."left_at" IS NULL AND NEW."left_at" IS NOT NULL) EXECUTE FUNCTION check_bonus_member_left();

-- The narrow ways a membership goes, and everything of it by cascade: with its person, with what it has become part of, by a destruction that is due, or three years
-- after leaving (5.1.7).
CREATE FUNCTION keep_bonus_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."person_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "people" WHERE "id" = OLD."person_id")
    OR OLD."moved_to_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."moved_to_id")
    OR OLD."left_at" < now() - interval '3 years'
    OR EXISTS (SELECT FROM "destructions" d JOIN "subjects" s ON s."id" = d."subject_id" WHERE d."id"::text = current_setting('shop.destruction', true) AND d."state" <> 'recalled'
      AND d."run_at" <= clock_timestamp() AND (OLD."person_id" IS NULL OR OLD."person_id" = s."person_id")) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a membership is kept until three years after it ended' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "bonus_members_kept" BEFORE DELETE ON "bonus_members" FOR EACH ROW EXECUTE FUNCTION keep_bonus_member();

-- What is a membership's goes with it, never by itself.
CREATE FUNCTION keep_with_bonus_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id") THEN
    RAISE EXCEPTION '% is kept as long as the membership', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "bonus_lots_kept" BEFORE DELETE ON "bonus_lots" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
CREATE TRIGGER "bonus_entries_kept" BEFORE DELETE ON "bonus_entries" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
CREATE TRIGGER "bonus_dues_kept" BEFORE DELETE ON "bonus_dues" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
CREATE TRIGGER "bonus_adjustments_kept" BEFORE DELETE ON "bonus_adjustments" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
CREATE TRIGGER "bonus_welcomes_kept" BEFORE DELETE ON "bonus_welcomes" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
CREATE TRIGGER "bonus_level_changes_kept" BEFORE DELETE ON "bonus_level_changes" FOR EACH ROW EXECUTE FUNCTION keep_with_bonus_member();
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['bonus_rules', 'bonus_levels', 'bonus_members', 'bonus_lots', 'bonus_entries', 'bonus_dues', 'bonus_adjustments', 'bonus_referrals', 'bonus_welcomes', 'bonus_level_changes'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_whole', name);
  END LOOP;
END $$;

-- Append-only but for the membership that rows belong to: when two become one, the rows follow.
CREATE FUNCTION guard_bonus_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'member_id') = (to_jsonb(OLD) - 'member_id') AND EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "bonus_entries_append_only" BEFORE UPDATE ON "bonus_entries" FOR EACH ROW EXECUTE FUNCTION guard_bonus_owner();
CREATE TRIGGER "bonus_dues_append_only" BEFORE UPDATE ON "bonus_dues" FOR EACH ROW EXECUTE FUNCTION guard_bonus_owner();
CREATE TRIGGER "bonus_welcomes_append_only" BEFORE UPDATE ON "bonus_welcomes" FOR EACH ROW EXECUTE FUNCTION guard_bonus_owner();
CREATE TRIGGER "bonus_level_changes_append_only" BEFORE UPDATE ON "bonus_level_changes" FOR EACH ROW EXECUTE FUNCTION guard_bonus_owner();

-- Lots.
ALTER TABLE "bonus_lots"
  ADD CONSTRAINT "bonus_lots_points" CHECK ("points" > 0),
  ADD CONSTRAINT "bonus_lots_remaining" CHECK ("remaining" BETWEEN 0 AND "points"),
  ADD CONSTRAINT "bonus_lots_order" CHECK (("source" = 'order') = ("order_id" IS NOT NULL)),
  ADD CONSTRAINT "bonus_lots_term" CHECK ("expires_at" > "granted_at");
-- One lot an order earns; what can be spent, first that which ends first; what is due to expire.
CREATE UNIQUE INDEX "bonus_lots_earned" ON "bonus_lots" ("order_id") WHERE "order_id" IS NOT NULL;
CREATE INDEX "bonus_lots_spendable" ON "bonus_lots" ("member_id", "expires_at") INCLUDE ("remaining") WHERE "remaining" > 0;
CREATE INDEX "bonus_lots_expiring" ON "bonus_lots" ("expires_at") WHERE "remaining" > 0;

CREATE FUNCTION guard_bonus_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."remaining" <> 0 THEN RAISE EXCEPTION 'what remains of a lot follows from the ledger' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."key", NEW."source", NEW."order_id", NEW."points", NEW."granted_at") IS DISTINCT FROM (OLD."id", OLD."key", OLD."source", OLD."order_id", OLD."points", OLD."granted_at")
    OR NEW."expires_at" < OLD."expires_at" THEN
    RAISE EXCEPTION 'a lot stays what it is, and never ends sooner' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."remaining" <> OLD."remaining" AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'what remains of a lot follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."member_id" <> OLD."member_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
    RAISE EXCEPTION 'a lot stays with its member' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_lots_guarded" BEFORE INSERT OR UPDATE ON "bonus_lots" FOR EACH ROW EXECUTE FUNCTION guard_bonus_lot();

-- Entries. What happens once to a lot for a cause is there once; a lot is opened once.
ALTER TABLE "bonus_entries"
  ADD CONSTRAINT "bonus_entries_points" CHECK (CASE WHEN "kind" IN ('earn', 'restore') THEN "points" > 0 WHEN "kind" = 'adjust' THEN "points" <> 0 ELSE "points" < 0 END),
  ADD CONSTRAINT "bonus_entries_cause" CHECK (("kind" = 'adjust') = ("adjustment_id" IS NOT NULL) AND ("kind" NOT IN ('redeem', 'restore', 'take_back') OR "order_id" IS NOT NULL)
    AND ("kind" NOT IN ('expire', 'left', 'adjust') OR "order_id" IS NULL) AND ("kind" IN ('restore', 'take_back') OR "return_id" IS NULL));
CREATE UNIQUE INDEX "bonus_entries_once" ON "bonus_entries" ("lot_id", "kind", "order_id", "return_id", "adjustment_id") NULLS NOT DISTINCT WHERE "kind" NOT IN ('expire', 'left');
CREATE UNIQUE INDEX "bonus_entries_opening" ON "bonus_entries" ("lot_id") WHERE "points" > 0 AND "kind" IN ('earn', 'adjust');
CREATE INDEX "bonus_entries_adjustment" ON "bonus_entries" ("adjustment_id") WHERE "adjustment_id" IS NOT NULL;
CREATE INDEX "bonus_entries_return" ON "bonus_entries" ("return_id") WHERE "return_id" IS NOT NULL;

-- By statement: what the entries say may happen, then `remaining` moves (the check on lots refuses an overdraft, under the lots' row locks), then what only holds
-- under these locks.
CREATE FUNCTION post_bonus_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
  earned record;
  due record;
  free integer;
  part integer;
BEGIN
  SELECT CASE
      WHEN m."left_at" IS NOT NULL AND f."kind" NOT IN ('left', 'expire', 'take_back') THEN 'who has left the programme earns and spends nothing'
      WHEN f."kind" = 'left' AND m."left_at" IS NULL THEN 'nobody has left'
      WHEN f."happened_at" < l."granted_at" THEN 'nothing happens to a lot before it is there'
      WHEN f."kind" IN ('earn', 'adjust') AND f."points" > 0 AND (f."points" <> l."points" OR (f."kind" = 'adjust') <> (l."source" = 'adjustment') OR f."order_id" IS DISTINCT FROM l."order_id") THEN 'not what the lot is given for'
      WHEN f."kind" = 'redeem' AND l."expires_at" <= f."happened_at" THEN 'the points of lot ' || l."id" || ' have expired'
      WHEN f."kind" = 'redeem' AND f."happened_at" < now() - interval '1 hour' THEN 'points are not spent in the past'
      WHEN f."kind" = 'redeem' AND NOT EXISTS (SELECT FROM "orders" o WHERE o."id" = f."order_id" AND o."person_id" = m."person_id") THEN 'points are spent by their member'
      WHEN f."kind" = 'expire' AND l."expires_at" > f."happened_at" THEN 'the points of lot ' || l."id" || ' have not expired'
    END INTO wrong
  FROM fresh f JOIN "bonus_lots" l ON l."id" = f."lot_id" JOIN "bonus_members" m ON m."id" = f."member_id"
  ORDER BY 1 NULLS LAST LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
  END IF;

  -- What comes back to a lot that has ended meanwhile can be used for thirty days more.
  UPDATE "bonus_lots" l SET "remaining" = l."remaining" + d.points,
    "expires_at" = CASE WHEN d.restored_at >= l."expires_at" THEN bonus_day_end(d.restored_at, 30) ELSE l."expires_at" END
  FROM (SELECT "lot_id", sum("points") AS points, max("happened_at") FILTER (WHERE "kind" = 'restore') AS restored_at FROM fresh GROUP BY "lot_id") d WHERE l."id" = d."lot_id";

  IF EXISTS (SELECT FROM fresh WHERE "kind" IN ('restore', 'take_back')) THEN
    IF EXISTS (SELECT FROM fresh f JOIN "bonus_entries" e ON e."order_id" = f."order_id" AND e."lot_id" = f."lot_id" AND e."kind" IN ('redeem', 'restore')
      WHERE f."kind" = 'restore' GROUP BY f."position" HAVING sum(e."points") > 0) THEN
      RAISE EXCEPTION 'no more comes back to a lot than was taken from it by the order' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'take_back') ORDER BY "id" FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND bonus_taken_too_much("order_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the order earned' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- What is due is withheld from whatever is earned next.
  IF EXISTS (SELECT FROM fresh f JOIN "bonus_dues" d ON d."member_id" = f."member_id" WHERE f."kind" = 'earn') THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'earn') ORDER BY "id" FOR NO KEY UPDATE;
    FOR earned IN SELECT * FROM fresh WHERE "kind" = 'earn' ORDER BY "position" LOOP
      free := earned."points";
      FOR due IN SELECT "order_id", "return_id", sum("points")::integer AS owed FROM "bonus_dues" WHERE "member_id" = earned."member_id"
        GROUP BY 1, 2 HAVING sum("points") > 0 ORDER BY min("position") LOOP
        EXIT WHEN free = 0;
        part := least(free, due.owed);
        free := free - part;
        INSERT INTO "bonus_dues" ("member_id", "order_id", "return_id", "lot_id", "points", "happened_at")
          VALUES (earned."member_id", due."order_id", due."return_id", earned."lot_id", -part, earned."happened_at");
        INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "return_id", "happened_at")
          VALUES (earned."member_id", earned."lot_id", 'take_back', -part, due."order_id", due."return_id", earned."happened_at");
      END LOOP;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;

-- The last moment of a term of so many days in the shop's zone; the same stands in lib/clock/day-end.ts.
CREATE FUNCTION bonus_day_end("from" timestamptz, "length" integer) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (date_trunc('day', "from" AT TIME ZONE 'UTC' + interval '4 hours') + make_interval(days => "length" + 1) - interval '4 hours' - interval '1 millisecond') AT TIME ZONE 'UTC' $$;

-- Whether more was taken back for an order, or is still due, than it earned.
CREATE FUNCTION bonus_taken_too_much("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT sum("points") FROM "bonus_entries" WHERE "order_id" = "of" AND "kind" IN ('earn', 'take_back')), 0)
    < coalesce((SELECT sum("points") FROM "bonus_dues" WHERE "order_id" = "of"), 0)
$$;
CREATE TRIGGER "bonus_entries_posted" AFTER INSERT ON "bonus_entries" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION post_bonus_entries();

-- Dues.
ALTER TABLE "bonus_dues" ADD CONSTRAINT "bonus_dues_points" CHECK (CASE WHEN "lot_id" IS NULL THEN "points" > 0 ELSE "points" < 0 END);
CREATE UNIQUE INDEX "bonus_dues_once" ON "bonus_dues" ("order_id", "return_id", "lot_id") NULLS NOT DISTINCT;
CREATE FUNCTION post_bonus_dues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh) ORDER BY "id" FOR NO KEY UPDATE;
  IF pg_trigger_depth() < 2 AND EXISTS (SELECT FROM fresh WHERE "points" < 0)
    OR EXISTS (SELECT FROM fresh f WHERE (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."order_id" = f."order_id" AND d."return_id" IS NOT DISTINCT FROM f."return_id") < 0) THEN
    RAISE EXCEPTION 'no more is withheld than is due' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND bonus_taken_too_much("order_id"))
    OR EXISTS (SELECT FROM fresh f WHERE "points" > 0 AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."order_id" = f."order_id" AND e."kind" = 'earn' AND e."member_id" = f."member_id")) THEN
    RAISE EXCEPTION 'no more is due than the order earned' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "bonus_dues_posted" AFTER INSERT ON "bonus_dues" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION post_bonus_dues();

-- Adjustments. Decided once; above what one may do alone, by another.
ALTER TABLE "bonus_adjustments"
  ADD CONSTRAINT "bonus_adjustments_points" CHECK ("points" <> 0 AND abs("points") <= 1000000),
  ADD CONSTRAINT "bonus_adjustments_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "bonus_adjustments_decided" CHECK (("state" = 'waiting') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "bonus_adjustments_other" CHECK ("approver_id" <> "author_id");

-- The rules in force at a moment; the same stands in lib/bonus/rules/rules-at.ts.
CREATE FUNCTION bonus_rules_at("at" timestamptz) RETURNS SETOF "bonus_rules" LANGUAGE sql STABLE AS
$$ SELECT * FROM "bonus_rules" WHERE "state" = 'published' AND "effective_from" <= "at" ORDER BY "effective_from" DESC, "number" DESC LIMIT 1 $$;

CREATE FUNCTION guard_bonus_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  alone integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."member_id" <> OLD."member_id" AND (to_jsonb(NEW) - 'member_id') = (to_jsonb(OLD) - 'member_id')
      AND EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
      RETURN NEW;
    END IF;
    IF OLD."state" <> 'waiting' OR (to_jsonb(NEW) - '{state,approver_id,decided_at}'::text[]) <> (to_jsonb(OLD) - '{state,approver_id,decided_at}'::text[]) THEN
      RAISE EXCEPTION 'an adjustment is decided once, as it is' USING ERRCODE = 'check_violation';
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
CREATE TRIGGER "bonus_adjustments_guarded" BEFORE INSERT OR UPDATE ON "bonus_adjustments" FOR EACH ROW EXECUTE FUNCTION guard_bonus_adjustment();

-- When the transaction ends, a done adjustment stands in the ledger as it says, and another does not.
CREATE FUNCTION check_bonus_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of uuid := CASE WHEN TG_TABLE_NAME = 'bonus_adjustments' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'adjustment_id' END;
BEGIN
  IF EXISTS (SELECT FROM "bonus_adjustments" a WHERE a."id" = of AND CASE WHEN a."state" = 'done' THEN a."points" ELSE 0 END
    <> coalesce((SELECT sum(e."points") FROM "bonus_entries" e WHERE e."adjustment_id" = of AND e."member_id" = a."member_id"), 0))
    OR EXISTS (SELECT FROM "bonus_entries" e JOIN "bonus_adjustments" a ON a."id" = e."adjustment_id" WHERE a."id" = of AND e."member_id" <> a."member_id") THEN
    RAISE EXCEPTION 'the ledger says what was adjusted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "bonus_adjustments_posted" AFTER INSERT OR UPDATE ON "bonus_adjustments" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_bonus_adjustment();
CREATE CONSTRAINT TRIGGER "bonus_entries_adjusted" AFTER INSERT ON "bonus_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'adjust') EXECUTE FUNCTION check_bonus_adjustment();

-- Referrals.
ALTER TABLE "bonus_referrals"
  ADD CONSTRAINT "bonus_referrals_two" CHECK ("referrer_id" <> "friend_id"),
  ADD CONSTRAINT "bonus_referrals_order" CHECK ("state" NOT IN ('held', 'paid') OR "order_id" IS NOT NULL),
  ADD CONSTRAINT "bonus_referrals_decided" CHECK (("decided_by" IS NULL OR "decided_at" IS NOT NULL) AND ("state" <> 'refused' OR "decided_by" IS NOT NULL));
CREATE FUNCTION guard_bonus_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'waiting' THEN RAISE EXCEPTION 'a referral begins waiting' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF NEW."id" <> OLD."id" OR NEW."created_at" <> OLD."created_at"
    OR NEW."referrer_id" <> OLD."referrer_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."referrer_id" AND "moved_to_id" = NEW."referrer_id")
    OR NEW."friend_id" <> OLD."friend_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."friend_id" AND "moved_to_id" = NEW."friend_id")
    OR NEW."state" <> OLD."state" AND (OLD."state", NEW."state") NOT IN
      (('waiting', 'held'), ('waiting', 'paid'), ('waiting', 'void'), ('held', 'paid'), ('held', 'refused'), ('held', 'void'), ('paid', 'void')) THEN
    RAISE EXCEPTION 'a referral goes its ways only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_referrals_guarded" BEFORE INSERT OR UPDATE ON "bonus_referrals" FOR EACH ROW EXECUTE FUNCTION guard_bonus_referral();
CREATE FUNCTION keep_bonus_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM "bonus_members" WHERE "id" IN (OLD."referrer_id", OLD."friend_id")) = 2 THEN
    RAISE EXCEPTION 'a referral is kept as long as both memberships' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "bonus_referrals_kept" BEFORE DELETE ON "bonus_referrals" FOR EACH ROW EXECUTE FUNCTION keep_bonus_referral();
ALTER TABLE "bonus_welcomes" ADD CONSTRAINT "bonus_welcomes_hash" CHECK ("contact_hash" ~ '^[0-9a-f]{64}$');

-- The ledger is only added to.
REVOKE UPDATE, DELETE ON "bonus_entries" FROM shop_app;

