-- AlterEnum
ALTER TYPE "return_reason" ADD VALUE 'refund_only';

-- DropIndex
DROP INDEX "orders_placed_at_idx";

-- CreateIndex
CREATE INDEX "orders_placed_at_number_idx" ON "orders"("placed_at", "number");

-- CreateIndex
CREATE INDEX "orders_state_placed_at_number_idx" ON "orders"("state", "placed_at", "number");

-- CreateIndex
CREATE INDEX "orders_region_code_placed_at_number_idx" ON "orders"("region_code", "placed_at", "number");

-- CreateIndex
CREATE INDEX "orders_total_number_idx" ON "orders"("total", "number");

-- What the models above cannot say.

-- The search of the desk: by how a name, an address or an article number begins, «ё» as «е»; what waits to be packed, the oldest first.
CREATE INDEX "orders_email_prefix" ON "orders" (lower("email") text_pattern_ops, "number");
CREATE INDEX "order_lines_sku_prefix" ON "order_lines" (upper("sku") text_pattern_ops, "order_id");
CREATE INDEX "orders_surname_prefix" ON "orders" (translate(lower("surname"), 'ё', 'е') text_pattern_ops, "number");
CREATE INDEX "orders_given_name_prefix" ON "orders" (translate(lower("given_name"), 'ё', 'е') text_pattern_ops, "number");
CREATE INDEX "orders_to_pack" ON "orders" ("placed_at", "number") WHERE "state" = 'paid' OR ("state" = 'placed' AND "payment_method" = 'on_delivery');

-- Whether an order was placed before a block of its buyer's data that is open (6.2.4): as the policy of shop_staff has it.
CREATE FUNCTION order_is_blocked("whose" uuid, "email" text, "phone" text, "placed" timestamptz) RETURNS boolean LANGUAGE sql STABLE COST 10000 AS $$
  SELECT CASE WHEN "whose" IS NOT NULL
    THEN EXISTS (SELECT FROM "blocked_people" b WHERE b."person_id" = "whose" AND b."since" >= "placed")
    ELSE EXISTS (SELECT FROM "blocked_digests" b WHERE b."digest" IN (contact_digest("email"), contact_digest("phone")) AND b."since" >= "placed") END
$$;

-- Money may go back for pieces that nobody sends back, as soon as the order is paid.
CREATE OR REPLACE FUNCTION guard_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'requested' OR NOT EXISTS (SELECT 1 FROM "orders" WHERE "id" = NEW."order_id"
      AND ("state" = 'delivered' OR NEW."reason" = 'refund_only' AND "state" IN ('paid', 'packed', 'shipped'))) THEN
      RAISE EXCEPTION 'only what was delivered can be returned' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD."state" <> 'requested' OR (NEW."order_id", NEW."amount", NEW."refund_due", NEW."reason") IS DISTINCT FROM (OLD."order_id", OLD."amount", OLD."refund_due", OLD."reason") THEN
    RAISE EXCEPTION 'a closed return does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Notes are never rewritten; they go with the personal data of their order.
CREATE TRIGGER "order_notes_append_only" BEFORE UPDATE OR TRUNCATE ON "order_notes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION forget_order_notes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "order_notes" WHERE "order_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "orders_notes_forgotten" AFTER UPDATE OF "depersonalised_at" ON "orders" FOR EACH ROW
  WHEN (NEW."depersonalised_at" IS NOT NULL) EXECUTE FUNCTION forget_order_notes();
-- Nothing is written about somebody whose data are gone.
CREATE FUNCTION guard_order_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "orders" WHERE "id" = NEW."order_id" AND "depersonalised_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'the personal data of this order are gone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "order_notes_guarded" BEFORE INSERT ON "order_notes" FOR EACH ROW EXECUTE FUNCTION guard_order_note();

-- Notes are read by staff as their order is (6.2.4).
ALTER TABLE "order_notes" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "order_notes" TO shop_staff;
CREATE POLICY "staff_sees" ON "order_notes" FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "order_notes"."order_id"));

-- A row is carried out once.
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_finished" CHECK (("state" IN ('finished', 'cancelled')) = ("finished_at" IS NOT NULL));
CREATE FUNCTION guard_bulk_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'waiting' THEN
    RAISE EXCEPTION 'a row is carried out once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bulk_rows_guarded" BEFORE UPDATE ON "bulk_rows" FOR EACH ROW EXECUTE FUNCTION guard_bulk_row();
CREATE INDEX "bulk_runs_open" ON "bulk_runs" ("created_at") WHERE "state" IN ('queued', 'running');
