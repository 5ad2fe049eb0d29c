-- The second receipt of 54-FZ: goods that were paid beforehand are handed over, and the prepayment is offset.


CREATE TABLE "settlement_receipts" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "provider_id" TEXT,
    "state" "payment_state" NOT NULL DEFAULT 'pending',
    "amount" INTEGER NOT NULL,
    "items" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "settlement_receipts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "settlement_receipts_order_id_key" ON "settlement_receipts"("order_id");

CREATE UNIQUE INDEX "settlement_receipts_payment_id_key" ON "settlement_receipts"("payment_id");

CREATE UNIQUE INDEX "settlement_receipts_provider_id_key" ON "settlement_receipts"("provider_id");

CREATE INDEX "settlement_receipts_state_created_at_idx" ON "settlement_receipts"("state", "created_at");

ALTER TABLE "settlement_receipts" ADD CONSTRAINT "settlement_receipts_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "settlement_receipts" ADD CONSTRAINT "settlement_receipts_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "settlement_receipts" ADD CONSTRAINT "settlement_receipts_amount" CHECK ("amount" > 0);
ALTER TABLE "settlement_receipts" ADD CONSTRAINT "settlement_receipts_settled" CHECK (("state" = 'pending') = ("settled_at" IS NULL));

-- It settles a delivered order for exactly what was paid and has not come back; what it says never changes.
CREATE FUNCTION guard_settlement_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW."id", NEW."order_id", NEW."payment_id", NEW."amount", NEW."items", NEW."created_at")
        IS DISTINCT FROM (OLD."id", OLD."order_id", OLD."payment_id", OLD."amount", OLD."items", OLD."created_at")
      OR OLD."state" <> 'pending' OR (OLD."provider_id" IS NOT NULL AND NEW."provider_id" IS DISTINCT FROM OLD."provider_id") THEN
      RAISE EXCEPTION 'a receipt that was made does not change' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM "orders" WHERE "id" = NEW."order_id" AND "state" = 'delivered') THEN
    RAISE EXCEPTION 'only what was handed over is settled' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."amount" IS DISTINCT FROM (
    SELECT p."amount" - coalesce((SELECT sum(r."amount") FROM "refunds" r WHERE r."payment_id" = p."id" AND r."state" <> 'canceled'), 0)
    FROM "payments" p WHERE p."id" = NEW."payment_id" AND p."order_id" = NEW."order_id" AND p."state" = 'succeeded') THEN
    RAISE EXCEPTION 'a settlement is what was paid and has not come back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "settlement_receipts_guarded" BEFORE INSERT OR UPDATE ON "settlement_receipts" FOR EACH ROW EXECUTE FUNCTION guard_settlement_receipt();

ALTER TABLE "settlement_receipts" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "settlement_receipts" TO shop_staff;
CREATE POLICY "staff_sees" ON "settlement_receipts" FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "settlement_receipts"."order_id"));
CREATE POLICY "shop_sees_all" ON "settlement_receipts" TO shop_app USING (true) WITH CHECK (true);

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_settlement_receipts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'settlement_receipts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'settlement_receipts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."provider_id", was."state", was."amount", was."items", was."created_at", was."settled_at") IS DISTINCT FROM (it."order_id", it."provider_id", it."state", it."amount", it."items", it."created_at", it."settled_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'settlement_receipts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "settlement_receipts_journal_insert" AFTER INSERT ON "settlement_receipts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_settlement_receipts"();
CREATE OR REPLACE TRIGGER "settlement_receipts_journal_update" AFTER UPDATE ON "settlement_receipts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_settlement_receipts"();
CREATE OR REPLACE TRIGGER "settlement_receipts_journal_delete" AFTER DELETE ON "settlement_receipts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_settlement_receipts"();

-- Written by lib/audit/audit-sql.ts.
CREATE OR REPLACE TRIGGER "settlement_receipts_audit_insert" AFTER INSERT ON "settlement_receipts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,items', '');
CREATE OR REPLACE TRIGGER "settlement_receipts_audit_update" AFTER UPDATE ON "settlement_receipts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,items', '');
CREATE OR REPLACE TRIGGER "settlement_receipts_audit_delete" AFTER DELETE ON "settlement_receipts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,items', '');
