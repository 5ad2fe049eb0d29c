-- What the index of the search costs those who write. The documents stay what they were.

-- The table anew, with what is read of tens of thousands of rows in front, at places that are the same in each row, and the words behind it. `facts` is what facets are
-- counted by, in one piece: it leaves the database as it is. What lists sort by changes often, the words seldom: with room on its page a row changes without its words being
-- indexed again.
CREATE TABLE "search_documents_new" (
    "product_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "popularity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "category" INTEGER NOT NULL,
    "facet_set" INTEGER NOT NULL,
    "facts" BYTEA NOT NULL GENERATED ALWAYS AS (int4send("category") || int4send("facet_set") || int4send(coalesce("available_set", 0)) || int4send("price")) STORED,
    "available_set" INTEGER,
    "words" tsvector NOT NULL,
    "spellings" TEXT[]
) WITH (toast_tuple_target = 128, fillfactor = 80);

INSERT INTO "search_documents_new" ("product_id", "category_id", "created_at", "popularity", "price", "category", "facet_set", "available_set", "words", "spellings")
  SELECT d."product_id", d."category_id", d."created_at", d."popularity", d."price", c."number", d."facet_set", d."available_set", d."words", d."spellings"
  FROM "search_documents" d JOIN "categories" c ON c."id" = d."category_id";

DROP TABLE "search_documents";
ALTER TABLE "search_documents_new" RENAME TO "search_documents";
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_pkey" PRIMARY KEY ("product_id");
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_listed" FOREIGN KEY ("product_id") REFERENCES "product_listing" ("product_id") ON DELETE CASCADE;
CREATE INDEX "search_documents_words_idx" ON "search_documents" USING GIN ("words");

CREATE TRIGGER "search_documents_gone" AFTER DELETE ON "search_documents" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_document_words();
CREATE TRIGGER "search_documents_came_version" AFTER INSERT ON "search_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_documents_gone_version" AFTER DELETE ON "search_documents" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_documents_changed_version" AFTER UPDATE ON "search_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();

-- The expressions that need a figure are looked for only where there is one; so are those that need a word.
CREATE OR REPLACE FUNCTION search_plain(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := regexp_replace(replace(lower(given), 'ё', 'е'), '[\s\u00a0\u2009\u202f]+', ' ', 'g');
BEGIN
  IF plain ~ '[0-9]' THEN
    plain := regexp_replace(plain, '([0-9]),([0-9])', '\1.\2', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:атмосфер[а-я]*|атм|atm)(?![a-z0-9а-я])', '\1atm', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:мм|mm)(?![a-z0-9а-я])', '\1мм', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:дней|день|дня|дн|сутки|суток)(?![a-z0-9а-я])', '\1дн', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:часов|часа|час|ч)(?![a-z0-9а-я])', '\1ч', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:месяцев|месяца|месяц|мес)(?![a-z0-9а-я])', '\1мес', 'g');
    plain := regexp_replace(plain, '([0-9]) ?(?:года|год|лет)(?![a-z0-9а-я])', '\1лет', 'g');
    plain := regexp_replace(plain, '(^|[^a-z0-9а-я])ip[ -]?([0-9])', '\1ip\2', 'g');
  END IF;
  plain := replace(replace(plain, 'wi fi', 'wifi'), 'wi-fi', 'wifi');
  plain := replace(replace(plain, 'сим карт', 'симкарт'), 'сим-карт', 'симкарт');
  IF strpos(plain, 'без ') > 0 OR strpos(plain, 'не ') > 0 THEN
    plain := regexp_replace(plain, '(^|[^a-z0-9а-я])(?:без|не) (?:для )?([a-zа-я])', '\1без_\2', 'g');
  END IF;
  RETURN plain;
END $$;

-- The dictionary follows the documents here and where they are deleted: nothing else writes words. A product that no list has is read no further.
CREATE OR REPLACE FUNCTION refresh_search(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  listed uuid[];
  came text[];
  gone text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('product_listing'));
  listed := ARRAY(SELECT "product_id" FROM "product_listing" WHERE "product_id" = ANY (products));
  IF cardinality(listed) = 0 THEN
    RETURN;
  END IF;
  WITH written AS (
    INSERT INTO "search_documents" AS d ("product_id", "words", "spellings", "category_id", "category", "facet_set", "available_set", "price", "popularity", "created_at")
      SELECT s.product_id, s.words, s.spellings, l."category_id", c."number", l."facet_set", l."available_set", l."price", l."popularity", l."created_at"
      FROM search_documents_source(listed) s JOIN "product_listing" l ON l."product_id" = s.product_id JOIN "categories" c ON c."id" = l."category_id"
    ON CONFLICT ("product_id") DO UPDATE SET "words" = EXCLUDED."words", "spellings" = EXCLUDED."spellings", "category_id" = EXCLUDED."category_id", "category" = EXCLUDED."category", "facet_set" = EXCLUDED."facet_set",
      "available_set" = EXCLUDED."available_set", "price" = EXCLUDED."price", "popularity" = EXCLUDED."popularity", "created_at" = EXCLUDED."created_at"
    WHERE d IS DISTINCT FROM EXCLUDED
    RETURNING old."spellings" AS before, new."spellings" AS after
  ),
  changed AS MATERIALIZED (SELECT before, after FROM written WHERE before IS DISTINCT FROM after)
  SELECT ARRAY(SELECT unnest(after) FROM changed), ARRAY(SELECT unnest(before) FROM changed) INTO came, gone;
  PERFORM count_search_words(came, gone, false);
END $$;

CREATE OR REPLACE FUNCTION count_document_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_search_words('{}', ARRAY(SELECT unnest("spellings") FROM gone), false);
  RETURN NULL;
END $$;

