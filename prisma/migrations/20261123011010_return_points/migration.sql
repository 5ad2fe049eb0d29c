-- AlterTable
ALTER TABLE "return_lines" ADD COLUMN     "bonus_back" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "bonus_taken" INTEGER NOT NULL DEFAULT 0;

-- What the models above cannot say.

-- Money and points of a line come back by one rule: of what is left of it, the share of the pieces, and with the last piece all.
CREATE OR REPLACE FUNCTION check_return_line_amount() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line "order_lines";
  pieces bigint;
  money bigint;
  back bigint;
  taken bigint;
BEGIN
  SELECT * INTO line FROM "order_lines" WHERE "order_id" = NEW."order_id" AND "position" = NEW."position";
  SELECT coalesce(sum(other."quantity"), 0), coalesce(sum(other."amount"), 0), coalesce(sum(other."bonus_back"), 0), coalesce(sum(other."bonus_taken"), 0)
    INTO pieces, money, back, taken
    FROM "return_lines" other JOIN "returns" r ON r."id" = other."return_id"
    WHERE other."order_id" = NEW."order_id" AND other."position" = NEW."position" AND other."return_id" <> NEW."return_id" AND r."state" <> 'withdrawn';
  IF NEW."amount" IS DISTINCT FROM (line."total" - money) * NEW."quantity" / nullif(line."quantity" - pieces, 0) THEN
    RAISE EXCEPTION 'this is not the share of the returned pieces' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."bonus_back" IS DISTINCT FROM (line."bonus_share" / 100 - back) * NEW."quantity" / (line."quantity" - pieces)
    OR NEW."bonus_taken" IS DISTINCT FROM (line."bonus_earn" - taken) * NEW."quantity" / (line."quantity" - pieces) THEN
    RAISE EXCEPTION 'these are not the points of the returned pieces' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_return_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'return_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'return_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."return_id" = it."return_id" AND was."position" = it."position" AND (was."order_id", was."position", was."quantity", was."amount", was."bonus_back", was."bonus_taken") IS DISTINCT FROM (it."order_id", it."position", it."quantity", it."amount", it."bonus_back", it."bonus_taken") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'return_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
