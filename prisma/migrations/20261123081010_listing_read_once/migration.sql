-- The same list; what there is in truth is read once, not once for each of three statements: of a file with a hundred thousand prices that took half of the time.
CREATE OR REPLACE FUNCTION refresh_product_listing(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  listed product_listing_source[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('product_listing'));
  listed := ARRAY(SELECT s FROM product_listing_source s WHERE s.product_id = ANY (products));
  INSERT INTO "facet_sets" ("values")
    SELECT DISTINCT x.facets FROM unnest(listed) s CROSS JOIN LATERAL (VALUES (s.facets), (s.available)) x (facets)
    WHERE x.facets IS NOT NULL AND NOT EXISTS (SELECT FROM "facet_sets" f WHERE f."values" = x.facets);
  DELETE FROM "product_listing" WHERE "product_id" IN (SELECT unnest(products) EXCEPT SELECT s.product_id FROM unnest(listed) s);
  INSERT INTO "product_listing" AS l ("product_id", "category_id", "variant_id", "price", "old_price", "price_varies",
      "facet_set", "available_set", "popularity", "created_at")
    SELECT s.product_id, s.category_id, s.variant_id, s.price, s.old_price, s.price_varies, f."id", a."id", s.popularity, s.created_at
    FROM unnest(listed) s
    JOIN "facet_sets" f ON f."values" = s.facets
    LEFT JOIN "facet_sets" a ON a."values" = s.available
  ON CONFLICT ("product_id") DO UPDATE SET ("category_id", "variant_id", "price", "old_price", "price_varies",
      "facet_set", "available_set", "popularity", "created_at") =
    (EXCLUDED."category_id", EXCLUDED."variant_id", EXCLUDED."price", EXCLUDED."old_price", EXCLUDED."price_varies",
      EXCLUDED."facet_set", EXCLUDED."available_set", EXCLUDED."popularity", EXCLUDED."created_at")
  WHERE l IS DISTINCT FROM EXCLUDED;
END $$;