-- The first mark that is looked at takes all of them. Each of the others looks for itself alone: for those of its transaction it would find all that were taken before it.
CREATE OR REPLACE FUNCTION refresh_search_pending() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  products uuid[];
BEGIN
  IF NOT EXISTS (SELECT FROM "search_pending" WHERE "transaction" = NEW."transaction" AND "product_id" = NEW."product_id") THEN
    RETURN NULL;
  END IF;
  WITH taken AS (DELETE FROM "search_pending" WHERE "transaction" = NEW."transaction" RETURNING "product_id")
    SELECT array_agg("product_id") INTO products FROM taken;
  PERFORM refresh_search(products);
  RETURN NULL;
END $$;

-- The same words of the same texts; whatever can be is done once for a text, not once for a product: which of its words the dictionary has, the words of a size.
CREATE OR REPLACE FUNCTION search_documents_source(products uuid[]) RETURNS TABLE (product_id uuid, words tsvector, spellings text[]) LANGUAGE sql STABLE AS $$
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
    SELECT c.place, c.text, search_vector(c.place, c.words) AS vector,
      CASE WHEN c.place <> 'c' THEN ARRAY(SELECT w COLLATE "C" FROM unnest(c.words) w WHERE w ~ '[a-zа-я]' AND w NOT LIKE 'без\_%') END AS spelt
    FROM (SELECT t.place, t.text, search_words_of(t.text) AS words FROM (SELECT DISTINCT place, text FROM pieces) t OFFSET 0) c
  ),
  sizes AS MATERIALIZED (
    SELECT s."size", (SELECT string_agg(format('''b:%s'':1B', w), ' ') FROM unnest(search_words_of(s."size")) w) AS words
    FROM (SELECT DISTINCT v."size" FROM "variants" v WHERE v."product_id" = ANY (products) AND v."retired_at" IS NULL AND v."size" IS NOT NULL) s
  ),
  exact AS (
    SELECT v."product_id", string_agg(format('''%s'':1A', x.word), ' ')::tsvector AS vector
    FROM "variants" v CROSS JOIN LATERAL (VALUES ('s:' || lower(v."sku")), ('f:colour:' || v."colour_id")) x (word)
    WHERE v."product_id" = ANY (products) AND v."retired_at" IS NULL GROUP BY 1
    UNION ALL
    SELECT a."product_id", string_agg(format('''f:%s:%s'':1A', a."facet", a."facet_value"), ' ')::tsvector
    FROM "attribute_values" a WHERE a."product_id" = ANY (products) AND a."facet" IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT v."product_id", string_agg(s.words, ' ')::tsvector
    FROM "variants" v JOIN sizes s ON s."size" = v."size" WHERE v."product_id" = ANY (products) AND v."retired_at" IS NULL AND s.words IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT p."id", format('''k:%s'':1A', p."category_id")::tsvector FROM "products" p WHERE p."id" = ANY (products)
  ),
  joined AS (SELECT x.id, search_join(x.vector) AS vector FROM (
    SELECT p."id", c.vector FROM pieces p JOIN cut c USING (place, text) UNION ALL SELECT * FROM exact
  ) x (id, vector) GROUP BY x.id),
  spelt AS (
    SELECT p."id", array_agg(DISTINCT w COLLATE "C") AS spellings FROM pieces p JOIN cut c USING (place, text) CROSS JOIN LATERAL unnest(c.spelt) w
    WHERE p.place <> 'c' GROUP BY p."id"
  )
  SELECT j.id, j.vector, coalesce(s.spellings, '{}') FROM joined j LEFT JOIN spelt s ON s."id" = j.id;
$$;

-- Thousands of documents are sorted and indexed in memory.
ALTER FUNCTION refresh_search(uuid[]) SET work_mem = '64MB';

-- What has changed is what came without having been there: no join, whose plan is made for the few rows of the first change and takes minutes for the thousands of a file.
CREATE OR REPLACE FUNCTION mark_changed_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_search_pending(ARRAY(SELECT x."id" FROM (
    SELECT "id", "name", "summary", "description", "highlights", "in_the_box" FROM came
    EXCEPT SELECT "id", "name", "summary", "description", "highlights", "in_the_box" FROM gone) x));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION mark_changed_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_search_pending(ARRAY(SELECT "product_id" FROM came));
  ELSE
    PERFORM mark_search_pending(ARRAY(SELECT x."product_id" FROM (
      SELECT "product_id", "category_id", "facet_set" FROM came EXCEPT SELECT "product_id", "category_id", "facet_set" FROM gone) x));
    UPDATE "search_documents" d SET "available_set" = n."available_set", "price" = n."price", "popularity" = n."popularity", "created_at" = n."created_at"
      FROM (SELECT "product_id", "available_set", "price", "popularity", "created_at" FROM came
        EXCEPT SELECT "product_id", "available_set", "price", "popularity", "created_at" FROM gone) n
      WHERE d."product_id" = n."product_id";
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION mark_changed_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM came));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM gone));
  ELSIF TG_TABLE_NAME = 'variants' THEN
    PERFORM mark_search_pending(ARRAY(
      SELECT x."product_id" FROM (
        SELECT "id", "product_id", "sku", "colour_id", "retired_at" FROM came EXCEPT SELECT "id", "product_id", "sku", "colour_id", "retired_at" FROM gone) x
      UNION SELECT x."product_id" FROM (
        SELECT "id", "product_id", "sku", "colour_id", "retired_at" FROM gone EXCEPT SELECT "id", "product_id", "sku", "colour_id", "retired_at" FROM came) x));
  ELSE
    PERFORM mark_search_pending(ARRAY(SELECT DISTINCT "product_id" FROM came UNION SELECT "product_id" FROM gone));
  END IF;
  RETURN NULL;
END $$;
