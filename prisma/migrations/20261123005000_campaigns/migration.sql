-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "approved_revision" INTEGER,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decision" TEXT,
ADD COLUMN     "editor_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "orders_counted_at" TIMESTAMPTZ(3),
ADD COLUMN     "state_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "state_by_id" UUID;

-- CreateTable
CREATE TABLE "campaign_steps" (
    "id" BIGSERIAL NOT NULL,
    "campaign_id" UUID NOT NULL,
    "state" "campaign_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "campaign_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_steps_campaign_id_id_idx" ON "campaign_steps"("campaign_id", "id");

-- AddForeignKey
ALTER TABLE "campaign_steps" ADD CONSTRAINT "campaign_steps_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models above cannot say.

ALTER TABLE "campaigns"
  ADD CONSTRAINT "campaigns_editors" CHECK (NOT "approver_id" = ANY ("editor_ids")),
  ADD CONSTRAINT "campaigns_approved_revision" CHECK (("approver_id" IS NULL) = ("approved_revision" IS NULL)),
  ADD CONSTRAINT "campaigns_decided" CHECK (("winner" IS NULL) = ("decided_at" IS NULL) AND ("winner" IS NULL) = ("decision" IS NULL) AND "winner" IN ('a', 'b'));
CREATE TRIGGER "campaign_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "campaign_steps" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whether somebody is staff in one of these roles now.
CREATE FUNCTION has_staff_role(who uuid, VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM accounts WHERE person_id = who AND roles::text[] && wanted)
$$;

-- A campaign goes its way only: draft -> review -> approved -> scheduled -> running -> finished. What was approved is what runs: whoever changes it sends it
-- back to draft. Somebody who changed nothing of it approves, and the one who launches is a human at the desk (38-FZ art. 18 p. 2): the
-- worker carries out, and never begins by itself.
CREATE FUNCTION guard_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor uuid := acting_staff();
  edited boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' OR NEW."approver_id" IS NOT NULL OR NEW."launcher_id" IS NOT NULL THEN
      RAISE EXCEPTION 'a campaign begins as a draft' USING ERRCODE = 'check_violation', HINT = 'Tests: lib/test-support/make-campaign.ts';
    END IF;
    NEW."editor_ids" := ARRAY[NEW."author_id"];
    NEW."state_by_id" := coalesce(actor, NEW."author_id");
    NEW."revision" := 1;
    RETURN NEW;
  END IF;

  IF NEW."author_id" <> OLD."author_id" OR NEW."number" <> OLD."number" OR NEW."created_at" <> OLD."created_at" THEN
    RAISE EXCEPTION 'campaign % keeps its author and number', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  NEW."editor_ids" := OLD."editor_ids";
  NEW."state_by_id" := OLD."state_by_id";
  NEW."state_at" := OLD."state_at";

  -- The trigger of the variants below raises the revision; nobody else does.
  edited := NEW."revision" <> OLD."revision" AND pg_trigger_depth() > 1
    OR (NEW."name", NEW."purpose", NEW."channel", NEW."trigger", NEW."audience_id", NEW."expires_at", NEW."per_minute", NEW."complaint_brake", NEW."bounce_brake", NEW."window_days",
        NEW."test_share", NEW."test_hours", NEW."test_rule")
      IS DISTINCT FROM
       (OLD."name", OLD."purpose", OLD."channel", OLD."trigger", OLD."audience_id", OLD."expires_at", OLD."per_minute", OLD."complaint_brake", OLD."bounce_brake", OLD."window_days",
        OLD."test_share", OLD."test_hours", OLD."test_rule");
  NEW."revision" := OLD."revision";
  IF edited THEN
    IF OLD."state" NOT IN ('draft', 'review', 'approved', 'scheduled') THEN
      RAISE EXCEPTION 'campaign % has begun: what it says and to whom stays', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
    NEW."revision" := OLD."revision" + 1;
    IF actor IS NOT NULL AND NOT actor = ANY (NEW."editor_ids") THEN NEW."editor_ids" := NEW."editor_ids" || actor; END IF;
    IF OLD."state" <> 'draft' THEN
      NEW."state" := 'draft';
      NEW."state_reason" := 'Изменена: согласовать нужно заново';
    END IF;
  END IF;

  IF NEW."state" = OLD."state" THEN
    IF (NEW."approver_id", NEW."approved_at", NEW."approved_revision", NEW."launcher_id", NEW."launched_at", NEW."submitted_at", NEW."scheduled_at")
      IS DISTINCT FROM (OLD."approver_id", OLD."approved_at", OLD."approved_revision", OLD."launcher_id", OLD."launched_at", OLD."submitted_at", OLD."scheduled_at") THEN
      RAISE EXCEPTION 'campaign % was approved and launched as it was', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;

  IF NOT (OLD."state", NEW."state") IN (
    ('draft', 'review'), ('draft', 'cancelled'), ('review', 'draft'), ('review', 'approved'), ('review', 'cancelled'), ('approved', 'draft'), ('approved', 'scheduled'),
    ('approved', 'cancelled'), ('scheduled', 'draft'), ('scheduled', 'approved'), ('scheduled', 'running'), ('scheduled', 'cancelled'), ('running', 'paused'), ('running', 'finished'),
    ('running', 'cancelled'), ('paused', 'running'), ('paused', 'cancelled')) THEN
    RAISE EXCEPTION 'campaign % does not go from % to %', OLD."number", OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = 'draft' THEN
    NEW."submitted_at" := NULL; NEW."approver_id" := NULL; NEW."approved_at" := NULL; NEW."approved_revision" := NULL;
  ELSIF NEW."state" = 'approved' AND OLD."state" = 'review' THEN
    IF NEW."approver_id" IS NULL OR NEW."approver_id" IS DISTINCT FROM actor OR NEW."approved_revision" IS DISTINCT FROM NEW."revision" THEN
      RAISE EXCEPTION 'campaign % is approved by who acts, as it stands now', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
    IF NOT has_staff_role(NEW."approver_id", 'admin', 'manager', 'marketer') THEN
      RAISE EXCEPTION 'campaign %: the approver may not approve', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW."approver_id", NEW."approved_at", NEW."approved_revision") IS DISTINCT FROM (OLD."approver_id", OLD."approved_at", OLD."approved_revision") THEN
    RAISE EXCEPTION 'campaign % was approved as it was', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" IN ('draft', 'approved', 'review') THEN
    NEW."launcher_id" := NULL; NEW."launched_at" := NULL; NEW."scheduled_at" := NULL;
  ELSIF NEW."state" = 'scheduled' THEN
    IF NEW."launcher_id" IS NULL OR NEW."launcher_id" IS DISTINCT FROM actor OR NOT has_staff_role(NEW."launcher_id", 'admin', 'marketer') THEN
      RAISE EXCEPTION 'campaign % is launched by a human who may', OLD."number" USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW."launcher_id", NEW."launched_at") IS DISTINCT FROM (OLD."launcher_id", OLD."launched_at") THEN
    RAISE EXCEPTION 'campaign % was launched as it was', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" = 'paused' AND NEW."state" = 'running' AND (actor IS NULL OR NOT has_staff_role(actor, 'admin', 'marketer')) THEN
    RAISE EXCEPTION 'campaign % is resumed by a human', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" NOT IN ('draft', 'paused', 'cancelled') THEN NEW."state_reason" := NULL; END IF;
  NEW."state_by_id" := actor;
  NEW."state_at" := clock_timestamp();
  RETURN NEW;
