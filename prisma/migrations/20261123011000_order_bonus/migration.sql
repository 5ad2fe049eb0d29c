-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "bonus_member_id" UUID,
ADD COLUMN     "bonus_total" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "order_lines" ADD COLUMN     "bonus_earn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bonus_share" INTEGER NOT NULL DEFAULT 0;

-- What the models above cannot say.

-- A point takes a rouble off what is paid in money: off goods, after the discount, never off delivery.
ALTER TABLE "orders" DROP CONSTRAINT "orders_total",
  ADD CONSTRAINT "orders_total" CHECK ("total" = "goods_total" - "discount_total" - "bonus_total" + "delivery_total"),
  ADD CONSTRAINT "orders_bonus" CHECK ("bonus_total" BETWEEN 0 AND "goods_total" - "discount_total" AND "bonus_total" % 100 = 0),
  ADD CONSTRAINT "orders_bonus_member" CHECK ("bonus_total" = 0 OR "bonus_member_id" IS NOT NULL OR "depersonalised_at" IS NOT NULL);

-- At least a rouble of each piece is paid in money: every line of a receipt and the refund of every piece has an amount.
ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_total",
  ADD CONSTRAINT "order_lines_total" CHECK ("total" = "price" * "quantity" - "discount_share" - "bonus_share"),
  ADD CONSTRAINT "order_lines_bonus" CHECK ("bonus_share" >= 0 AND "bonus_share" % 100 = 0 AND ("bonus_share" = 0 OR "total" >= 100 * "quantity")),
  ADD CONSTRAINT "order_lines_earn" CHECK ("bonus_earn" >= 0);

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
  IF earn > 0 AND NEW."bonus_member_id" IS NULL THEN
    RAISE EXCEPTION 'order % promises points to nobody', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'placed' THEN
      RAISE EXCEPTION 'an order starts as placed, not %', NEW."state" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."cart_id", NEW."number", NEW."payment_method", NEW."goods_total", NEW."discount_total", NEW."bonus_total", NEW."delivery_total", NEW."total")
    IS DISTINCT FROM (OLD."cart_id", OLD."number", OLD."payment_method", OLD."goods_total", OLD."discount_total", OLD."bonus_total", OLD."delivery_total", OLD."total") THEN
    RAISE EXCEPTION 'order % cannot change what was agreed', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  -- An order without a member earns for nobody later; a membership may move into another one, or end with its person's data.
  IF OLD."bonus_member_id" IS NULL AND NEW."bonus_member_id" IS NOT NULL THEN
    RAISE EXCEPTION 'order % was placed outside the bonus programme', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" <> OLD."state" AND NOT (CASE OLD."state"
    WHEN 'placed' THEN NEW."state" IN ('cancelled', 'expired') OR (NEW."payment_method" = 'online' AND NEW."state" = 'paid')
      OR (NEW."payment_method" = 'on_delivery' AND NEW."state" = 'packed')
    WHEN 'paid' THEN NEW."state" IN ('packed', 'cancelled')
    WHEN 'packed' THEN NEW."state" IN ('shipped', 'cancelled')
    WHEN 'shipped' THEN NEW."state" IN ('delivered', 'returned')
    WHEN 'delivered' THEN NEW."state" = 'returned'
    ELSE false END) THEN
    RAISE EXCEPTION 'order % cannot go from % to %', OLD."number", OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_orders"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, categories, person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."state", was."payment_method", was."delivery_method", was."weight", was."goods_total", was."discount_total", was."bonus_total", was."delivery_total", was."total", was."track", was."policy_number", was."placed_at", was."expires_at") IS DISTINCT FROM (it."number", it."state", it."payment_method", it."delivery_method", it."weight", it."goods_total", it."discount_total", it."bonus_total", it."delivery_total", it."total", it."track", it."policy_number", it."placed_at", it."expires_at") THEN 'orders' END, CASE WHEN (was."surname", was."given_name", was."patronymic") IS DISTINCT FROM (it."surname", it."given_name", it."patronymic") THEN 'names' END, CASE WHEN (was."email", was."phone") IS DISTINCT FROM (it."email", it."phone") THEN 'contacts' END, CASE WHEN (was."region_code", was."city", was."postcode", was."address", was."pickup_address") IS DISTINCT FROM (it."region_code", it."city", it."postcode", it."address", it."pickup_address") THEN 'address' END], NULL), '{}'), '{orders,names,contacts,address}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."number", was."state", was."payment_method", was."surname", was."given_name", was."patronymic", was."email", was."phone", was."delivery_method", was."region_code", was."city", was."postcode", was."address", was."pickup_address", was."weight", was."goods_total", was."discount_total", was."bonus_total", was."delivery_total", was."total", was."track", was."policy_number", was."placed_at", was."expires_at") IS DISTINCT FROM (it."person_id", it."number", it."state", it."payment_method", it."surname", it."given_name", it."patronymic", it."email", it."phone", it."delivery_method", it."region_code", it."city", it."postcode", it."address", it."pickup_address", it."weight", it."goods_total", it."discount_total", it."bonus_total", it."delivery_total", it."total", it."track", it."policy_number", it."placed_at", it."expires_at")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_order_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."order_id" = it."order_id" AND was."position" = it."position" AND (was."order_id", was."sku", was."name", was."option", was."price", was."quantity", was."discount_share", was."bonus_share", was."bonus_earn", was."total") IS DISTINCT FROM (it."order_id", it."sku", it."name", it."option", it."price", it."quantity", it."discount_share", it."bonus_share", it."bonus_earn", it."total") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
