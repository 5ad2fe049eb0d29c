-- What each table with data of people writes into the processing journal: made from the data register by lib/privacy/journal/journal-sql.ts,
-- and held equal to it by a test. A table of the register that changes gets its function anew in a later migration.

CREATE OR REPLACE FUNCTION "journal_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{names}', person, subject, count(*), 'people',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{names}', person, subject, count(*), 'people',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."id", was."surname", was."given_name", was."patronymic", was."created_at") IS DISTINCT FROM (it."id", it."surname", it."given_name", it."patronymic", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{names}', person, subject, count(*), 'people',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "people_journal_insert" AFTER INSERT ON "people" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_people"();
CREATE OR REPLACE TRIGGER "people_journal_update" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_people"();
CREATE OR REPLACE TRIGGER "people_journal_delete" AFTER DELETE ON "people" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_people"();

CREATE OR REPLACE FUNCTION "journal_contact_points"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{contacts}', person, subject, count(*), 'contact_points',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{contacts}', person, subject, count(*), 'contact_points',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."kind", was."value", was."source", was."verified_at", was."created_at") IS DISTINCT FROM (it."person_id", it."kind", it."value", it."source", it."verified_at", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{contacts}', person, subject, count(*), 'contact_points',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "contact_points_journal_insert" AFTER INSERT ON "contact_points" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_contact_points"();
CREATE OR REPLACE TRIGGER "contact_points_journal_update" AFTER UPDATE ON "contact_points" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_contact_points"();
CREATE OR REPLACE TRIGGER "contact_points_journal_delete" AFTER DELETE ON "contact_points" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_contact_points"();

CREATE OR REPLACE FUNCTION "journal_data_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{names,contacts}', person, subject, count(*), 'data_changes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{names,contacts}', person, subject, count(*), 'data_changes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."field", was."before", was."after", was."source", was."changed_at") IS DISTINCT FROM (it."person_id", it."field", it."before", it."after", it."source", it."changed_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{names,contacts}', person, subject, count(*), 'data_changes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "data_changes_journal_insert" AFTER INSERT ON "data_changes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_data_changes"();
CREATE OR REPLACE TRIGGER "data_changes_journal_update" AFTER UPDATE ON "data_changes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_data_changes"();
CREATE OR REPLACE TRIGGER "data_changes_journal_delete" AFTER DELETE ON "data_changes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_data_changes"();

CREATE OR REPLACE FUNCTION "journal_addresses"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{address}', person, subject, count(*), 'addresses',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{address}', person, subject, count(*), 'addresses',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."region_code", was."city", was."postcode", was."address", was."is_default", was."created_at") IS DISTINCT FROM (it."person_id", it."region_code", it."city", it."postcode", it."address", it."is_default", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{address}', person, subject, count(*), 'addresses',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "addresses_journal_insert" AFTER INSERT ON "addresses" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_addresses"();
CREATE OR REPLACE TRIGGER "addresses_journal_update" AFTER UPDATE ON "addresses" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_addresses"();
CREATE OR REPLACE TRIGGER "addresses_journal_delete" AFTER DELETE ON "addresses" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_addresses"();

CREATE OR REPLACE FUNCTION "journal_wishes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{wishes}', person, subject, count(*), 'wishes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{wishes}', person, subject, count(*), 'wishes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND was."product_id" = it."product_id" AND (was."person_id", was."product_id", was."added_at") IS DISTINCT FROM (it."person_id", it."product_id", it."added_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{wishes}', person, subject, count(*), 'wishes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "wishes_journal_insert" AFTER INSERT ON "wishes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_wishes"();
CREATE OR REPLACE TRIGGER "wishes_journal_update" AFTER UPDATE ON "wishes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_wishes"();
CREATE OR REPLACE TRIGGER "wishes_journal_delete" AFTER DELETE ON "wishes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_wishes"();

CREATE OR REPLACE FUNCTION "journal_accounts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND (was."person_id", was."password_hash", was."password_changed_at", was."roles", was."sign_in_notices", was."totp_secret", was."totp_enabled_at", was."created_at", was."idle_notice_at") IS DISTINCT FROM (it."person_id", it."password_hash", it."password_changed_at", it."roles", it."sign_in_notices", it."totp_secret", it."totp_enabled_at", it."created_at", it."idle_notice_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'accounts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."person_id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "accounts_journal_insert" AFTER INSERT ON "accounts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_accounts"();
CREATE OR REPLACE TRIGGER "accounts_journal_update" AFTER UPDATE ON "accounts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_accounts"();
CREATE OR REPLACE TRIGGER "accounts_journal_delete" AFTER DELETE ON "accounts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_accounts"();

CREATE OR REPLACE FUNCTION "journal_recovery_codes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'recovery_codes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'recovery_codes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."person_id" = it."person_id" AND was."hash" = it."hash" AND (was."person_id", was."hash", was."used_at") IS DISTINCT FROM (it."person_id", it."hash", it."used_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'recovery_codes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "recovery_codes_journal_insert" AFTER INSERT ON "recovery_codes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_recovery_codes"();
CREATE OR REPLACE TRIGGER "recovery_codes_journal_update" AFTER UPDATE ON "recovery_codes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_recovery_codes"();
CREATE OR REPLACE TRIGGER "recovery_codes_journal_delete" AFTER DELETE ON "recovery_codes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_recovery_codes"();

CREATE OR REPLACE FUNCTION "journal_sessions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'sessions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'sessions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."id", was."method", was."second_factor_at", was."device", was."created_at", was."revoked_at") IS DISTINCT FROM (it."person_id", it."id", it."method", it."second_factor_at", it."device", it."created_at", it."revoked_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{access}', person, subject, count(*), 'sessions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "sessions_journal_insert" AFTER INSERT ON "sessions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_sessions"();
CREATE OR REPLACE TRIGGER "sessions_journal_update" AFTER UPDATE ON "sessions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_sessions"();
CREATE OR REPLACE TRIGGER "sessions_journal_delete" AFTER DELETE ON "sessions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_sessions"();

CREATE OR REPLACE FUNCTION "journal_security_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'security', 'legitimate_interest'::basis, '{access,network}', person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'security', 'legitimate_interest'::basis, '{access,network}', person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."kind", was."detail", was."device", was."address", was."country", was."happened_at") IS DISTINCT FROM (it."person_id", it."kind", it."detail", it."device", it."address", it."country", it."happened_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'security', 'legitimate_interest'::basis, '{access,network}', person, subject, count(*), 'security_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "security_events_journal_insert" AFTER INSERT ON "security_events" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_security_events"();
CREATE OR REPLACE TRIGGER "security_events_journal_update" AFTER UPDATE ON "security_events" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_security_events"();
CREATE OR REPLACE TRIGGER "security_events_journal_delete" AFTER DELETE ON "security_events" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_security_events"();

CREATE OR REPLACE FUNCTION "journal_proofs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'account', 'contract'::basis, '{contacts,names,access}', person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'account', 'contract'::basis, '{contacts,names,access}', person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."id", was."purpose", was."channel", was."contact", was."payload", was."created_at", was."expires_at", was."proved_at") IS DISTINCT FROM (it."person_id", it."id", it."purpose", it."channel", it."contact", it."payload", it."created_at", it."expires_at", it."proved_at")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'account', 'contract'::basis, '{contacts,names,access}', person, subject, count(*), 'proofs',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "proofs_journal_insert" AFTER INSERT ON "proofs" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_proofs"();
CREATE OR REPLACE TRIGGER "proofs_journal_update" AFTER UPDATE ON "proofs" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_proofs"();
CREATE OR REPLACE TRIGGER "proofs_journal_delete" AFTER DELETE ON "proofs" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_proofs"();

CREATE OR REPLACE FUNCTION "journal_orders"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."number", was."state", was."payment_method", was."surname", was."given_name", was."patronymic", was."email", was."phone", was."delivery_method", was."region_code", was."city", was."postcode", was."address", was."pickup_address", was."weight", was."goods_total", was."discount_total", was."delivery_total", was."total", was."track", was."policy_number", was."placed_at", was."depersonalised_at", was."expires_at") IS DISTINCT FROM (it."person_id", it."number", it."state", it."payment_method", it."surname", it."given_name", it."patronymic", it."email", it."phone", it."delivery_method", it."region_code", it."city", it."postcode", it."address", it."pickup_address", it."weight", it."goods_total", it."discount_total", it."delivery_total", it."total", it."track", it."policy_number", it."placed_at", it."depersonalised_at", it."expires_at")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders,names,contacts,address}', person, subject, count(*), 'orders',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "orders_journal_insert" AFTER INSERT ON "orders" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_orders"();
CREATE OR REPLACE TRIGGER "orders_journal_update" AFTER UPDATE ON "orders" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_orders"();
CREATE OR REPLACE TRIGGER "orders_journal_delete" AFTER DELETE ON "orders" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_orders"();

