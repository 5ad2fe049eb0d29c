-- What machines know products and families by: marketplaces ask for short whole numbers that stay as they are.
ALTER TABLE "products" ADD COLUMN "number" INTEGER GENERATED ALWAYS AS IDENTITY;
ALTER TABLE "categories" ADD COLUMN "number" INTEGER GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX "products_number_key" ON "products"("number");
CREATE UNIQUE INDEX "categories_number_key" ON "categories"("number");

-- When the page of a product last changed, as the site map tells: with its own columns, its variants and their prices, its pictures and its
-- specification (whose triggers raise the revision). How popular it is, nobody reads there.
CREATE FUNCTION date_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."updated_at" := now();
  RETURN NEW;
END $$;

CREATE TRIGGER "products_dated" BEFORE UPDATE ON "products" FOR EACH ROW
  WHEN (OLD."updated_at" = NEW."updated_at" AND OLD."revision" <> NEW."revision") EXECUTE FUNCTION date_product();

-- Prices that changed before this was kept. Nobody is told: no page shows the date.
ALTER TABLE "products" DISABLE TRIGGER USER;
UPDATE "products" p SET "updated_at" = later."at"
  FROM (SELECT v."product_id", max(c."changed_at") AS "at" FROM "price_changes" c JOIN "variants" v ON v."id" = c."variant_id" GROUP BY v."product_id") later
  WHERE later."product_id" = p."id" AND later."at" > p."updated_at";
ALTER TABLE "products" ENABLE TRIGGER USER;

-- Follows from nothing that staff do: the audit journal has no word for it.
CREATE OR REPLACE TRIGGER "products_audit_insert" AFTER INSERT ON "products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision,updated_at,popularity');
CREATE OR REPLACE TRIGGER "products_audit_update" AFTER UPDATE ON "products" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision,updated_at,popularity');
CREATE OR REPLACE TRIGGER "products_audit_delete" AFTER DELETE ON "products" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision,updated_at,popularity');
CREATE OR REPLACE TRIGGER "categories_audit_insert" AFTER INSERT ON "categories" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision');
CREATE OR REPLACE TRIGGER "categories_audit_update" AFTER UPDATE ON "categories" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision');
CREATE OR REPLACE TRIGGER "categories_audit_delete" AFTER DELETE ON "categories" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'number,revision');
