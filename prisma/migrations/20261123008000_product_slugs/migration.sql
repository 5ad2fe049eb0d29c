-- CreateTable
CREATE TABLE "product_slugs" (
    "slug" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_slugs_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "product_slugs_product_id_idx" ON "product_slugs"("product_id");

-- AddForeignKey
ALTER TABLE "product_slugs" ADD CONSTRAINT "product_slugs_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An address that a product has left leads to its present one, whoever renames it and however often; an address that is taken again is left no
-- more. A draft has been seen by nobody. Pages under all former addresses are told, as they lead elsewhere now.
CREATE FUNCTION keep_product_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "product_slugs" WHERE "slug" = NEW."slug";
  IF TG_OP = 'INSERT' THEN
    RETURN NULL;
  END IF;
  IF OLD."status" <> 'draft' THEN
    INSERT INTO "product_slugs" ("slug", "product_id") VALUES (OLD."slug", NEW."id")
      ON CONFLICT ("slug") DO UPDATE SET "product_id" = EXCLUDED."product_id", "left_at" = EXCLUDED."left_at";
  END IF;
  PERFORM pg_notify('catalogue_changed', json_build_object('product', s."slug", 'category', c."slug", 'listing', false)::text)
    FROM "product_slugs" s JOIN "categories" c ON c."id" = NEW."category_id" WHERE s."product_id" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "products_slug_taken" AFTER INSERT ON "products" FOR EACH ROW EXECUTE FUNCTION keep_product_slug();
CREATE TRIGGER "products_slug_left" AFTER UPDATE OF "slug" ON "products" FOR EACH ROW WHEN (OLD."slug" <> NEW."slug") EXECUTE FUNCTION keep_product_slug();