CREATE OR REPLACE FUNCTION "journal_order_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."order_id" = it."order_id" AND was."position" = it."position" AND (was."order_id", was."sku", was."name", was."option", was."price", was."quantity", was."discount_share", was."total") IS DISTINCT FROM (it."order_id", it."sku", it."name", it."option", it."price", it."quantity", it."discount_share", it."total") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "order_lines_journal_insert" AFTER INSERT ON "order_lines" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_lines"();
CREATE OR REPLACE TRIGGER "order_lines_journal_update" AFTER UPDATE ON "order_lines" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_lines"();
CREATE OR REPLACE TRIGGER "order_lines_journal_delete" AFTER DELETE ON "order_lines" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_lines"();

CREATE OR REPLACE FUNCTION "journal_order_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."kind", was."actor", was."note", was."happened_at") IS DISTINCT FROM (it."order_id", it."kind", it."actor", it."note", it."happened_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'order_events',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "order_events_journal_insert" AFTER INSERT ON "order_events" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_events"();
CREATE OR REPLACE TRIGGER "order_events_journal_update" AFTER UPDATE ON "order_events" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_events"();
CREATE OR REPLACE TRIGGER "order_events_journal_delete" AFTER DELETE ON "order_events" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_order_events"();

CREATE OR REPLACE FUNCTION "journal_reservations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'reservations',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'reservations',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."order_id" = it."order_id" AND was."variant_id" = it."variant_id" AND (was."order_id", was."variant_id", was."quantity", was."expires_at") IS DISTINCT FROM (it."order_id", it."variant_id", it."quantity", it."expires_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'reservations',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "reservations_journal_insert" AFTER INSERT ON "reservations" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_reservations"();
CREATE OR REPLACE TRIGGER "reservations_journal_update" AFTER UPDATE ON "reservations" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_reservations"();
CREATE OR REPLACE TRIGGER "reservations_journal_delete" AFTER DELETE ON "reservations" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_reservations"();

