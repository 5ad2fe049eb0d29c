-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_review_photos"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_photos',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "reviews" of0 ON of0."id" = it."review_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_photos',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."position", was."stored_as", was."width", was."height", was."withheld") IS DISTINCT FROM (it."position", it."stored_as", it."width", it."height", it."withheld") LEFT JOIN "reviews" of0 ON of0."id" = it."review_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_photos',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it LEFT JOIN "reviews" of0 ON of0."id" = it."review_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "review_photos_journal_insert" AFTER INSERT ON "review_photos" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_photos"();
CREATE OR REPLACE TRIGGER "review_photos_journal_update" AFTER UPDATE ON "review_photos" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_photos"();
CREATE OR REPLACE TRIGGER "review_photos_journal_delete" AFTER DELETE ON "review_photos" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_photos"();

CREATE OR REPLACE FUNCTION "journal_review_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."reporter_id", was."number", was."reason", was."words", was."created_at", was."due_at", was."state", was."decided_at", was."decision_words") IS DISTINCT FROM (it."reporter_id", it."number", it."reason", it."words", it."created_at", it."due_at", it."state", it."decided_at", it."decision_words")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "review_reports_journal_insert" AFTER INSERT ON "review_reports" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();
CREATE OR REPLACE TRIGGER "review_reports_journal_update" AFTER UPDATE ON "review_reports" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();
CREATE OR REPLACE TRIGGER "review_reports_journal_delete" AFTER DELETE ON "review_reports" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();

-- Written by lib/audit/audit-sql.ts.
CREATE OR REPLACE TRIGGER "review_photos_audit_insert" AFTER INSERT ON "review_photos" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'stored_as', '');
CREATE OR REPLACE TRIGGER "review_photos_audit_update" AFTER UPDATE ON "review_photos" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'stored_as', '');
CREATE OR REPLACE TRIGGER "review_photos_audit_delete" AFTER DELETE ON "review_photos" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'stored_as', '');

CREATE OR REPLACE TRIGGER "review_reports_audit_insert" AFTER INSERT ON "review_reports" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,decision_words', 'revision');
CREATE OR REPLACE TRIGGER "review_reports_audit_update" AFTER UPDATE ON "review_reports" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,decision_words', 'revision');
CREATE OR REPLACE TRIGGER "review_reports_audit_delete" AFTER DELETE ON "review_reports" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,decision_words', 'revision');
