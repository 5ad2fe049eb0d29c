-- Whoever edits a product or a category learns of what others have changed since: the revision of the row rises with each change, once in
-- a transaction, whoever makes it. Nothing is refused here; the commands of the desk compare.
CREATE FUNCTION raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."revision" := OLD."revision" + 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "products_revised" BEFORE UPDATE ON "products" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();
CREATE TRIGGER "categories_revised" BEFORE UPDATE ON "categories" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();

-- A product of which this very transaction has written the row has risen already, or is new.
CREATE FUNCTION revise_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "products" SET "revision" = "revision" + 1
      WHERE "id" IN (SELECT "product_id" FROM was) AND xmin <> pg_current_xact_id()::xid;
  ELSE
    UPDATE "products" SET "revision" = "revision" + 1
      WHERE "id" IN (SELECT "product_id" FROM it) AND xmin <> pg_current_xact_id()::xid;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "variants_revise_insert" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "variants_revise_update" AFTER UPDATE ON "variants" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "variants_revise_delete" AFTER DELETE ON "variants" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "attribute_values_revise_insert" AFTER INSERT ON "attribute_values" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "attribute_values_revise_update" AFTER UPDATE ON "attribute_values" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "attribute_values_revise_delete" AFTER DELETE ON "attribute_values" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "images_revise_insert" AFTER INSERT ON "images" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "images_revise_update" AFTER UPDATE ON "images" REFERENCING NEW TABLE AS it FOR EACH STATEMENT EXECUTE FUNCTION revise_products();
CREATE TRIGGER "images_revise_delete" AFTER DELETE ON "images" REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION revise_products();

-- The record of prices of a variant goes with the variant, and only then; what was ever sold or in stock stays for good, prices and all.
CREATE FUNCTION refuse_price_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('catalogue.removed_variant', true), '') = OLD."variant_id"::text
    AND NOT EXISTS (SELECT FROM "order_lines" WHERE "variant_id" = OLD."variant_id")
    AND NOT EXISTS (SELECT FROM "stock_movements" WHERE "variant_id" = OLD."variant_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DROP TRIGGER "price_changes_append_only" ON "price_changes";
CREATE TRIGGER "price_changes_append_only" BEFORE UPDATE OR TRUNCATE ON "price_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "price_changes_kept" BEFORE DELETE ON "price_changes" FOR EACH ROW EXECUTE FUNCTION refuse_price_change();

-- A closed plan stays as it was closed.
CREATE FUNCTION guard_price_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'planned' OR (NEW."variant_id", NEW."price", NEW."old_price", NEW."starts_at", NEW."staff_id")
    IS DISTINCT FROM (OLD."variant_id", OLD."price", OLD."old_price", OLD."starts_at", OLD."staff_id") THEN
    RAISE EXCEPTION 'a price plan is carried out or cancelled, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "price_plans_guarded" BEFORE UPDATE ON "price_plans" FOR EACH ROW EXECUTE FUNCTION guard_price_plan();
ALTER TABLE "price_plans" ADD CONSTRAINT "price_plans_range" CHECK ("price" BETWEEN 100 AND 100000000 AND ("old_price" IS NULL OR "old_price" <= 100000000));

-- Search of the desk by a part of the name, SKU or slug, and what has no picture.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "products_name_trigram" ON "products" USING gin (lower("name") gin_trgm_ops);
CREATE INDEX "products_slug_trigram" ON "products" USING gin ("slug" gin_trgm_ops);
CREATE INDEX "variants_sku_trigram" ON "variants" USING gin ("sku" gin_trgm_ops);
CREATE INDEX "products_category_id_id_idx" ON "products"("category_id", "id");
CREATE INDEX "products_status_id_idx" ON "products"("status", "id");