CREATE OR REPLACE FUNCTION "journal_returns"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'returns',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'returns',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."state", was."reason", was."requested_at", was."refund_due", was."closed_at", was."amount", was."delivery_share") IS DISTINCT FROM (it."order_id", it."state", it."reason", it."requested_at", it."refund_due", it."closed_at", it."amount", it."delivery_share") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{orders}', person, subject, count(*), 'returns',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "returns_journal_insert" AFTER INSERT ON "returns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_returns"();
CREATE OR REPLACE TRIGGER "returns_journal_update" AFTER UPDATE ON "returns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_returns"();
CREATE OR REPLACE TRIGGER "returns_journal_delete" AFTER DELETE ON "returns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_returns"();

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
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."return_id" = it."return_id" AND was."position" = it."position" AND (was."order_id", was."position", was."quantity", was."amount") IS DISTINCT FROM (it."order_id", it."position", it."quantity", it."amount") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
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
CREATE OR REPLACE TRIGGER "return_lines_journal_insert" AFTER INSERT ON "return_lines" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_return_lines"();
CREATE OR REPLACE TRIGGER "return_lines_journal_update" AFTER UPDATE ON "return_lines" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_return_lines"();
CREATE OR REPLACE TRIGGER "return_lines_journal_delete" AFTER DELETE ON "return_lines" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_return_lines"();

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
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."created_at") IS DISTINCT FROM (it."person_id", it."created_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
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
CREATE OR REPLACE TRIGGER "carts_journal_insert" AFTER INSERT ON "carts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_carts"();
CREATE OR REPLACE TRIGGER "carts_journal_update" AFTER UPDATE ON "carts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_carts"();
CREATE OR REPLACE TRIGGER "carts_journal_delete" AFTER DELETE ON "carts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_carts"();

CREATE OR REPLACE FUNCTION "journal_cart_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'cart_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it LEFT JOIN "carts" of0 ON of0."id" = it."cart_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'cart_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."cart_id" = it."cart_id" AND was."variant_id" = it."variant_id" AND (was."variant_id", was."quantity", was."added_at") IS DISTINCT FROM (it."variant_id", it."quantity", it."added_at") LEFT JOIN "carts" of0 ON of0."id" = it."cart_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{cart}', person, subject, count(*), 'cart_lines',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it LEFT JOIN "carts" of0 ON of0."id" = it."cart_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "cart_lines_journal_insert" AFTER INSERT ON "cart_lines" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_cart_lines"();
CREATE OR REPLACE TRIGGER "cart_lines_journal_update" AFTER UPDATE ON "cart_lines" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_cart_lines"();
CREATE OR REPLACE TRIGGER "cart_lines_journal_delete" AFTER DELETE ON "cart_lines" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_cart_lines"();

CREATE OR REPLACE FUNCTION "journal_payments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'payments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'payments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."provider_id", was."state", was."amount", was."confirmation_url", was."cancellation", was."receipt", was."created_at", was."settled_at") IS DISTINCT FROM (it."order_id", it."provider_id", it."state", it."amount", it."confirmation_url", it."cancellation", it."receipt", it."created_at", it."settled_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'payments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "payments_journal_insert" AFTER INSERT ON "payments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_payments"();
CREATE OR REPLACE TRIGGER "payments_journal_update" AFTER UPDATE ON "payments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_payments"();
CREATE OR REPLACE TRIGGER "payments_journal_delete" AFTER DELETE ON "payments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_payments"();

CREATE OR REPLACE FUNCTION "journal_refunds"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'refunds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'refunds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."order_id", was."provider_id", was."state", was."amount", was."reason", was."created_at", was."settled_at") IS DISTINCT FROM (it."order_id", it."provider_id", it."state", it."amount", it."reason", it."created_at", it."settled_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{payments}', person, subject, count(*), 'refunds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "refunds_journal_insert" AFTER INSERT ON "refunds" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_refunds"();
CREATE OR REPLACE TRIGGER "refunds_journal_update" AFTER UPDATE ON "refunds" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_refunds"();
CREATE OR REPLACE TRIGGER "refunds_journal_delete" AFTER DELETE ON "refunds" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_refunds"();

CREATE OR REPLACE FUNCTION "journal_outbox_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('use'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."class", was."channel", was."template", was."recipient", was."order_id", was."queued_at") IS DISTINCT FROM (it."person_id", it."class", it."channel", it."template", it."recipient", it."order_id", it."queued_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "outbox_messages_journal_insert" AFTER INSERT ON "outbox_messages" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_update" AFTER UPDATE ON "outbox_messages" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_delete" AFTER DELETE ON "outbox_messages" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();

CREATE OR REPLACE FUNCTION "journal_subjects"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."id", was."created_at", was."destroyed_at") IS DISTINCT FROM (it."person_id", it."id", it."created_at", it."destroyed_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "subjects_journal_insert" AFTER INSERT ON "subjects" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subjects"();
CREATE OR REPLACE TRIGGER "subjects_journal_update" AFTER UPDATE ON "subjects" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subjects"();
CREATE OR REPLACE TRIGGER "subjects_journal_delete" AFTER DELETE ON "subjects" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_subjects"();

CREATE OR REPLACE FUNCTION "journal_subject_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'accuracy', 'law'::basis, '{contacts}', person, subject, count(*), 'subject_contacts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'accuracy', 'law'::basis, '{contacts}', person, subject, count(*), 'subject_contacts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."channel", was."hash", was."sealed", was."created_at", was."released_at") IS DISTINCT FROM (it."subject_id", it."channel", it."hash", it."sealed", it."created_at", it."released_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'accuracy', 'law'::basis, '{contacts}', person, subject, count(*), 'subject_contacts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "subject_contacts_journal_insert" AFTER INSERT ON "subject_contacts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_contacts"();
CREATE OR REPLACE TRIGGER "subject_contacts_journal_update" AFTER UPDATE ON "subject_contacts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_contacts"();
CREATE OR REPLACE TRIGGER "subject_contacts_journal_delete" AFTER DELETE ON "subject_contacts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_contacts"();

CREATE OR REPLACE FUNCTION "journal_policy_acceptances"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'policy_acceptances',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'policy_acceptances',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."version_id", was."accepted_at") IS DISTINCT FROM (it."person_id", it."version_id", it."accepted_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'accuracy', 'law'::basis, '{consents}', person, subject, count(*), 'policy_acceptances',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "policy_acceptances_journal_insert" AFTER INSERT ON "policy_acceptances" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_policy_acceptances"();
CREATE OR REPLACE TRIGGER "policy_acceptances_journal_update" AFTER UPDATE ON "policy_acceptances" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_policy_acceptances"();
CREATE OR REPLACE TRIGGER "policy_acceptances_journal_delete" AFTER DELETE ON "policy_acceptances" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_policy_acceptances"();

CREATE OR REPLACE FUNCTION "journal_subject_requests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."person_id", was."number", was."kind", was."channel", was."reply_channel", was."reply_to", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."extended_at", was."extension_reason", was."state", was."refusal_ground") IS DISTINCT FROM (it."subject_id", it."person_id", it."number", it."kind", it."channel", it."reply_channel", it."reply_to", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."extended_at", it."extension_reason", it."state", it."refusal_ground")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'subject_requests',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "subject_requests_journal_insert" AFTER INSERT ON "subject_requests" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_requests"();
CREATE OR REPLACE TRIGGER "subject_requests_journal_update" AFTER UPDATE ON "subject_requests" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_requests"();
CREATE OR REPLACE TRIGGER "subject_requests_journal_delete" AFTER DELETE ON "subject_requests" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_subject_requests"();

CREATE OR REPLACE FUNCTION "journal_claims"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."person_id", was."number", was."kind", was."order_id", was."reply_channel", was."reply_to", was."text", was."received_at", was."due_at", was."answer", was."closed_at", was."state") IS DISTINCT FROM (it."subject_id", it."person_id", it."number", it."kind", it."order_id", it."reply_channel", it."reply_to", it."text", it."received_at", it."due_at", it."answer", it."closed_at", it."state")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'claims',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "claims_journal_insert" AFTER INSERT ON "claims" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_claims"();
CREATE OR REPLACE TRIGGER "claims_journal_update" AFTER UPDATE ON "claims" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_claims"();
CREATE OR REPLACE TRIGGER "claims_journal_delete" AFTER DELETE ON "claims" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_claims"();

