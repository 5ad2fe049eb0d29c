-- A single variant leaves the shop and may come back: what was ordered, stocked and priced of it stays.
ALTER TABLE "variants" ADD COLUMN "retired_at" TIMESTAMPTZ(3);

-- Lists are made of what is offered; a product of which nothing is offered is in none.
CREATE OR REPLACE VIEW product_listing_source AS
SELECT p."id" AS product_id, p."category_id", shown.variant_id, shown.price, shown.old_price, shown.price_varies,
  shown.colours || attributes.facets AS facets,
  CASE WHEN shown.available_colours IS NOT NULL THEN shown.available_colours || attributes.facets END AS available,
  p."popularity", p."created_at"
FROM "products" p
CROSS JOIN LATERAL (
  SELECT (array_agg(v."id" ORDER BY s."on_hand" > s."reserved" DESC, v."price", v."position"))[1] AS variant_id,
    (array_agg(v."price" ORDER BY s."on_hand" > s."reserved" DESC, v."price", v."position"))[1] AS price,
    (array_agg(v."old_price" ORDER BY s."on_hand" > s."reserved" DESC, v."price", v."position"))[1] AS old_price,
    min(v."price") <> max(v."price") AS price_varies,
    array_agg(DISTINCT 'colour:' || v."colour_id") AS colours,
    array_agg(DISTINCT 'colour:' || v."colour_id") FILTER (WHERE s."on_hand" > s."reserved") AS available_colours
  FROM "variants" v JOIN "stock_items" s ON s."variant_id" = v."id"
  WHERE v."product_id" = p."id" AND v."retired_at" IS NULL
) shown
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(DISTINCT a."facet" || ':' || a."facet_value"), '{}') AS facets
  FROM "attribute_values" a WHERE a."product_id" = p."id" AND a."facet" IS NOT NULL
) attributes
WHERE p."status" = 'active' AND shown.variant_id IS NOT NULL AND EXISTS (SELECT FROM "images" i WHERE i."product_id" = p."id");

DROP TRIGGER "variants_listed" ON "variants";
CREATE CONSTRAINT TRIGGER "variants_listed" AFTER INSERT OR DELETE OR UPDATE OF "product_id", "colour_id", "position", "price", "old_price", "retired_at" ON "variants"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_listing_of_part();

-- Cards show how many colours there are.
CREATE OR REPLACE FUNCTION notify_catalogue_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF catalogue_in_bulk() THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'variants' AND TG_OP = 'UPDATE' THEN
    PERFORM notify_product(NEW."product_id", (NEW."path", NEW."colour_id", NEW."colour_name", NEW."colour_hex", NEW."position", NEW."retired_at")
      IS DISTINCT FROM (OLD."path", OLD."colour_id", OLD."colour_name", OLD."colour_hex", OLD."position", OLD."retired_at"));
  ELSE
    PERFORM notify_product(coalesce(NEW."product_id", OLD."product_id"), TG_TABLE_NAME <> 'attribute_values');
  END IF;
  RETURN NULL;
END $$;

-- Can be bought now.
CREATE OR REPLACE FUNCTION is_for_sale(variant uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "stock_items" s JOIN "variants" v ON v."id" = s."variant_id" JOIN "products" p ON p."id" = v."product_id"
    WHERE s."variant_id" = variant AND s."on_hand" > s."reserved" AND v."retired_at" IS NULL AND p."status" = 'active')
$$;

-- A variant that comes back while it is in stock is told to those who wait for it, as goods that come back into stock are.
CREATE FUNCTION tell_of_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "stock_items" WHERE "variant_id" = NEW."id" AND "on_hand" > "reserved")
    AND EXISTS (SELECT FROM "restock_requests" WHERE "variant_id" = NEW."id" AND "queued_at" IS NULL) THEN
    PERFORM graphile_worker.add_job('triggers.restocked', json_build_object('variantId', NEW."id"), job_key => 'restocked:' || NEW."id");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "variants_restock" AFTER UPDATE ON "variants" FOR EACH ROW
  WHEN (OLD."retired_at" IS NOT NULL AND NEW."retired_at" IS NULL) EXECUTE FUNCTION tell_of_return();

-- Nothing is held for a new order of what is not offered, whoever writes it.
CREATE FUNCTION refuse_retired() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "variants" WHERE "id" = NEW."variant_id" AND "retired_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'a variant that is not offered any more is not sold' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reservations_offered" BEFORE INSERT ON "reservations" FOR EACH ROW EXECUTE FUNCTION refuse_retired();
