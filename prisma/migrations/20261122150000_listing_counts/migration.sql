-- DropIndex
DROP INDEX "product_listing_category_id_facet_set_available_set_price_idx";

-- CreateTable
CREATE TABLE "listing_counts" (
    "category_id" UUID NOT NULL,
    "available" BOOLEAN NOT NULL,
    "set" INTEGER NOT NULL,
    "products" INTEGER NOT NULL,
    "min_price" INTEGER NOT NULL,
    "max_price" INTEGER NOT NULL,

    CONSTRAINT "listing_counts_pkey" PRIMARY KEY ("category_id","available","set")
);

-- CreateIndex
CREATE INDEX "product_listing_category_id_facet_set_price_idx" ON "product_listing"("category_id", "facet_set", "price");

-- CreateIndex
CREATE INDEX "product_listing_category_id_available_set_price_idx" ON "product_listing"("category_id", "available_set", "price");

-- Counts again, from the list itself, the groups that changed rows belong or belonged to. The list is only written under the
-- lock of `refresh_product_listing`, which lasts until the commit: whoever counts is alone and sees what others have done.
-- A group is read by its index, whatever the statistics say in the middle of a bulk load.
CREATE FUNCTION recount_listing(changed product_listing[]) RETURNS void LANGUAGE sql SET enable_seqscan = off AS $$
  MERGE INTO "listing_counts" c
  USING (
    SELECT g.category_id, g.available, g.set, counted.*
    FROM (
      SELECT DISTINCT r."category_id", s.available, s.set FROM unnest(changed) r
      CROSS JOIN LATERAL (VALUES (false, r."facet_set"), (true, r."available_set")) s (available, set)
      WHERE s.set IS NOT NULL
    ) g
    CROSS JOIN LATERAL (
      SELECT count(*) AS products, min(l."price") AS min_price, max(l."price") AS max_price
      FROM (
        SELECT "price" FROM "product_listing" WHERE NOT g.available AND "category_id" = g.category_id AND "facet_set" = g.set
        UNION ALL
        SELECT "price" FROM "product_listing" WHERE g.available AND "category_id" = g.category_id AND "available_set" = g.set
      ) l
    ) counted
  ) n ON (c."category_id", c."available", c."set") = (n.category_id, n.available, n.set)
  WHEN MATCHED AND n.products = 0 THEN DELETE
  WHEN MATCHED AND (c."products", c."min_price", c."max_price") IS DISTINCT FROM (n.products, n.min_price, n.max_price)
    THEN UPDATE SET "products" = n.products, "min_price" = n.min_price, "max_price" = n.max_price
  WHEN NOT MATCHED AND n.products > 0
    THEN INSERT VALUES (n.category_id, n.available, n.set, n.products, n.min_price, n.max_price)
$$;

CREATE FUNCTION recount_changed_listing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed product_listing[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changed := ARRAY(SELECT n FROM came n);
  ELSIF TG_OP = 'DELETE' THEN
    changed := ARRAY(SELECT o FROM gone o);
  ELSE
    changed := ARRAY(
      SELECT x.row FROM gone o JOIN came n ON n."product_id" = o."product_id" CROSS JOIN LATERAL (VALUES (o), (n)) x (row)
      WHERE (o."category_id", o."facet_set", o."available_set", o."price") IS DISTINCT FROM (n."category_id", n."facet_set", n."available_set", n."price"));
  END IF;
  IF cardinality(changed) > 0 THEN
    PERFORM recount_listing(changed);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "product_listing_came" AFTER INSERT ON "product_listing" REFERENCING NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION recount_changed_listing();
CREATE TRIGGER "product_listing_gone" AFTER DELETE ON "product_listing" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION recount_changed_listing();
CREATE TRIGGER "product_listing_moved" AFTER UPDATE ON "product_listing" REFERENCING OLD TABLE AS gone NEW TABLE AS came
  FOR EACH STATEMENT EXECUTE FUNCTION recount_changed_listing();

-- What is listed already.
SELECT recount_listing(ARRAY(SELECT l FROM "product_listing" l));