END $$;

CREATE TRIGGER "campaigns_guarded" BEFORE INSERT OR UPDATE ON "campaigns" FOR EACH ROW EXECUTE FUNCTION guard_campaign();
CREATE TRIGGER "campaigns_kept" BEFORE DELETE OR TRUNCATE ON "campaigns" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is said belongs to the campaign: each change of it raises the revision, and goes through the same guard.
CREATE FUNCTION guard_campaign_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NEW; END IF;
  UPDATE "campaigns" SET "revision" = "revision" + 1 WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."campaign_id" ELSE NEW."campaign_id" END;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "campaign_variants_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "campaign_variants" FOR EACH ROW EXECUTE FUNCTION guard_campaign_variant();

CREATE FUNCTION write_campaign_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "campaign_steps" ("campaign_id", "state", "at", "by_id", "reason", "revision")
    VALUES (NEW."id", NEW."state", NEW."state_at", NEW."state_by_id", NEW."state_reason", NEW."revision");
  RETURN NULL;
END $$;

CREATE TRIGGER "campaigns_begun" AFTER INSERT ON "campaigns" FOR EACH ROW EXECUTE FUNCTION write_campaign_step();
CREATE TRIGGER "campaigns_moved" AFTER UPDATE ON "campaigns" FOR EACH ROW WHEN (OLD."state" <> NEW."state") EXECUTE FUNCTION write_campaign_step();

CREATE OR REPLACE TRIGGER "campaigns_audit_insert" AFTER INSERT ON "campaigns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at');
CREATE OR REPLACE TRIGGER "campaigns_audit_update" AFTER UPDATE ON "campaigns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at');
CREATE OR REPLACE TRIGGER "campaigns_audit_delete" AFTER DELETE ON "campaigns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at');
