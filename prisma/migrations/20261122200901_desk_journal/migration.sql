-- Triggers of the processing journal for the tables of the desk. Made by lib/privacy/journal/journal-sql.ts.

CREATE OR REPLACE FUNCTION "journal_order_notes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."text", was."created_at") IS DISTINCT FROM (it."order_id", it."text", it."created_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "order_notes_journal_insert" AFTER INSERT ON "order_notes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_notes"();
CREATE OR REPLACE TRIGGER "order_notes_journal_update" AFTER UPDATE ON "order_notes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_notes"();
CREATE OR REPLACE TRIGGER "order_notes_journal_delete" AFTER DELETE ON "order_notes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_notes"();

CREATE OR REPLACE FUNCTION "journal_promo_redemptions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders,contacts}', person, subject, count(*), 'promo_redemptions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of1 ON of1."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, categories, person, subject, count(*), 'promo_redemptions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."order_id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."order_id", was."discount", was."delivery", was."redeemed_at", was."released_at") IS DISTINCT FROM (it."order_id", it."discount", it."delivery", it."redeemed_at", it."released_at") THEN 'orders' END, CASE WHEN (was."email_hash", was."phone_hash") IS DISTINCT FROM (it."email_hash", it."phone_hash") THEN 'contacts' END], NULL), '{}'), '{orders,contacts}') AS categories FROM fresh it JOIN gone was ON was."order_id" = it."order_id" AND (was."person_id", was."order_id", was."email_hash", was."phone_hash", was."discount", was."delivery", was."redeemed_at", was."released_at") IS DISTINCT FROM (it."person_id", it."order_id", it."email_hash", it."phone_hash", it."discount", it."delivery", it."redeemed_at", it."released_at") LEFT JOIN "orders" of1 ON of1."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders,contacts}', person, subject, count(*), 'promo_redemptions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of1 ON of1."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "promo_redemptions_journal_insert" AFTER INSERT ON "promo_redemptions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_promo_redemptions"();
CREATE OR REPLACE TRIGGER "promo_redemptions_journal_update" AFTER UPDATE ON "promo_redemptions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_promo_redemptions"();
CREATE OR REPLACE TRIGGER "promo_redemptions_journal_delete" AFTER DELETE ON "promo_redemptions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_promo_redemptions"();

CREATE OR REPLACE FUNCTION "journal_carts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'carts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'carts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."created_at", was."promo_code") IS DISTINCT FROM (it."person_id", it."created_at", it."promo_code")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'carts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "journal_person_merges"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'person_merges',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."kept_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'person_merges',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."kept_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."kept_id", was."facts", was."merged_at") IS DISTINCT FROM (it."kept_id", it."facts", it."merged_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'person_merges',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."kept_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "person_merges_journal_insert" AFTER INSERT ON "person_merges" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_person_merges"();
CREATE OR REPLACE TRIGGER "person_merges_journal_update" AFTER UPDATE ON "person_merges" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_person_merges"();
CREATE OR REPLACE TRIGGER "person_merges_journal_delete" AFTER DELETE ON "person_merges" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_person_merges"();