CREATE OR REPLACE FUNCTION "journal_blocks"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('block'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'blocks',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'blocks',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."person_id", was."cause", was."started_at", was."ended_at", was."decision") IS DISTINCT FROM (it."subject_id", it."person_id", it."cause", it."started_at", it."ended_at", it."decision")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'blocks',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "blocks_journal_insert" AFTER INSERT ON "blocks" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_blocks"();
CREATE OR REPLACE TRIGGER "blocks_journal_update" AFTER UPDATE ON "blocks" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_blocks"();
CREATE OR REPLACE TRIGGER "blocks_journal_delete" AFTER DELETE ON "blocks" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_blocks"();

CREATE OR REPLACE FUNCTION "journal_holds"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'holds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'holds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."cause", was."started_at", was."ended_at") IS DISTINCT FROM (it."subject_id", it."cause", it."started_at", it."ended_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'holds',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "holds_journal_insert" AFTER INSERT ON "holds" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_holds"();
CREATE OR REPLACE TRIGGER "holds_journal_update" AFTER UPDATE ON "holds" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_holds"();
CREATE OR REPLACE TRIGGER "holds_journal_delete" AFTER DELETE ON "holds" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_holds"();

CREATE OR REPLACE FUNCTION "journal_destructions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."state", was."plan", was."planned_at", was."run_at", was."finished_at", was."cause") IS DISTINCT FROM (it."subject_id", it."state", it."plan", it."planned_at", it."run_at", it."finished_at", it."cause")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destructions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "destructions_journal_insert" AFTER INSERT ON "destructions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_destructions"();
CREATE OR REPLACE TRIGGER "destructions_journal_update" AFTER UPDATE ON "destructions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_destructions"();
CREATE OR REPLACE TRIGGER "destructions_journal_delete" AFTER DELETE ON "destructions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_destructions"();

CREATE OR REPLACE FUNCTION "journal_destruction_acts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destruction_acts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "destructions" of0 ON of0."id" = it."destruction_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destruction_acts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."number", was."categories", was."way", was."cause", was."log", was."destroyed_at", was."keep_until") IS DISTINCT FROM (it."number", it."categories", it."way", it."cause", it."log", it."destroyed_at", it."keep_until") LEFT JOIN "destructions" of0 ON of0."id" = it."destruction_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'destruction_acts',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "destructions" of0 ON of0."id" = it."destruction_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "destruction_acts_journal_insert" AFTER INSERT ON "destruction_acts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_destruction_acts"();
CREATE OR REPLACE TRIGGER "destruction_acts_journal_update" AFTER UPDATE ON "destruction_acts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_destruction_acts"();
CREATE OR REPLACE TRIGGER "destruction_acts_journal_delete" AFTER DELETE ON "destruction_acts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_destruction_acts"();

