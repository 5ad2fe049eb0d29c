-- How words are cut, stemmed and sounded, for what is indexed and for what is asked alike.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Without stop words: «про» is one of Russian's, and half of a product's name.
CREATE TEXT SEARCH DICTIONARY search_stemmer (TEMPLATE = snowball, LANGUAGE = russian);

-- One spelling for each figure with its unit, and for what is denied: «5 ATM» is 5atm, «40 часов» 40ч and no watch, «без зарядки» без_зарядки and no charger.
-- lib/search/read-words.ts does the same with what is asked; a test compares them.
CREATE FUNCTION search_plain(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain text := regexp_replace(replace(lower(given), 'ё', 'е'), '[\s\u00a0\u2009\u202f]+', ' ', 'g');
BEGIN
  plain := regexp_replace(plain, '([0-9]),([0-9])', '\1.\2', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:атмосфер[а-я]*|атм|atm)(?![a-z0-9а-я])', '\1atm', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:мм|mm)(?![a-z0-9а-я])', '\1мм', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:дней|день|дня|дн|сутки|суток)(?![a-z0-9а-я])', '\1дн', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:часов|часа|час|ч)(?![a-z0-9а-я])', '\1ч', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:месяцев|месяца|месяц|мес)(?![a-z0-9а-я])', '\1мес', 'g');
  plain := regexp_replace(plain, '([0-9]) ?(?:года|год|лет)(?![a-z0-9а-я])', '\1лет', 'g');
  plain := regexp_replace(plain, '(^|[^a-z0-9а-я])ip[ -]?([0-9])', '\1ip\2', 'g');
  plain := regexp_replace(plain, 'wi[ -]fi', 'wifi', 'g');
  plain := regexp_replace(plain, 'сим[ -]карт', 'симкарт', 'g');
  RETURN regexp_replace(plain, '(^|[^a-z0-9а-я])(?:без|не) (?:для )?([a-zа-я])', '\1без_\2', 'g');
END $$;

