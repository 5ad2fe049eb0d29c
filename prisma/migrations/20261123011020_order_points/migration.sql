-- CreateIndex
CREATE INDEX "orders_bonus_member_id_idx" ON "orders"("bonus_member_id");

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_bonus_member_id_fkey" FOREIGN KEY ("bonus_member_id") REFERENCES "bonus_members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the models above cannot say.

-- A membership may be destroyed while its orders stay: somebody has to have paid by points when an order is placed, and is checked then.
ALTER TABLE "orders" DROP CONSTRAINT "orders_bonus_member";

CREATE OR REPLACE FUNCTION check_order_totals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  placed "orders";
  goods bigint;
  discount bigint;
  bonus bigint;
  earn bigint;
BEGIN
  SELECT * INTO placed FROM "orders" WHERE "id" = NEW."id";
  SELECT sum("price" * "quantity"), sum("discount_share"), sum("bonus_share"), sum("bonus_earn") INTO goods, discount, bonus, earn
    FROM "order_lines" WHERE "order_id" = NEW."id";
  IF (goods, discount, bonus) IS DISTINCT FROM (placed."goods_total"::bigint, placed."discount_total"::bigint, placed."bonus_total"::bigint) THEN
    RAISE EXCEPTION 'the lines of order % do not sum to its totals', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."bonus_member_id" IS NULL AND bonus > 0 THEN
    RAISE EXCEPTION 'order % is paid by the points of nobody', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."bonus_member_id" IS NULL AND earn > 0 THEN
    RAISE EXCEPTION 'order % promises points to nobody', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- What an order says was paid by points is what its member's ledger gave for it, whichever of the two was written first.
CREATE FUNCTION check_order_points() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid "orders";
  given bigint;
BEGIN
  SELECT * INTO paid FROM "orders" WHERE "id" = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  SELECT -sum("points") INTO given FROM "bonus_entries" WHERE "order_id" = paid."id" AND "kind" = 'redeem';
  IF paid."bonus_total" <> coalesce(given, 0) * 100
    OR EXISTS (SELECT FROM "bonus_entries" WHERE "order_id" = paid."id" AND "kind" = 'redeem' AND "member_id" IS DISTINCT FROM paid."bonus_member_id") THEN
    RAISE EXCEPTION 'order % is not paid by the points of its member''s ledger', paid."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "orders_points" AFTER INSERT ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_points('id');
CREATE CONSTRAINT TRIGGER "bonus_entries_order" AFTER INSERT ON "bonus_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'redeem') EXECUTE FUNCTION check_order_points('order_id');
