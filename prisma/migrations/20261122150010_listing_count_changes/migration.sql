-- A change adds to its groups and takes from them instead of counting them again: what it costs does not grow with them.
CREATE FUNCTION count_listing_change(gone product_listing[], came product_listing[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  MERGE INTO "listing_counts" c
  USING (
    SELECT g.*,
      CASE WHEN g.available
        THEN (SELECT min(l."price") FROM "product_listing" l WHERE l."category_id" = g.category_id AND l."available_set" = g.set)
        ELSE (SELECT min(l."price") FROM "product_listing" l WHERE l."category_id" = g.category_id AND l."facet_set" = g.set) END AS min_price,
      CASE WHEN g.available
        THEN (SELECT max(l."price") FROM "product_listing" l WHERE l."category_id" = g.category_id AND l."available_set" = g.set)
        ELSE (SELECT max(l."price") FROM "product_listing" l WHERE l."category_id" = g.category_id AND l."facet_set" = g.set) END AS max_price
    FROM (
      SELECT r.category_id, s.available, s.set, sum(r.change)::int AS change
      FROM (
        SELECT "category_id", "facet_set", "available_set", 1 AS change FROM unnest(came)
        UNION ALL SELECT "category_id", "facet_set", "available_set", -1 FROM unnest(gone)
      ) r
      CROSS JOIN LATERAL (VALUES (false, r.facet_set), (true, r.available_set)) s (available, set)
      WHERE s.set IS NOT NULL
      GROUP BY r.category_id, s.available, s.set
    ) g
  ) n ON (c."category_id", c."available", c."set") = (n.category_id, n.available, n.set)
  WHEN MATCHED AND c."products" + n.change = 0 THEN DELETE
  WHEN MATCHED AND (c."products" + n.change, n.min_price, n.max_price) IS DISTINCT FROM (c."products", c."min_price", c."max_price")
    THEN UPDATE SET "products" = c."products" + n.change, "min_price" = n.min_price, "max_price" = n.max_price
  WHEN NOT MATCHED THEN INSERT VALUES (n.category_id, n.available, n.set, n.change, n.min_price, n.max_price);
END $$;

ALTER TABLE "listing_counts" ADD CONSTRAINT "listing_counts_products" CHECK ("products" > 0 AND "min_price" <= "max_price");

CREATE OR REPLACE FUNCTION recount_changed_listing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before product_listing[] := '{}';
  after product_listing[] := '{}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    after := ARRAY(SELECT n FROM came n);
  ELSIF TG_OP = 'DELETE' THEN
    before := ARRAY(SELECT o FROM gone o);
  ELSE
    SELECT coalesce(array_agg(o), '{}'), coalesce(array_agg(n), '{}') INTO before, after
      FROM gone o JOIN came n ON n."product_id" = o."product_id"
      WHERE (o."category_id", o."facet_set", o."available_set", o."price") IS DISTINCT FROM (n."category_id", n."facet_set", n."available_set", n."price");
  END IF;
  IF cardinality(before) + cardinality(after) > 0 THEN
    PERFORM count_listing_change(before, after);
  END IF;
  RETURN NULL;
END $$;

DROP FUNCTION recount_listing(product_listing[]);
