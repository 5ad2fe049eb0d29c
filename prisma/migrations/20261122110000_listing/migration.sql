-- CreateTable
CREATE TABLE "product_listing" (
    "product_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "price" INTEGER NOT NULL,
    "old_price" INTEGER,
    "price_varies" BOOLEAN NOT NULL,
    "facet_set" INTEGER NOT NULL,
    "available_set" INTEGER,
    "popularity" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_listing_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "facet_sets" (
    "id" SERIAL NOT NULL,
    "values" TEXT[],

    CONSTRAINT "facet_sets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "product_listing_category_id_facet_set_available_set_price_idx" ON "product_listing"("category_id", "facet_set", "available_set", "price");

-- CreateIndex
CREATE INDEX "product_listing_category_id_popularity_product_id_idx" ON "product_listing"("category_id", "popularity" DESC, "product_id");

-- CreateIndex
CREATE INDEX "product_listing_popularity_product_id_idx" ON "product_listing"("popularity" DESC, "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "facet_sets_values_key" ON "facet_sets"("values");

-- What a list shows of a product, computed from the truth. A product without variants or without images is not listed.
CREATE VIEW product_listing_source AS
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
  WHERE v."product_id" = p."id"
) shown
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(DISTINCT a."facet" || ':' || a."facet_value"), '{}') AS facets
  FROM "attribute_values" a WHERE a."product_id" = p."id" AND a."facet" IS NOT NULL
) attributes
WHERE p."status" = 'active' AND shown.variant_id IS NOT NULL AND EXISTS (SELECT FROM "images" i WHERE i."product_id" = p."id");

-- Makes the list agree with the truth for some products. One transaction at a time and only while it commits (the triggers
-- below are deferred), so that two that change one product cannot each overlook the other, nor wait for each other.
CREATE FUNCTION refresh_product_listing(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('product_listing'));
  INSERT INTO "facet_sets" ("values")
    SELECT DISTINCT x.facets FROM product_listing_source s CROSS JOIN LATERAL (VALUES (s.facets), (s.available)) x (facets)
    WHERE s.product_id = ANY (products) AND x.facets IS NOT NULL
      AND NOT EXISTS (SELECT FROM "facet_sets" f WHERE f."values" = x.facets);
  DELETE FROM "product_listing" l WHERE l."product_id" = ANY (products)
    AND NOT EXISTS (SELECT FROM product_listing_source s WHERE s.product_id = l."product_id");
  INSERT INTO "product_listing" AS l ("product_id", "category_id", "variant_id", "price", "old_price", "price_varies",
      "facet_set", "available_set", "popularity", "created_at")
    SELECT s.product_id, s.category_id, s.variant_id, s.price, s.old_price, s.price_varies, f."id", a."id", s.popularity, s.created_at
    FROM product_listing_source s
    JOIN "facet_sets" f ON f."values" = s.facets
    LEFT JOIN "facet_sets" a ON a."values" = s.available
    WHERE s.product_id = ANY (products)
  ON CONFLICT ("product_id") DO UPDATE SET ("category_id", "variant_id", "price", "old_price", "price_varies",
      "facet_set", "available_set", "popularity", "created_at") =
    (EXCLUDED."category_id", EXCLUDED."variant_id", EXCLUDED."price", EXCLUDED."old_price", EXCLUDED."price_varies",
      EXCLUDED."facet_set", EXCLUDED."available_set", EXCLUDED."popularity", EXCLUDED."created_at")
  WHERE l IS DISTINCT FROM EXCLUDED;
END $$;

-- A bulk load sets catalogue.bulk for its transaction and refreshes by itself.
CREATE FUNCTION catalogue_in_bulk() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('catalogue.bulk', true), '') = 'on'
$$;

CREATE FUNCTION refresh_listing_of_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT catalogue_in_bulk() THEN
    PERFORM refresh_product_listing(ARRAY[coalesce(NEW."id", OLD."id")]);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION refresh_listing_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT catalogue_in_bulk() THEN
    PERFORM refresh_product_listing(array_remove(ARRAY[OLD."product_id", NEW."product_id"], NULL));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION refresh_listing_of_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT catalogue_in_bulk() THEN
    PERFORM refresh_product_listing(ARRAY(SELECT "product_id" FROM "variants" WHERE "id" = coalesce(NEW."variant_id", OLD."variant_id")));
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "products_listed" AFTER INSERT OR DELETE OR UPDATE OF "category_id", "status", "popularity", "created_at" ON "products"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_listing_of_product();
CREATE CONSTRAINT TRIGGER "variants_listed" AFTER INSERT OR DELETE OR UPDATE OF "product_id", "colour_id", "position", "price", "old_price" ON "variants"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_listing_of_part();
CREATE CONSTRAINT TRIGGER "attribute_values_listed" AFTER INSERT OR DELETE OR UPDATE ON "attribute_values"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_listing_of_part();
CREATE CONSTRAINT TRIGGER "images_listed" AFTER INSERT OR DELETE OR UPDATE OF "product_id" ON "images"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_listing_of_part();
-- Only selling out and coming back concern a list; every other sale passes by.
CREATE CONSTRAINT TRIGGER "stock_items_listed" AFTER UPDATE ON "stock_items"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((OLD."on_hand" > OLD."reserved") IS DISTINCT FROM (NEW."on_hand" > NEW."reserved"))
  EXECUTE FUNCTION refresh_listing_of_stock();

