-- CreateTable
CREATE TABLE "restock_requests" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queued_at" TIMESTAMPTZ(3),

    CONSTRAINT "restock_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_trigger_settings" (
    "campaign_id" UUID NOT NULL,
    "wait_hours" INTEGER NOT NULL,

    CONSTRAINT "campaign_trigger_settings_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE INDEX "restock_requests_subject_id_idx" ON "restock_requests"("subject_id");

-- CreateIndex
CREATE INDEX "restock_requests_created_at_idx" ON "restock_requests"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "restock_requests_variant_id_subject_id_key" ON "restock_requests"("variant_id", "subject_id");

-- AddForeignKey
ALTER TABLE "restock_requests" ADD CONSTRAINT "restock_requests_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restock_requests" ADD CONSTRAINT "restock_requests_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say.

-- Half an hour makes nobody's cart a forgotten one, a month makes it nobody's business.
ALTER TABLE "campaign_trigger_settings" ADD CONSTRAINT "campaign_trigger_settings_hours" CHECK ("wait_hours" BETWEEN 1 AND 336);
-- When a campaign acts is part of what was approved: a change raises the revision, like one of its text.
CREATE TRIGGER "campaign_trigger_settings_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "campaign_trigger_settings" FOR EACH ROW EXECUTE FUNCTION guard_campaign_variant();

-- For the mailbox of the shop the first policy names this purpose, too.
UPDATE "recipients" SET "purposes" = "purposes" || '{back-in-stock}' WHERE "code" = 'mail' AND NOT 'back-in-stock' = ANY ("purposes");

-- Nobody waits without a consent that holds, confirmed for the contact (4.1.15).
CREATE FUNCTION guard_restock_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "consent_live" WHERE "subject_id" = NEW."subject_id" AND "purpose" = 'back-in-stock' AND "channel" = 'email') THEN
    RAISE EXCEPTION 'nobody waits for a variant without a living consent to be told' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "restock_requests_guarded" BEFORE INSERT ON "restock_requests" FOR EACH ROW EXECUTE FUNCTION guard_restock_request();

-- The requests go with the consent, whoever ends it and by whichever way. `superseded` is followed by a new grant in the same transaction.
CREATE FUNCTION end_restock_requests() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "restock_requests" WHERE "subject_id" = NEW."subject_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "consent_current_restock" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (NEW."purpose" = 'back-in-stock' AND NEW."state" IN ('withdrawn', 'expired', 'contact_changed', 'refused')) EXECUTE FUNCTION end_restock_requests();

-- Can be bought now.
CREATE FUNCTION is_for_sale(variant uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "stock_items" s JOIN "variants" v ON v."id" = s."variant_id" JOIN "products" p ON p."id" = v."product_id"
    WHERE s."variant_id" = variant AND s."on_hand" > s."reserved" AND p."status" = 'active')
$$;

-- Stock came back, by whichever way (a receipt, a correction, an import, a return, an order that expired): in that transaction the job is written that tells who waits.
CREATE FUNCTION tell_of_restock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "restock_requests" WHERE "variant_id" = NEW."variant_id" AND "queued_at" IS NULL) THEN
    PERFORM graphile_worker.add_job('triggers.restocked', json_build_object('variantId', NEW."variant_id"), job_key => 'restocked:' || NEW."variant_id");
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "stock_items_restocked" AFTER UPDATE ON "stock_items" FOR EACH ROW
  WHEN (OLD."on_hand" <= OLD."reserved" AND NEW."on_hand" > NEW."reserved") EXECUTE FUNCTION tell_of_restock();

-- One cause has one message under way.
CREATE UNIQUE INDEX "campaign_messages_about" ON "campaign_messages" ("about_id") WHERE "about_id" IS NOT NULL AND "state" IN ('planned', 'held');

-- A message of a trigger is handed only while its cause holds: somebody waits still and there is something to buy; the cart lies still as it lay. The moment is that
-- of the hand-over. Runs before the guard of all campaigns (triggers go by name), so that nothing is reserved for what is not needed.
CREATE FUNCTION check_trigger_cause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "campaign_trigger";
  holds boolean := true;
