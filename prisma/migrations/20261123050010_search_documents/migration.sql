-- CreateTable
CREATE TABLE "search_documents" (
    "product_id" UUID NOT NULL,
    "words" tsvector NOT NULL,
    "spellings" TEXT[],
    "category_id" UUID NOT NULL,
    "facet_set" INTEGER NOT NULL,
    "available_set" INTEGER,
    "price" INTEGER NOT NULL,
    "popularity" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "search_pending" (
    "transaction" BIGINT NOT NULL,
    "product_id" UUID NOT NULL,

    CONSTRAINT "search_pending_pkey" PRIMARY KEY ("transaction","product_id")
);

-- CreateIndex
CREATE INDEX "search_documents_words_idx" ON "search_documents" USING GIN ("words");

-- The words lie beside the table: what counts and sorts tens of thousands of rows reads none of them.
ALTER TABLE "search_documents" SET (toast_tuple_target = 128);
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_listed" FOREIGN KEY ("product_id") REFERENCES "product_listing" ("product_id") ON DELETE CASCADE;

CREATE AGGREGATE search_join (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- The words of a text as they are indexed: «a:колц», with the weight of their place.
CREATE FUNCTION search_vector(place text, given text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN (
  SELECT setweight(coalesce(string_agg(format('''%s:%s'':1', place, search_stem(w)), ' '), '')::tsvector, upper(place)::"char") FROM unnest(given) w
);

-- What products on sale are found by. a: name, what lists filter by, skus, the category; b: what sums the product up, and its specification, but for what it has
-- not; c: the description and what is in the box. Texts that products share are read once.
CREATE FUNCTION search_documents_source(products uuid[]) RETURNS TABLE (product_id uuid, words tsvector, spellings text[]) LANGUAGE sql STABLE AS $$
  WITH pieces AS MATERIALIZED (
    -- Put into the order of bytes wherever it is sorted: the language's own takes several times as long, and nobody sees it.
    SELECT p."id", x.place COLLATE "C" AS place, x.text COLLATE "C" AS text FROM "products" p CROSS JOIN LATERAL (
      SELECT 'a' AS place, p."name" AS text
      UNION ALL SELECT 'b', p."summary"
      UNION ALL SELECT 'b', h FROM unnest(p."highlights") h
      UNION ALL SELECT 'b', a."name" || ' ' || a."value" FROM "attribute_values" a WHERE a."product_id" = p."id" AND a."facet" IS NULL AND a."value" !~* '^(нет|не)\M'
      UNION ALL SELECT 'c', d FROM unnest(p."description") d
      UNION ALL SELECT 'c', b FROM unnest(p."in_the_box") b
    ) x WHERE p."id" = ANY (products)
  ),
  cut AS MATERIALIZED (
    SELECT c.*, search_vector(c.place, c.words) AS vector
    FROM (SELECT t.place, t.text, search_words_of(t.text) AS words FROM (SELECT DISTINCT place, text FROM pieces) t OFFSET 0) c
  ),
  exact AS (
    SELECT v."product_id", string_agg(format('''%s'':1A', x.word), ' ')::tsvector AS vector
    FROM "variants" v CROSS JOIN LATERAL (VALUES ('s:' || lower(v."sku")), ('f:colour:' || v."colour_id")) x (word)
    WHERE v."product_id" = ANY (products) AND v."retired_at" IS NULL GROUP BY 1
    UNION ALL
    SELECT a."product_id", string_agg(format('''f:%s:%s'':1A', a."facet", a."facet_value"), ' ')::tsvector
    FROM "attribute_values" a WHERE a."product_id" = ANY (products) AND a."facet" IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT v."product_id", string_agg(format('''b:%s'':1B', w), ' ')::tsvector
    FROM "variants" v CROSS JOIN LATERAL unnest(search_words_of(v."size")) w WHERE v."product_id" = ANY (products) AND v."retired_at" IS NULL AND v."size" IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT p."id", format('''k:%s'':1A', p."category_id")::tsvector FROM "products" p WHERE p."id" = ANY (products)
  ),
  joined AS (SELECT x.id, search_join(x.vector) AS vector FROM (
    SELECT p."id", c.vector FROM pieces p JOIN cut c USING (place, text) UNION ALL SELECT * FROM exact
  ) x (id, vector) GROUP BY x.id),
  spelt AS (
    SELECT p."id", array_agg(DISTINCT w COLLATE "C") AS spellings FROM pieces p JOIN cut c USING (place, text) CROSS JOIN LATERAL unnest(c.words) w
    WHERE p.place <> 'c' AND w ~ '[a-zа-я]' AND w NOT LIKE 'без\_%' GROUP BY p."id"
  )
  SELECT j.id, j.vector, coalesce(s.spellings, '{}') FROM joined j LEFT JOIN spelt s ON s."id" = j.id;
$$;

-- Makes the index agree with the truth for some products: those that no list has are in no search. The lock is that of the list: one transaction at a time, while it commits.
CREATE FUNCTION refresh_search(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('product_listing'));
  INSERT INTO "search_documents" AS d ("product_id", "words", "spellings", "category_id", "facet_set", "available_set", "price", "popularity", "created_at")
    SELECT s.product_id, s.words, s.spellings, l."category_id", l."facet_set", l."available_set", l."price", l."popularity", l."created_at"
    FROM search_documents_source(products) s JOIN "product_listing" l ON l."product_id" = s.product_id
  ON CONFLICT ("product_id") DO UPDATE SET "words" = EXCLUDED."words", "spellings" = EXCLUDED."spellings", "category_id" = EXCLUDED."category_id", "facet_set" = EXCLUDED."facet_set",
    "available_set" = EXCLUDED."available_set", "price" = EXCLUDED."price", "popularity" = EXCLUDED."popularity", "created_at" = EXCLUDED."created_at"
  WHERE d IS DISTINCT FROM EXCLUDED;
END $$;

-- Whatever changes words of a product leaves a mark, once in a transaction; the first mark to be looked at when it commits brings all of them up to date. So a
-- product with its variants and attributes, or a file with thousands of them, is indexed in one go.
CREATE FUNCTION refresh_search_pending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  products uuid[];
BEGIN
  WITH taken AS (DELETE FROM "search_pending" WHERE "transaction" = NEW."transaction" RETURNING "product_id")
    SELECT array_agg("product_id") INTO products FROM taken;
  IF products IS NOT NULL THEN
    PERFORM refresh_search(products);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "search_pending_indexed" AFTER INSERT ON "search_pending"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refresh_search_pending();

CREATE FUNCTION mark_search_pending(products uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "search_pending" SELECT pg_current_xact_id()::text::bigint, p FROM unnest(products) p WHERE p IS NOT NULL ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION mark_changed_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_search_pending(ARRAY(SELECT n."id" FROM came n JOIN gone o ON o."id" = n."id"
    WHERE (n."name", n."summary", n."description", n."highlights", n."in_the_box") IS DISTINCT FROM (o."name", o."summary", o."description", o."highlights", o."in_the_box")));
  RETURN NULL;
END $$;

-- What comes into a list, or changes its category or the values it is filtered by, is indexed; what lists sort by is only copied. What leaves the list goes by itself.
CREATE FUNCTION mark_changed_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_search_pending(ARRAY(SELECT "product_id" FROM came));
  ELSE
    PERFORM mark_search_pending(ARRAY(SELECT n."product_id" FROM came n JOIN gone o ON o."product_id" = n."product_id"
      WHERE (n."category_id", n."facet_set") IS DISTINCT FROM (o."category_id", o."facet_set")));
    UPDATE "search_documents" d SET "available_set" = n."available_set", "price" = n."price", "popularity" = n."popularity", "created_at" = n."created_at"
      FROM came n JOIN gone o ON o."product_id" = n."product_id"
      WHERE d."product_id" = n."product_id"
        AND (n."available_set", n."price", n."popularity", n."created_at") IS DISTINCT FROM (o."available_set", o."price", o."popularity", o."created_at");
  END IF;
  RETURN NULL;
END $$;

-- Rows of the specification, and skus; colours and facets come by the list.
CREATE FUNCTION mark_changed_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM came));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM gone));
  ELSIF TG_TABLE_NAME = 'variants' THEN
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT p FROM came n JOIN gone o ON o."id" = n."id" CROSS JOIN LATERAL (VALUES (n."product_id"), (o."product_id")) x (p)
      WHERE (n."product_id", n."sku", n."colour_id", n."retired_at") IS DISTINCT FROM (o."product_id", o."sku", o."colour_id", o."retired_at")));
  ELSE
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM came UNION SELECT "product_id" FROM gone));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "products_searched" AFTER UPDATE ON "products" REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_products();
CREATE TRIGGER "product_listing_searched" AFTER INSERT ON "product_listing" REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_listing();
CREATE TRIGGER "product_listing_change_searched" AFTER UPDATE ON "product_listing" REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_listing();
CREATE TRIGGER "variants_came_searched" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();
CREATE TRIGGER "variants_gone_searched" AFTER DELETE ON "variants" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();
CREATE TRIGGER "variants_changed_searched" AFTER UPDATE ON "variants" REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();
CREATE TRIGGER "attributes_came_searched" AFTER INSERT ON "attribute_values" REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();
CREATE TRIGGER "attributes_gone_searched" AFTER DELETE ON "attribute_values" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();
CREATE TRIGGER "attributes_changed_searched" AFTER UPDATE ON "attribute_values" REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_parts();

-- The dictionary follows the documents.
CREATE FUNCTION count_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM count_search_words(ARRAY(SELECT unnest("spellings") FROM came), '{}', false);
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM count_search_words('{}', ARRAY(SELECT unnest("spellings") FROM gone), false);
  ELSIF EXISTS (SELECT FROM came n JOIN gone o ON o."product_id" = n."product_id" WHERE n."spellings" <> o."spellings") THEN
    PERFORM count_search_words(
      ARRAY(SELECT unnest(n."spellings") FROM came n JOIN gone o ON o."product_id" = n."product_id" WHERE n."spellings" <> o."spellings"),
      ARRAY(SELECT unnest(o."spellings") FROM came n JOIN gone o ON o."product_id" = n."product_id" WHERE n."spellings" <> o."spellings"), false);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "search_documents_came" AFTER INSERT ON "search_documents" REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_document_words();
CREATE TRIGGER "search_documents_gone" AFTER DELETE ON "search_documents" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_document_words();
CREATE TRIGGER "search_documents_changed" AFTER UPDATE ON "search_documents" REFERENCING OLD TABLE AS gone NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_document_words();

-- What there is already.
UPDATE "categories" SET "name" = "name" WHERE false;
DO $$
DECLARE
  part uuid[];
  last uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  LOOP
    SELECT array_agg(l."product_id" ORDER BY l."product_id") INTO part FROM (SELECT "product_id" FROM "product_listing" WHERE "product_id" > last ORDER BY "product_id" LIMIT 5000) l;
    EXIT WHEN part IS NULL;
    PERFORM refresh_search(part);
    last := part[cardinality(part)];
  END LOOP;
END $$;
