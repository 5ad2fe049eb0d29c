-- Row-level security and journal of the bonus programme: of whose data are blocked, staff see nothing (6.2.4).

DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('bonus_members', 'staff_sees_person("person_id") AND (staff_is_officer() OR "contact" IS NULL OR contact_digest("contact") NOT IN (SELECT "digest" FROM "blocked_digests"))'),
    ('bonus_lots', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "member_id")'),
    ('bonus_entries', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "member_id")'),
    ('bonus_dues', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "member_id")'),
    ('bonus_adjustments', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "member_id")'),
    ('bonus_level_changes', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "member_id")'),
    ('bonus_referrals', 'EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "referrer_id") AND EXISTS (SELECT FROM "bonus_members" m WHERE m."id" = "friend_id")')
  ) AS parts (name, seen) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('GRANT SELECT ON %I TO shop_staff', part.name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff USING (%s)', part.name, part.seen);
    EXECUTE format('CREATE POLICY "shop_sees_all" ON %I TO shop_app USING (true) WITH CHECK (true)', part.name);
  END LOOP;
END $$;
GRANT SELECT ON "bonus_rules", "bonus_levels", "bonus_category_rates", "bonus_campaigns" TO shop_staff;
-- The journal's entry of a hand-over says whose message it was.
GRANT SELECT ("id", "person_id") ON "bonus_members" TO shop_dispatcher;
CREATE POLICY "dispatcher_reads" ON "bonus_members" FOR SELECT TO shop_dispatcher USING (true);

DROP POLICY "staff_sees" ON "outbox_messages";
CREATE POLICY "staff_sees" ON "outbox_messages" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND CASE WHEN "order_id" IS NOT NULL THEN EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "outbox_messages"."order_id")
      ELSE contact_digest("recipient") NOT IN (SELECT "digest" FROM "blocked_digests") END
    AND ("proof_id" IS NULL OR EXISTS (SELECT FROM "proofs" WHERE "proofs"."id" = "outbox_messages"."proof_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT FROM "subject_requests" WHERE "subject_requests"."id" = "outbox_messages"."request_id"))
    AND ("claim_id" IS NULL OR EXISTS (SELECT FROM "claims" WHERE "claims"."id" = "outbox_messages"."claim_id"))
    AND ("bonus_member_id" IS NULL OR EXISTS (SELECT FROM "bonus_members" WHERE "bonus_members"."id" = "outbox_messages"."bonus_member_id")));

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_bonus_members"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'bonus', 'contract'::basis, '{contacts,bonuses}', person, subject, count(*), 'bonus_members',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'bonus', 'contract'::basis, categories, person, subject, count(*), 'bonus_members',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."channel", was."contact") IS DISTINCT FROM (it."channel", it."contact") THEN 'contacts' END, CASE WHEN (was."joined_at", was."rules_number", was."left_at", was."referral_code") IS DISTINCT FROM (it."joined_at", it."rules_number", it."left_at", it."referral_code") THEN 'bonuses' END], NULL), '{}'), '{contacts,bonuses}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."channel", was."contact", was."joined_at", was."rules_number", was."left_at", was."referral_code") IS DISTINCT FROM (it."person_id", it."channel", it."contact", it."joined_at", it."rules_number", it."left_at", it."referral_code")) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'bonus', 'contract'::basis, '{contacts,bonuses}', person, subject, count(*), 'bonus_members',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT it."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it) changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "bonus_members_journal_insert" AFTER INSERT ON "bonus_members" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_members"();
CREATE OR REPLACE TRIGGER "bonus_members_journal_update" AFTER UPDATE ON "bonus_members" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_members"();
CREATE OR REPLACE TRIGGER "bonus_members_journal_delete" AFTER DELETE ON "bonus_members" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_members"();

CREATE OR REPLACE FUNCTION "journal_bonus_adjustments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."number", was."points", was."reason", was."state", was."created_at", was."decided_at") IS DISTINCT FROM (it."number", it."points", it."reason", it."state", it."created_at", it."decided_at") LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_adjustments',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_insert" AFTER INSERT ON "bonus_adjustments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_update" AFTER UPDATE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();
CREATE OR REPLACE TRIGGER "bonus_adjustments_journal_delete" AFTER DELETE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_adjustments"();

CREATE OR REPLACE FUNCTION "journal_bonus_referrals"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_referrals',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(of0."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "bonus_members" of0 ON of0."id" = it."referrer_id" LEFT JOIN "bonus_members" of1 ON of1."id" = it."friend_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_referrals',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(of0."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."state", was."signals", was."reason", was."created_at", was."decided_at") IS DISTINCT FROM (it."state", it."signals", it."reason", it."created_at", it."decided_at") LEFT JOIN "bonus_members" of0 ON of0."id" = it."referrer_id" LEFT JOIN "bonus_members" of1 ON of1."id" = it."friend_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'bonus', 'contract'::basis, '{bonuses}', person, subject, count(*), 'bonus_referrals',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(of0."person_id", of1."person_id") AS person, NULL::uuid AS subject, it."id"::text AS about FROM gone it LEFT JOIN "bonus_members" of0 ON of0."id" = it."referrer_id" LEFT JOIN "bonus_members" of1 ON of1."id" = it."friend_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "bonus_referrals_journal_insert" AFTER INSERT ON "bonus_referrals" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_referrals"();
CREATE OR REPLACE TRIGGER "bonus_referrals_journal_update" AFTER UPDATE ON "bonus_referrals" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_referrals"();
CREATE OR REPLACE TRIGGER "bonus_referrals_journal_delete" AFTER DELETE ON "bonus_referrals" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_referrals"();

CREATE OR REPLACE FUNCTION "journal_bonus_welcomes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'bonus', 'contract'::basis, '{contacts,bonuses}', person, subject, count(*), 'bonus_welcomes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM fresh it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'bonus', 'contract'::basis, categories, person, subject, count(*), 'bonus_welcomes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."contact_hash") IS DISTINCT FROM (it."contact_hash") THEN 'contacts' END, CASE WHEN (was."granted_at") IS DISTINCT FROM (it."granted_at") THEN 'bonuses' END], NULL), '{}'), '{contacts,bonuses}') AS categories FROM fresh it JOIN gone was ON was."contact_hash" = it."contact_hash" AND (was."contact_hash", was."granted_at") IS DISTINCT FROM (it."contact_hash", it."granted_at") LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'bonus', 'contract'::basis, '{contacts,bonuses}', person, subject, count(*), 'bonus_welcomes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT of0."person_id" AS person, NULL::uuid AS subject, NULL::text AS about FROM gone it LEFT JOIN "bonus_members" of0 ON of0."id" = it."member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "bonus_welcomes_journal_insert" AFTER INSERT ON "bonus_welcomes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_welcomes"();
CREATE OR REPLACE TRIGGER "bonus_welcomes_journal_update" AFTER UPDATE ON "bonus_welcomes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_welcomes"();
CREATE OR REPLACE TRIGGER "bonus_welcomes_journal_delete" AFTER DELETE ON "bonus_welcomes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_bonus_welcomes"();

CREATE OR REPLACE FUNCTION "journal_outbox_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('use'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."class", was."channel", was."template", was."recipient", was."order_id", was."queued_at") IS DISTINCT FROM (it."person_id", it."class", it."channel", it."template", it."recipient", it."order_id", it."queued_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id") AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