-- Who keeps pages in a cache listens here: {"product": slug, "category": slug, "listing": whether a card changed, not only the page}.
CREATE FUNCTION notify_product(product uuid, listing boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', json_build_object('product', p."slug", 'category', c."slug", 'listing', listing)::text)
    FROM "products" p JOIN "categories" c ON c."id" = p."category_id" WHERE p."id" = product;
END $$;

CREATE FUNCTION notify_catalogue_of_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF catalogue_in_bulk() THEN
    RETURN NULL;
  END IF;
  PERFORM notify_product(NEW."id", TG_OP = 'INSERT' OR (NEW."slug", NEW."name", NEW."highlights", NEW."category_id", NEW."status", NEW."new_until")
    IS DISTINCT FROM (OLD."slug", OLD."name", OLD."highlights", OLD."category_id", OLD."status", OLD."new_until"));
  IF TG_OP = 'UPDATE' AND (NEW."slug", NEW."category_id") IS DISTINCT FROM (OLD."slug", OLD."category_id") THEN
    PERFORM pg_notify('catalogue_changed', json_build_object('product', OLD."slug", 'category', c."slug", 'listing', true)::text)
      FROM "categories" c WHERE c."id" = OLD."category_id";
  END IF;
  RETURN NULL;
END $$;

-- Pictures and names of colours are on cards; what else there is in these tables is only on the page.
CREATE FUNCTION notify_catalogue_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF catalogue_in_bulk() THEN
    RETURN NULL;
  END IF;
  IF TG_TABLE_NAME = 'variants' AND TG_OP = 'UPDATE' THEN
    PERFORM notify_product(NEW."product_id", (NEW."path", NEW."colour_id", NEW."colour_name", NEW."colour_hex", NEW."position")
      IS DISTINCT FROM (OLD."path", OLD."colour_id", OLD."colour_name", OLD."colour_hex", OLD."position"));
  ELSE
    PERFORM notify_product(coalesce(NEW."product_id", OLD."product_id"), TG_TABLE_NAME <> 'attribute_values');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION notify_catalogue_of_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT catalogue_in_bulk() THEN
    PERFORM notify_product(v."product_id", false) FROM "variants" v WHERE v."id" = NEW."variant_id";
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION notify_catalogue_of_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT catalogue_in_bulk() THEN
    PERFORM notify_product(coalesce(NEW."product_id", OLD."product_id"), true);
  END IF;
  RETURN NULL;
END $$;

-- The name and the place of a category are on nearly every page.
CREATE FUNCTION notify_catalogue_of_category() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '{"everything":true}');
  RETURN NULL;
END $$;

CREATE TRIGGER "products_noticed" AFTER INSERT OR UPDATE ON "products" FOR EACH ROW EXECUTE FUNCTION notify_catalogue_of_product();
CREATE TRIGGER "variants_noticed" AFTER INSERT OR DELETE OR UPDATE ON "variants" FOR EACH ROW EXECUTE FUNCTION notify_catalogue_of_part();
CREATE TRIGGER "attribute_values_noticed" AFTER INSERT OR DELETE OR UPDATE ON "attribute_values" FOR EACH ROW EXECUTE FUNCTION notify_catalogue_of_part();
CREATE TRIGGER "images_noticed" AFTER INSERT OR DELETE OR UPDATE ON "images" FOR EACH ROW EXECUTE FUNCTION notify_catalogue_of_part();
-- Shoppers are told the exact number up to five and «много» above: only then does a sale change what a page says.
CREATE TRIGGER "stock_items_noticed" AFTER UPDATE ON "stock_items" FOR EACH ROW
  WHEN (least(OLD."on_hand" - OLD."reserved", 6) IS DISTINCT FROM least(NEW."on_hand" - NEW."reserved", 6)) EXECUTE FUNCTION notify_catalogue_of_stock();
-- A colour of several selling out changes what filters find, but no card.
CREATE TRIGGER "product_listing_noticed" AFTER INSERT OR DELETE ON "product_listing" FOR EACH ROW EXECUTE FUNCTION notify_catalogue_of_listing();
CREATE TRIGGER "product_listing_change_noticed" AFTER UPDATE ON "product_listing" FOR EACH ROW
  WHEN ((OLD."category_id", OLD."variant_id", OLD."price", OLD."old_price", OLD."price_varies", OLD."facet_set", OLD."available_set" IS NULL, OLD."popularity", OLD."created_at")
    IS DISTINCT FROM (NEW."category_id", NEW."variant_id", NEW."price", NEW."old_price", NEW."price_varies", NEW."facet_set", NEW."available_set" IS NULL, NEW."popularity", NEW."created_at"))
  EXECUTE FUNCTION notify_catalogue_of_listing();
CREATE TRIGGER "categories_noticed" AFTER INSERT OR DELETE OR UPDATE ON "categories" FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_of_category();