BEGIN
  SELECT "trigger" INTO about FROM "campaigns" WHERE "id" = NEW."campaign_id";
  IF about = 'back_in_stock' THEN
    holds := EXISTS (SELECT FROM "restock_requests" WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id" AND is_for_sale("variant_id"));
  ELSIF about = 'abandoned_cart' THEN
    holds := EXISTS (
      SELECT FROM "carts" c JOIN "subjects" s ON s."person_id" = c."person_id"
      WHERE c."id" = NEW."about_id" AND s."id" = NEW."subject_id"
        AND c."updated_at" <= coalesce(NEW."handed_at", now()) - make_interval(hours => coalesce((SELECT "wait_hours" FROM "campaign_trigger_settings" WHERE "campaign_id" = NEW."campaign_id"), 0))
        AND EXISTS (SELECT FROM "cart_lines" l WHERE l."cart_id" = c."id" AND is_for_sale(l."variant_id")));
  END IF;
  IF NOT holds THEN
    NEW."state" := 'cancelled';
    NEW."reason" := 'not_needed';
    NEW."settled_at" := coalesce(NEW."handed_at", now());
    NEW."handed_at" := OLD."handed_at";
    NEW."attempts" := OLD."attempts";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "campaign_messages_cause" BEFORE UPDATE ON "campaign_messages" FOR EACH ROW
  WHEN (NEW."about_id" IS NOT NULL AND OLD."state" <> 'handed' AND NEW."state" = 'handed') EXECUTE FUNCTION check_trigger_cause();

-- Single use: the statement that hands the message over takes the request away. What came to nothing leaves it waiting for the next time.
CREATE FUNCTION settle_restock_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'handed' THEN
    DELETE FROM "restock_requests" WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id";
  ELSE
    UPDATE "restock_requests" SET "queued_at" = NULL WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "campaign_messages_settle_restock" AFTER UPDATE ON "campaign_messages" FOR EACH ROW
  WHEN (NEW."about_id" IS NOT NULL AND OLD."state" IN ('planned', 'held')
    AND (NEW."state" = 'handed' OR NEW."state" = 'cancelled' AND NEW."reason" IN ('not_needed', 'campaign_cancelled')))
  EXECUTE FUNCTION settle_restock_request();

-- Whoever hands over (role shop_dispatcher) need not read carts or stock for it.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['check_trigger_cause()', 'settle_restock_request()', 'tell_of_restock()', 'end_restock_requests()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, quote_ident(current_schema()));
  END LOOP;
END $$;

-- Triggers of the processing journal and of the audit journal (lib/privacy/journal/journal-sql.ts, lib/audit/audit-sql.ts).

CREATE OR REPLACE FUNCTION "journal_restock_requests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'back-in-stock', 'consent'::basis, '{wishes}', person, subject, count(*), 'restock_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'back-in-stock', 'consent'::basis, '{wishes}', person, subject, count(*), 'restock_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."variant_id", was."created_at") IS DISTINCT FROM (it."subject_id", it."variant_id", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'back-in-stock', 'consent'::basis, '{wishes}', person, subject, count(*), 'restock_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "restock_requests_journal_insert" AFTER INSERT ON "restock_requests" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_restock_requests"();
CREATE OR REPLACE TRIGGER "restock_requests_journal_update" AFTER UPDATE ON "restock_requests" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_restock_requests"();
CREATE OR REPLACE TRIGGER "restock_requests_journal_delete" AFTER DELETE ON "restock_requests" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_restock_requests"();

CREATE OR REPLACE TRIGGER "campaign_trigger_settings_audit_insert" AFTER INSERT ON "campaign_trigger_settings" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id', '', '');
CREATE OR REPLACE TRIGGER "campaign_trigger_settings_audit_update" AFTER UPDATE ON "campaign_trigger_settings" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id', '', '');
CREATE OR REPLACE TRIGGER "campaign_trigger_settings_audit_delete" AFTER DELETE ON "campaign_trigger_settings" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('campaign_id', '', '');
