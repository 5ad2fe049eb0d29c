-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('draft', 'review', 'approved', 'scheduled', 'running', 'paused', 'finished', 'cancelled');

-- CreateEnum
CREATE TYPE "campaign_trigger" AS ENUM ('abandoned_cart', 'back_in_stock');

-- CreateEnum
CREATE TYPE "campaign_rule" AS ENUM ('clicks', 'orders', 'fewest_withdrawals');

-- CreateEnum
CREATE TYPE "campaign_message_state" AS ENUM ('excluded', 'planned', 'held', 'handed', 'accepted', 'delivered', 'bounced', 'failed', 'unknown', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "campaign_reason" AS ENUM ('no_consent', 'unconfirmed', 'frozen', 'blocked', 'suppressed', 'capped', 'quiet', 'paused', 'withdrawn', 'contact_changed', 'offer_over', 'campaign_cancelled', 'hard_bounce', 'soft_bounce', 'complaint', 'operator_refusal', 'refused', 'not_needed');

-- CreateEnum
CREATE TYPE "campaign_outcome_kind" AS ENUM ('opened', 'clicked', 'withdrawn', 'complained', 'ordered');

-- CreateEnum
CREATE TYPE "suppression_scope" AS ENUM ('all', 'purpose', 'campaign');

-- CreateEnum
CREATE TYPE "suppression_reason" AS ENUM ('hard_bounce', 'complaint', 'operator_refusal', 'legal_demand', 'recycled_number', 'dead_person', 'staff');

-- CreateTable
CREATE TABLE "audiences" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "audiences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" "message_channel" NOT NULL,
    "trigger" "campaign_trigger",
    "audience_id" UUID,
    "state" "campaign_state" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "approver_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "launcher_id" UUID,
    "launched_at" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "state_reason" TEXT,
    "per_minute" INTEGER,
    "complaint_brake" INTEGER NOT NULL DEFAULT 3,
    "bounce_brake" INTEGER NOT NULL DEFAULT 50,
    "window_days" INTEGER NOT NULL DEFAULT 7,
    "test_share" INTEGER,
    "test_hours" INTEGER,
    "test_rule" "campaign_rule",
    "winner" CHAR(1),
    "snapshot_hash" TEXT,
    "snapshot_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_variants" (
    "campaign_id" UUID NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "preheader" TEXT NOT NULL DEFAULT '',
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "campaign_variants_pkey" PRIMARY KEY ("campaign_id","letter")
);

-- CreateTable
CREATE TABLE "campaign_archives" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "content_hash" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_archives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_messages" (
    "campaign_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "event_position" BIGINT,
    "state" "campaign_message_state" NOT NULL DEFAULT 'planned',
    "reason" "campaign_reason",
    "variant" CHAR(1),
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),
    "handed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "about_id" UUID,

    CONSTRAINT "campaign_messages_pkey" PRIMARY KEY ("campaign_id","subject_id","occurrence")
);

-- CreateTable
CREATE TABLE "campaign_counts" (
    "campaign_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "state" "campaign_message_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_counts_pkey" PRIMARY KEY ("campaign_id","variant","state","reason")
);

-- CreateTable
CREATE TABLE "campaign_outcomes" (
    "campaign_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "kind" "campaign_outcome_kind" NOT NULL,
    "day" DATE NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "campaign_outcomes_pkey" PRIMARY KEY ("campaign_id","variant","kind","day","link")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "id" UUID NOT NULL,
    "contact_hash" TEXT NOT NULL,
    "scope" "suppression_scope" NOT NULL,
    "purpose" TEXT,
    "campaign_id" UUID,
    "reason" "suppression_reason" NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sending_counts" (
    "subject_id" UUID NOT NULL,
    "channel" "message_channel" NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sending_counts_pkey" PRIMARY KEY ("subject_id","channel","day")
);

