-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('queued', 'running', 'finished', 'cancelled');

-- CreateEnum
CREATE TYPE "run_row_state" AS ENUM ('waiting', 'done', 'failed');

-- CreateEnum
CREATE TYPE "price_plan_state" AS ENUM ('planned', 'applied', 'cancelled');

-- CreateEnum
CREATE TYPE "promo_kind" AS ENUM ('percent', 'amount', 'free_delivery');

-- AlterTable
ALTER TABLE "carts" ADD COLUMN     "promo_code" TEXT;

-- AlterTable
ALTER TABLE "categories" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "products" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "verb" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_notes" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_rows" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "state" "run_row_state" NOT NULL DEFAULT 'waiting',
    "error" TEXT,

    CONSTRAINT "bulk_rows_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "dry_run" BOOLEAN NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_errors" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "import_errors_pkey" PRIMARY KEY ("run_id","line","column")
);

-- CreateTable
CREATE TABLE "price_plans" (
    "id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "price" INTEGER NOT NULL,
    "old_price" INTEGER,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "price_plan_state" NOT NULL DEFAULT 'planned',
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "price_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promo_codes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "promo_kind" NOT NULL,
    "value" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "min_goods" INTEGER NOT NULL DEFAULT 0,
    "max_uses" INTEGER,
    "max_uses_per_person" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promo_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promo_redemptions" (
    "order_id" UUID NOT NULL,
    "promo_id" UUID NOT NULL,
    "person_id" UUID,
    "email_hash" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "discount" INTEGER NOT NULL,
    "delivery" INTEGER NOT NULL DEFAULT 0,
    "redeemed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "promo_redemptions_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "unmaskings" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "person_id" UUID,
    "order_id" UUID,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unmaskings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_exports" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "filters" JSONB NOT NULL DEFAULT '{}',
    "staff_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'queued',
    "rows" INTEGER,
    "content" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "desk_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_merges" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "facts" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_CategoryToPromoCode" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_CategoryToPromoCode_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_ProductToPromoCode" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_ProductToPromoCode_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_staff_id_list_name_key" ON "saved_views"("staff_id", "list", "name");

-- CreateIndex
CREATE INDEX "audit_entries_table_name_row_id_id_idx" ON "audit_entries"("table_name", "row_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_staff_id_id_idx" ON "audit_entries"("staff_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_happened_at_idx" ON "audit_entries"("happened_at");

-- CreateIndex
CREATE INDEX "order_notes_order_id_created_at_idx" ON "order_notes"("order_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_runs_staff_id_created_at_idx" ON "bulk_runs"("staff_id", "created_at");

-- CreateIndex
CREATE INDEX "import_runs_created_at_idx" ON "import_runs"("created_at");

-- CreateIndex
CREATE INDEX "price_plans_variant_id_starts_at_idx" ON "price_plans"("variant_id", "starts_at");

-- CreateIndex
CREATE INDEX "price_plans_state_starts_at_idx" ON "price_plans"("state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "promo_codes_code_key" ON "promo_codes"("code");

-- CreateIndex
CREATE INDEX "promo_redemptions_promo_id_redeemed_at_idx" ON "promo_redemptions"("promo_id", "redeemed_at");

-- CreateIndex
CREATE INDEX "promo_redemptions_promo_id_email_hash_idx" ON "promo_redemptions"("promo_id", "email_hash");

-- CreateIndex
CREATE INDEX "promo_redemptions_promo_id_phone_hash_idx" ON "promo_redemptions"("promo_id", "phone_hash");

-- CreateIndex
CREATE INDEX "promo_redemptions_person_id_idx" ON "promo_redemptions"("person_id");

-- CreateIndex
CREATE INDEX "unmaskings_staff_id_expires_at_idx" ON "unmaskings"("staff_id", "expires_at");

-- CreateIndex
CREATE INDEX "unmaskings_person_id_idx" ON "unmaskings"("person_id");

-- CreateIndex
CREATE INDEX "unmaskings_order_id_idx" ON "unmaskings"("order_id");

-- CreateIndex
CREATE INDEX "desk_exports_staff_id_created_at_idx" ON "desk_exports"("staff_id", "created_at");

-- CreateIndex
CREATE INDEX "desk_exports_expires_at_idx" ON "desk_exports"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_merges_gone_id_key" ON "person_merges"("gone_id");

-- CreateIndex
CREATE INDEX "person_merges_kept_id_idx" ON "person_merges"("kept_id");

-- CreateIndex
CREATE INDEX "_CategoryToPromoCode_B_index" ON "_CategoryToPromoCode"("B");

-- CreateIndex
CREATE INDEX "_ProductToPromoCode_B_index" ON "_ProductToPromoCode"("B");

-- AddForeignKey
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_errors" ADD CONSTRAINT "import_errors_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_plans" ADD CONSTRAINT "price_plans_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_redemptions" ADD CONSTRAINT "promo_redemptions_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_redemptions" ADD CONSTRAINT "promo_redemptions_promo_id_fkey" FOREIGN KEY ("promo_id") REFERENCES "promo_codes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_redemptions" ADD CONSTRAINT "promo_redemptions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CategoryToPromoCode" ADD CONSTRAINT "_CategoryToPromoCode_A_fkey" FOREIGN KEY ("A") REFERENCES "categories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CategoryToPromoCode" ADD CONSTRAINT "_CategoryToPromoCode_B_fkey" FOREIGN KEY ("B") REFERENCES "promo_codes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ProductToPromoCode" ADD CONSTRAINT "_ProductToPromoCode_A_fkey" FOREIGN KEY ("A") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_ProductToPromoCode" ADD CONSTRAINT "_ProductToPromoCode_B_fkey" FOREIGN KEY ("B") REFERENCES "promo_codes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What holds whatever the code above does.
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_said" CHECK (length("name") BETWEEN 1 AND 60 AND length("query") <= 2000);
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_said" CHECK (length("text") BETWEEN 1 AND 2000);
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_counts" CHECK ("done" >= 0 AND "failed" >= 0 AND "done" + "failed" <= "total");
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_counts" CHECK ("done" >= 0 AND "failed" >= 0 AND "total" >= 0);
ALTER TABLE "price_plans" ADD CONSTRAINT "price_plans_prices" CHECK ("price" > 0 AND ("old_price" IS NULL OR "old_price" > "price"));
ALTER TABLE "price_plans" ADD CONSTRAINT "price_plans_closed" CHECK (("state" = 'planned') = ("closed_at" IS NULL));
CREATE UNIQUE INDEX "price_plans_one_per_moment" ON "price_plans"("variant_id", "starts_at") WHERE "state" = 'planned';
ALTER TABLE "promo_codes" ADD CONSTRAINT "promo_codes_code" CHECK ("code" = upper("code") AND "code" ~ '^[A-ZА-ЯЁ0-9-]{3,30}$');
ALTER TABLE "promo_codes" ADD CONSTRAINT "promo_codes_value" CHECK (CASE "kind" WHEN 'percent' THEN "value" BETWEEN 1 AND 90 WHEN 'amount' THEN "value" > 0 ELSE "value" = 0 END);
ALTER TABLE "promo_codes" ADD CONSTRAINT "promo_codes_limits" CHECK ("min_goods" >= 0 AND "uses" >= 0 AND ("max_uses" IS NULL OR "max_uses" > 0 AND "uses" <= "max_uses") AND ("max_uses_per_person" IS NULL OR "max_uses_per_person" > 0));
ALTER TABLE "promo_codes" ADD CONSTRAINT "promo_codes_period" CHECK ("ends_at" IS NULL OR "ends_at" > "starts_at");
ALTER TABLE "promo_redemptions" ADD CONSTRAINT "promo_redemptions_sums" CHECK ("discount" >= 0 AND "delivery" >= 0);
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_whose" CHECK (num_nonnulls("person_id", "order_id") = 1);
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_said" CHECK (length(btrim("reason")) >= 3 AND "expires_at" > "created_at");
ALTER TABLE "desk_exports" ADD CONSTRAINT "desk_exports_said" CHECK (length(btrim("reason")) >= 3 AND "expires_at" > "created_at");
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "person_merges_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "person_merges" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Changed columns of a row into the audit journal, when one of the staff acts (lib/db/act-as.ts). Arguments: the key's columns, and those
-- whose values are not copied.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden text[] := string_to_array(coalesce(TG_ARGV[1], ''), ',');
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) ELSE '{}' END;
  it jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) ELSE '{}' END;
  key text;
  before jsonb;
  after jsonb;
BEGIN
  IF coalesce(current_setting('shop.staff_role', true), '') = '' THEN RETURN NULL; END IF;
  SELECT string_agg(CASE WHEN TG_OP = 'DELETE' THEN was ->> part ELSE it ->> part END, '/' ORDER BY n) INTO key
    FROM unnest(string_to_array(TG_ARGV[0], ',')) WITH ORDINALITY AS keys(part, n);
  SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) AND value <> 'null' THEN '"•"' ELSE value END) INTO before
    FROM jsonb_each(was) AS old(name, value) WHERE it -> name IS DISTINCT FROM value;
  SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) AND value <> 'null' THEN '"•"' ELSE value END) INTO after
    FROM jsonb_each(it) AS new(name, value) WHERE was -> name IS DISTINCT FROM value;
  IF before IS NULL AND after IS NULL THEN RETURN NULL; END IF;
  INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, before, after, reason)
    VALUES (substr(current_setting('shop.actor'), 7)::uuid, journal_role(), lower(TG_OP), TG_TABLE_NAME, key, before, after, journal_reason());
  RETURN NULL;
END $$;
