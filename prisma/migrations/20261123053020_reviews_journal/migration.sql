-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_reviews"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'reviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'reviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."product_id", was."order_id", was."pseudonym", was."rating", was."text", was."state", was."reason", was."reason_words", was."created_at", was."edited_at", was."published_at", was."moderated_at", was."answer", was."answered_at") IS DISTINCT FROM (it."person_id", it."product_id", it."order_id", it."pseudonym", it."rating", it."text", it."state", it."reason", it."reason_words", it."created_at", it."edited_at", it."published_at", it."moderated_at", it."answer", it."answered_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'reviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "reviews_journal_insert" AFTER INSERT ON "reviews" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_reviews"();
CREATE OR REPLACE TRIGGER "reviews_journal_update" AFTER UPDATE ON "reviews" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_reviews"();
CREATE OR REPLACE TRIGGER "reviews_journal_delete" AFTER DELETE ON "reviews" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_reviews"();

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
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."position", was."stored_as", was."width", was."height") IS DISTINCT FROM (it."position", it."stored_as", it."width", it."height") LEFT JOIN "reviews" of0 ON of0."id" = it."review_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
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

CREATE OR REPLACE FUNCTION "journal_review_votes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_votes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_votes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."review_id" = it."review_id" AND was."person_id" = it."person_id" AND (was."person_id", was."helpful", was."voted_at") IS DISTINCT FROM (it."person_id", it."helpful", it."voted_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{reviews}', person, subject, count(*), 'review_votes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "review_votes_journal_insert" AFTER INSERT ON "review_votes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_votes"();
CREATE OR REPLACE TRIGGER "review_votes_journal_update" AFTER UPDATE ON "review_votes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_votes"();
CREATE OR REPLACE TRIGGER "review_votes_journal_delete" AFTER DELETE ON "review_votes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_votes"();

CREATE OR REPLACE FUNCTION "journal_review_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, categories, person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."reason", was."words", was."created_at", was."due_at", was."state", was."decided_at", was."decision_words") IS DISTINCT FROM (it."number", it."reason", it."words", it."created_at", it."due_at", it."state", it."decided_at", it."decision_words") THEN 'requests' END, CASE WHEN (was."email") IS DISTINCT FROM (it."email") THEN 'contacts' END], NULL), '{}'), '{requests,contacts}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."reporter_id", was."number", was."reason", was."words", was."email", was."created_at", was."due_at", was."state", was."decided_at", was."decision_words") IS DISTINCT FROM (it."reporter_id", it."number", it."reason", it."words", it."email", it."created_at", it."due_at", it."state", it."decided_at", it."decision_words")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'review_reports',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."reporter_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "review_reports_journal_insert" AFTER INSERT ON "review_reports" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();
CREATE OR REPLACE TRIGGER "review_reports_journal_update" AFTER UPDATE ON "review_reports" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();
CREATE OR REPLACE TRIGGER "review_reports_journal_delete" AFTER DELETE ON "review_reports" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_review_reports"();

-- Written by lib/audit/audit-sql.ts.
CREATE OR REPLACE TRIGGER "reviews_audit_insert" AFTER INSERT ON "reviews" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'pseudonym,text,reason_words,answer', 'revision,helpful,unhelpful,blocked');
CREATE OR REPLACE TRIGGER "reviews_audit_update" AFTER UPDATE ON "reviews" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'pseudonym,text,reason_words,answer', 'revision,helpful,unhelpful,blocked');
CREATE OR REPLACE TRIGGER "reviews_audit_delete" AFTER DELETE ON "reviews" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'pseudonym,text,reason_words,answer', 'revision,helpful,unhelpful,blocked');

CREATE OR REPLACE TRIGGER "review_reports_audit_insert" AFTER INSERT ON "review_reports" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,email,decision_words', 'revision');
CREATE OR REPLACE TRIGGER "review_reports_audit_update" AFTER UPDATE ON "review_reports" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,email,decision_words', 'revision');
CREATE OR REPLACE TRIGGER "review_reports_audit_delete" AFTER DELETE ON "review_reports" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'words,email,decision_words', 'revision');