-- CreateTable
CREATE TABLE "sending_preferences" (
    "subject_id" UUID NOT NULL,
    "channel" "message_channel" NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "per_week" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sending_preferences_pkey" PRIMARY KEY ("subject_id","channel")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_number_key" ON "campaigns"("number");

-- CreateIndex
CREATE INDEX "campaigns_state_scheduled_at_idx" ON "campaigns"("state", "scheduled_at");

-- CreateIndex
CREATE INDEX "campaigns_created_at_id_idx" ON "campaigns"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_archives_campaign_id_letter_content_hash_key" ON "campaign_archives"("campaign_id", "letter", "content_hash");

-- CreateIndex
CREATE INDEX "suppressions_contact_hash_idx" ON "suppressions"("contact_hash");

-- CreateIndex
CREATE INDEX "suppressions_created_at_id_idx" ON "suppressions"("created_at", "id");

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audiences"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_variants" ADD CONSTRAINT "campaign_variants_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_archives" ADD CONSTRAINT "campaign_archives_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_counts" ADD CONSTRAINT "campaign_counts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_outcomes" ADD CONSTRAINT "campaign_outcomes_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say.

ALTER TABLE "audiences" ADD CONSTRAINT "audiences_named" CHECK (btrim("name") <> '' AND jsonb_typeof("definition") = 'object');
CREATE UNIQUE INDEX "audiences_name_living" ON "audiences" (lower("name")) WHERE "archived_at" IS NULL;

ALTER TABLE "campaigns"
  ADD CONSTRAINT "campaigns_named" CHECK (btrim("name") <> ''),
  -- Somebody else approves, a human launches (38-FZ art. 18 p. 2), and nothing runs without either.
  ADD CONSTRAINT "campaigns_approver" CHECK (("approver_id" IS NULL) = ("approved_at" IS NULL) AND "approver_id" <> "author_id"),
  ADD CONSTRAINT "campaigns_launcher" CHECK (("launcher_id" IS NULL) = ("launched_at" IS NULL)),
  ADD CONSTRAINT "campaigns_launched" CHECK ("state" NOT IN ('scheduled', 'running', 'paused', 'finished') OR ("launcher_id" IS NOT NULL AND "approver_id" IS NOT NULL)),
  ADD CONSTRAINT "campaigns_approved" CHECK ("state" <> 'approved' OR "approver_id" IS NOT NULL),
  ADD CONSTRAINT "campaigns_people" CHECK ("trigger" IS NULL OR "audience_id" IS NULL),
  ADD CONSTRAINT "campaigns_stopped" CHECK ("state" NOT IN ('paused', 'cancelled') OR btrim("state_reason") <> ''),
  ADD CONSTRAINT "campaigns_limits" CHECK ("per_minute" > 0 AND "complaint_brake" BETWEEN 0 AND 1000 AND "bounce_brake" BETWEEN 0 AND 1000 AND "window_days" BETWEEN 1 AND 90),
  ADD CONSTRAINT "campaigns_test" CHECK (("test_share" IS NULL) = ("test_hours" IS NULL) AND ("test_share" IS NULL) = ("test_rule" IS NULL)
    AND "test_share" BETWEEN 1 AND 50 AND "test_hours" BETWEEN 1 AND 168),
  ADD CONSTRAINT "campaigns_snapshot" CHECK (("snapshot_hash" IS NULL) = ("snapshot_at" IS NULL) AND "snapshot_hash" ~ '^[0-9a-f]{64}$');
-- One standing campaign a trigger and channel.
CREATE UNIQUE INDEX "campaigns_standing" ON "campaigns" ("trigger", "channel") WHERE "trigger" IS NOT NULL AND "state" IN ('running', 'paused');

ALTER TABLE "campaign_variants" ADD CONSTRAINT "campaign_variants_letter" CHECK ("letter" IN ('a', 'b') AND jsonb_typeof("blocks") = 'array');
ALTER TABLE "campaign_archives" ADD CONSTRAINT "campaign_archives_hash" CHECK ("content_hash" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "campaign_archives_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "campaign_archives" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "campaign_messages"
  ADD CONSTRAINT "campaign_messages_basis" CHECK ("state" = 'excluded' OR "event_position" IS NOT NULL),
  ADD CONSTRAINT "campaign_messages_reason" CHECK ("state" NOT IN ('excluded', 'held', 'bounced', 'failed', 'cancelled', 'expired') OR "reason" IS NOT NULL),
  ADD CONSTRAINT "campaign_messages_handed" CHECK ("state" NOT IN ('handed', 'accepted', 'delivered', 'bounced', 'unknown') OR "handed_at" IS NOT NULL);

ALTER TABLE "campaign_counts" ADD CONSTRAINT "campaign_counts_sum" CHECK ("count" >= 0);
ALTER TABLE "campaign_outcomes" ADD CONSTRAINT "campaign_outcomes_sum" CHECK ("count" >= 0 AND "amount" >= 0);
ALTER TABLE "sending_counts" ADD CONSTRAINT "sending_counts_sum" CHECK ("count" >= 0);
ALTER TABLE "sending_preferences" ADD CONSTRAINT "sending_preferences_week" CHECK ("per_week" BETWEEN 1 AND 7);

ALTER TABLE "suppressions"
  ADD CONSTRAINT "suppressions_scope" CHECK (("scope" = 'purpose') = ("purpose" IS NOT NULL) AND ("scope" = 'campaign') = ("campaign_id" IS NOT NULL)),
  ADD CONSTRAINT "suppressions_hash" CHECK ("contact_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "suppressions_ended" CHECK (("ended_at" IS NULL) = ("end_reason" IS NULL) AND btrim("end_reason") <> '');
CREATE UNIQUE INDEX "suppressions_living" ON "suppressions" ("contact_hash", "scope", "reason", coalesce("purpose", ''), coalesce("campaign_id"::text, '')) WHERE "ended_at" IS NULL;
-- Triggers of the processing journal and of the audit journal (lib/privacy/journal/journal-sql.ts, lib/audit/audit-sql.ts).

CREATE OR REPLACE FUNCTION "journal_sending_preferences"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'sending_preferences',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'sending_preferences',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."subject_id" = it."subject_id" AND was."channel" = it."channel" AND (was."subject_id", was."channel", was."paused_until", was."per_week", was."updated_at") IS DISTINCT FROM (it."subject_id", it."channel", it."paused_until", it."per_week", it."updated_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'sending_preferences',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "sending_preferences_journal_insert" AFTER INSERT ON "sending_preferences" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_sending_preferences"();
CREATE OR REPLACE TRIGGER "sending_preferences_journal_update" AFTER UPDATE ON "sending_preferences" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_sending_preferences"();
CREATE OR REPLACE TRIGGER "sending_preferences_journal_delete" AFTER DELETE ON "sending_preferences" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_sending_preferences"();

CREATE OR REPLACE TRIGGER "audiences_audit_insert" AFTER INSERT ON "audiences" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at');
CREATE OR REPLACE TRIGGER "audiences_audit_update" AFTER UPDATE ON "audiences" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at');
CREATE OR REPLACE TRIGGER "audiences_audit_delete" AFTER DELETE ON "audiences" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at');

CREATE OR REPLACE TRIGGER "campaigns_audit_insert" AFTER INSERT ON "campaigns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at');
CREATE OR REPLACE TRIGGER "campaigns_audit_update" AFTER UPDATE ON "campaigns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at');
CREATE OR REPLACE TRIGGER "campaigns_audit_delete" AFTER DELETE ON "campaigns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at');

CREATE OR REPLACE TRIGGER "campaign_variants_audit_insert" AFTER INSERT ON "campaign_variants" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id,letter', 'blocks', '');
CREATE OR REPLACE TRIGGER "campaign_variants_audit_update" AFTER UPDATE ON "campaign_variants" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id,letter', 'blocks', '');
CREATE OR REPLACE TRIGGER "campaign_variants_audit_delete" AFTER DELETE ON "campaign_variants" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id,letter', 'blocks', '');

CREATE OR REPLACE TRIGGER "suppressions_audit_insert" AFTER INSERT ON "suppressions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'contact_hash', '');
CREATE OR REPLACE TRIGGER "suppressions_audit_update" AFTER UPDATE ON "suppressions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'contact_hash', '');
CREATE OR REPLACE TRIGGER "suppressions_audit_delete" AFTER DELETE ON "suppressions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'contact_hash', '');