-- The words of a plain text. One or two Russian letters are a preposition.
CREATE FUNCTION search_words_of(given text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN ARRAY(
  SELECT DISTINCT m[1] FROM regexp_matches(search_plain(given), '((?:без_)?[a-z0-9а-я]+(?:\.[0-9]+)*)', 'g') m WHERE m[1] !~ '^[а-я]{1,2}$'
);

-- The stem of a word, and of its forms that a stemmer takes for others: «колец» and «кольцо» are колц, «ремешков» and «ремешок» ремешк, «зарядок» зарядк.
CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
  WHEN word LIKE 'без\_%' THEN 'без_' || regexp_replace(replace((ts_lexize('search_stemmer', substr(word, 5)))[1], 'ь', ''), '([а-я]{2})[оей]([кц])$', '\1\2')
  WHEN word ~ '^[а-я]+$' THEN regexp_replace(replace((ts_lexize('search_stemmer', word))[1], 'ь', ''), '([а-я]{2})[оей]([кц])$', '\1\2')
  ELSE word
END;

-- How a word sounds, in capital Latin letters, whichever alphabet it is written in: «орбита» and orbita are ORBITA, «часы» and chasy CASI. Trigrams are taken of
-- this: of Cyrillic letters there are none where the cluster's LC_CTYPE is C. A letter a sound: W ш щ, C ч, J ж.
CREATE FUNCTION search_key(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  key text := translate(replace(word, 'тс', 'ц'), 'абвгдеёжзийклмнопрстуфхцчшщыэюяъь_', 'ABVGDEEJZIIKLMNOPRSTUFHKCWWIEUA');
BEGIN
  key := regexp_replace(key, 'shch|sch|sh', 'W', 'g');
  key := replace(replace(replace(replace(key, 'ch', 'C'), 'zh', 'J'), 'kh', 'H'), 'ph', 'F');
  key := regexp_replace(key, 'ts|tz|ck', 'K', 'g');
  key := regexp_replace(regexp_replace(regexp_replace(key, 'yo|jo', 'E', 'g'), 'yu|ju', 'U', 'g'), 'ya|ja', 'A', 'g');
  key := replace(replace(replace(key, 'ee', 'I'), 'oo', 'U'), 'x', 'KS');
  key := translate(key, 'abcdefghijklmnopqrstuvwyz', 'ABKDEFGHIIKLMNOPKRSTUVVIZ');
  RETURN regexp_replace(key, '(.)\1+', '\1', 'g');
END $$;

-- The same for the ear alone: what sounds alike at the end of a word or without stress is one letter. «разток» is «росток».
CREATE FUNCTION search_fold(key text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN translate(key, 'BVGDJZOE', 'PFKTWSAI');

-- CreateTable
CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "products" INTEGER NOT NULL,
    "categories" INTEGER NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_categories" (
    "category_id" UUID NOT NULL,
    "stems" TEXT[],

    CONSTRAINT "search_categories_pkey" PRIMARY KEY ("category_id")
);

-- CreateIndex
CREATE INDEX "search_words_stem_idx" ON "search_words"("stem");
-- CreateIndex
CREATE INDEX "search_words_key_trigram" ON "search_words" USING GIN ("key" gin_trgm_ops);
-- By its beginning, and by how it sounds; words of a few letters, whose trigrams say too little, by their length.
CREATE INDEX "search_words_beginning" ON "search_words" ("word" text_pattern_ops);
CREATE INDEX "search_words_key" ON "search_words" ("key" text_pattern_ops);
CREATE INDEX "search_words_short" ON "search_words" (char_length("key")) WHERE char_length("key") <= 6;

ALTER TABLE "search_words" ADD CONSTRAINT "search_words_used" CHECK ("products" >= 0 AND "categories" >= 0 AND "products" + "categories" > 0);

-- Adds to the dictionary what came and takes from it what went; words in their order, so that nobody waits for whoever waits for them.
CREATE FUNCTION count_search_words(came text[], gone text[], of_categories boolean) RETURNS void LANGUAGE sql AS $$
  MERGE INTO "search_words" w
  USING (
    SELECT word, sum(change)::int AS change
    FROM (SELECT unnest(came) AS word, 1 AS change UNION ALL SELECT unnest(gone), -1) c
    GROUP BY word HAVING sum(change) <> 0 ORDER BY word
  ) c ON w."word" = c.word
  WHEN MATCHED AND w."products" + w."categories" + c.change = 0 THEN DELETE
  WHEN MATCHED THEN UPDATE SET "products" = w."products" + CASE WHEN of_categories THEN 0 ELSE c.change END,
    "categories" = w."categories" + CASE WHEN of_categories THEN c.change ELSE 0 END
  WHEN NOT MATCHED THEN INSERT VALUES (c.word, search_stem(c.word), search_key(c.word), CASE WHEN of_categories THEN 0 ELSE c.change END, CASE WHEN of_categories THEN c.change ELSE 0 END);
$$;

-- A category is found by its name and by those above it. There are dozens of them: all are read again.
CREATE FUNCTION refresh_search_categories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text[];
  after text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('product_listing'));
  SELECT coalesce(array_agg(w), '{}') INTO before FROM "search_words" s CROSS JOIN LATERAL (SELECT s."word" AS w FROM generate_series(1, s."categories")) n;
  SELECT coalesce(array_agg(w), '{}') INTO after FROM "categories" c CROSS JOIN LATERAL unnest(search_words_of(c."name")) w WHERE w ~ '[a-zа-я]';
  PERFORM count_search_words(after, before, true);
  DELETE FROM "search_categories" s WHERE NOT EXISTS (SELECT FROM "categories" c WHERE c."id" = s."category_id");
  INSERT INTO "search_categories" AS s
    WITH RECURSIVE line AS (
      SELECT "id", "name", "parent_id" FROM "categories"
      UNION SELECT l."id", c."name", c."parent_id" FROM line l JOIN "categories" c ON c."id" = l."parent_id"
    )
    SELECT l."id", array_agg(DISTINCT search_stem(w)) FROM line l CROSS JOIN LATERAL unnest(search_words_of(l."name")) w GROUP BY l."id"
  ON CONFLICT ("category_id") DO UPDATE SET "stems" = EXCLUDED."stems" WHERE s."stems" <> EXCLUDED."stems";
  RETURN NULL;
END $$;

CREATE TRIGGER "categories_searched" AFTER INSERT OR DELETE OR UPDATE OF "name", "parent_id" ON "categories"
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_categories();