CREATE OR REPLACE FUNCTION "journal_transfers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('transfer'), purpose, basis, '{requests}', person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, it."purpose", it."basis" FROM fresh it LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, purpose, basis;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), purpose, basis, '{requests}', person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, it."purpose", it."basis" FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."recipient_code", was."purpose", was."basis", was."fields", was."order_id", was."payload_hash", was."started_at") IS DISTINCT FROM (it."person_id", it."recipient_code", it."purpose", it."basis", it."fields", it."order_id", it."payload_hash", it."started_at") LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, purpose, basis;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), purpose, basis, '{requests}', person, subject, count(*), 'transfers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of1."person_id", of2."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about, it."purpose", it."basis" FROM gone it LEFT JOIN "orders" of1 ON of1."id" = it."order_id" LEFT JOIN "outbox_messages" of2 ON of2."id" = it."message_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, purpose, basis;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "transfers_journal_insert" AFTER INSERT ON "transfers" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_transfers"();
CREATE OR REPLACE TRIGGER "transfers_journal_update" AFTER UPDATE ON "transfers" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_transfers"();
CREATE OR REPLACE TRIGGER "transfers_journal_delete" AFTER DELETE ON "transfers" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_transfers"();

CREATE OR REPLACE FUNCTION "journal_incident_subjects"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'incident_subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'incident_subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."incident_id" = it."incident_id" AND was."subject_id" = it."subject_id" AND (was."subject_id", was."incident_id", was."told_at") IS DISTINCT FROM (it."subject_id", it."incident_id", it."told_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests}', person, subject, count(*), 'incident_subjects',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, NULL::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "incident_subjects_journal_insert" AFTER INSERT ON "incident_subjects" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_incident_subjects"();
CREATE OR REPLACE TRIGGER "incident_subjects_journal_update" AFTER UPDATE ON "incident_subjects" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_incident_subjects"();
CREATE OR REPLACE TRIGGER "incident_subjects_journal_delete" AFTER DELETE ON "incident_subjects" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_incident_subjects"();
