-- CreateTable
CREATE TABLE "compared_products" (
    "person_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "compared_products_pkey" PRIMARY KEY ("person_id","product_id")
);

-- CreateTable
CREATE TABLE "viewing_memories" (
    "person_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "viewing_memories_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "viewed_products" (
    "person_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "viewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "viewed_products_pkey" PRIMARY KEY ("person_id","product_id")
);

-- CreateIndex
CREATE INDEX "compared_products_product_id_idx" ON "compared_products"("product_id");

-- CreateIndex
CREATE INDEX "viewed_products_product_id_idx" ON "viewed_products"("product_id");

-- AddForeignKey
ALTER TABLE "compared_products" ADD CONSTRAINT "compared_products_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compared_products" ADD CONSTRAINT "compared_products_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "viewing_memories" ADD CONSTRAINT "viewing_memories_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "viewed_products" ADD CONSTRAINT "viewed_products_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "viewing_memories"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "viewed_products" ADD CONSTRAINT "viewed_products_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say.

-- Four columns at most, whoever writes and in however many tabs: writers of one person take turns at the person's row.
CREATE FUNCTION guard_compared_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "people" WHERE "id" IN (SELECT "person_id" FROM fresh) FOR UPDATE;
  IF EXISTS (SELECT FROM "compared_products" WHERE "person_id" IN (SELECT "person_id" FROM fresh) GROUP BY "person_id" HAVING count(*) > 4) THEN
    RAISE EXCEPTION 'nobody compares more than four products' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "compared_products_guarded" AFTER INSERT ON "compared_products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION guard_compared_products();

-- The last twenty, no history of all that anybody ever looked at.
CREATE FUNCTION trim_viewed_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "viewed_products" v USING (
    SELECT "person_id", "product_id", row_number() OVER (PARTITION BY "person_id" ORDER BY "viewed_at" DESC, "product_id") AS place
    FROM "viewed_products" WHERE "person_id" IN (SELECT "person_id" FROM fresh)
  ) ranked WHERE ranked.place > 20 AND v."person_id" = ranked."person_id" AND v."product_id" = ranked."product_id";
  RETURN NULL;
END $$;

CREATE TRIGGER "viewed_products_trimmed" AFTER INSERT ON "viewed_products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION trim_viewed_products();

-- Triggers of the processing journal (lib/privacy/journal/journal-sql.ts).

CREATE OR REPLACE FUNCTION "journal_compared_products"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'compared_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'compared_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND was."product_id" = it."product_id" AND (was."person_id", was."product_id", was."added_at") IS DISTINCT FROM (it."person_id", it."product_id", it."added_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'compared_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "compared_products_journal_insert" AFTER INSERT ON "compared_products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_compared_products"();
CREATE OR REPLACE TRIGGER "compared_products_journal_update" AFTER UPDATE ON "compared_products" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_compared_products"();
CREATE OR REPLACE TRIGGER "compared_products_journal_delete" AFTER DELETE ON "compared_products" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_compared_products"();
CREATE OR REPLACE FUNCTION "journal_viewing_memories"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewing_memories',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewing_memories',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND (was."person_id", was."asked_at") IS DISTINCT FROM (it."person_id", it."asked_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewing_memories',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "viewing_memories_journal_insert" AFTER INSERT ON "viewing_memories" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewing_memories"();
CREATE OR REPLACE TRIGGER "viewing_memories_journal_update" AFTER UPDATE ON "viewing_memories" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewing_memories"();
CREATE OR REPLACE TRIGGER "viewing_memories_journal_delete" AFTER DELETE ON "viewing_memories" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewing_memories"();
CREATE OR REPLACE FUNCTION "journal_viewed_products"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewed_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewed_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND was."product_id" = it."product_id" AND (was."person_id", was."product_id", was."viewed_at") IS DISTINCT FROM (it."person_id", it."product_id", it."viewed_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{browsed}', person, subject, count(*), 'viewed_products',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "viewed_products_journal_insert" AFTER INSERT ON "viewed_products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewed_products"();
CREATE OR REPLACE TRIGGER "viewed_products_journal_update" AFTER UPDATE ON "viewed_products" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewed_products"();
CREATE OR REPLACE TRIGGER "viewed_products_journal_delete" AFTER DELETE ON "viewed_products" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_viewed_products"();
