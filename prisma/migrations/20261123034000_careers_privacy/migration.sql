-- Candidates are a store of their own (152-FZ art. 5): of the staff only who hires sees them, and the privacy officer; of whose data are blocked, the officer alone (6.2.4).
CREATE FUNCTION staff_hires() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('shop.staff_role', true), '') IN ('hr', 'privacy_officer') $$;

DO $$
DECLARE
  part record;
  of_application constant text := 'EXISTS (SELECT FROM "applications" parent WHERE parent."id" = %I."application_id")';
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('applications', 'staff_hires() AND (staff_is_officer() OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects")
      AND contact_digest("email") NOT IN (SELECT "digest" FROM "blocked_digests") AND contact_digest("phone") NOT IN (SELECT "digest" FROM "blocked_digests"))'),
    ('application_answers', format(of_application, 'application_answers')),
    ('candidate_files', format(of_application, 'candidate_files')),
    ('candidate_previews', 'EXISTS (SELECT FROM "candidate_files" parent WHERE parent."id" = "candidate_previews"."file_id")'),
    ('application_events', format(of_application, 'application_events')),
    ('application_notes', format(of_application, 'application_notes')),
    ('scorecards', format(of_application, 'scorecards')),
    ('scorecard_marks', 'EXISTS (SELECT FROM "scorecards" parent WHERE parent."id" = "scorecard_marks"."scorecard_id")'),
    ('interviews', format(of_application, 'interviews')),
    ('interview_slots', 'EXISTS (SELECT FROM "interviews" parent WHERE parent."id" = "interview_slots"."interview_id")'),
    ('application_letters', format(of_application, 'application_letters')),
    ('talent_pool', format(of_application, 'talent_pool'))
  ) AS parts (name, seen) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff USING (%s)', part.name, part.seen);
    EXECUTE format('CREATE POLICY "shop_sees_all" ON %I TO shop_app USING (true) WITH CHECK (true)', part.name);
    IF part.name NOT IN ('candidate_files', 'candidate_previews') THEN
      EXECUTE format('GRANT SELECT ON %I TO shop_staff', part.name);
    END IF;
  END LOOP;
END $$;
-- What opens a file, and where it lies, is for nobody's eyes.
GRANT SELECT ("id", "application_id", "kind", "name", "bytes", "pages", "scanner", "created_at") ON "candidate_files" TO shop_staff;
GRANT SELECT ("file_id", "page", "width", "height") ON "candidate_previews" TO shop_staff;
GRANT SELECT ON "vacancies", "vacancy_questions", "letter_templates" TO shop_staff;
-- The journal's entry of a hand-over says whose message it was.
GRANT SELECT ("id", "subject_id") ON "applications" TO shop_dispatcher;
CREATE POLICY "dispatcher_reads" ON "applications" FOR SELECT TO shop_dispatcher USING (true);

-- Who applied is not told by what stands elsewhere, either: consents, journals, letters.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['consent_events', 'consent_current'] LOOP
    EXECUTE format('DROP POLICY "staff_sees" ON %I', name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff USING (staff_is_officer()
      OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects") AND (staff_hires() OR "purpose" NOT IN (''vacancies'', ''talent-pool'')))', name);
  END LOOP;
END $$;
DROP POLICY "staff_sees" ON "processing_log";
CREATE POLICY "staff_sees" ON "processing_log" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people")) AND ("subject_id" IS NULL OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects"))
    AND (staff_hires() OR "purpose" NOT IN ('vacancies', 'talent-pool')));
DROP POLICY "staff_sees" ON "transfers";
CREATE POLICY "staff_sees" ON "transfers" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people")) AND ("order_id" IS NULL OR EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "transfers"."order_id"))
    AND (staff_hires() OR "purpose" NOT IN ('vacancies', 'talent-pool')));
DROP POLICY "staff_sees" ON "outbox_messages";
CREATE POLICY "staff_sees" ON "outbox_messages" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND CASE WHEN "order_id" IS NOT NULL THEN EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "outbox_messages"."order_id")
      ELSE contact_digest("recipient") NOT IN (SELECT "digest" FROM "blocked_digests") END
    AND ("proof_id" IS NULL OR EXISTS (SELECT FROM "proofs" WHERE "proofs"."id" = "outbox_messages"."proof_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT FROM "subject_requests" WHERE "subject_requests"."id" = "outbox_messages"."request_id"))
    AND ("claim_id" IS NULL OR EXISTS (SELECT FROM "claims" WHERE "claims"."id" = "outbox_messages"."claim_id"))
    AND ("bonus_member_id" IS NULL OR EXISTS (SELECT FROM "bonus_members" WHERE "bonus_members"."id" = "outbox_messages"."bonus_member_id"))
    AND ("application_id" IS NULL OR EXISTS (SELECT FROM "applications" WHERE "applications"."id" = "outbox_messages"."application_id")));

DROP POLICY "staff_sees" ON "unmaskings";
CREATE POLICY "staff_sees" ON "unmaskings" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND ("order_id" IS NULL OR EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "unmaskings"."order_id"))
    AND ("application_id" IS NULL OR EXISTS (SELECT FROM "applications" WHERE "applications"."id" = "unmaskings"."application_id")));

-- Nothing is sent about the application of whose data are blocked.
CREATE OR REPLACE FUNCTION block_of_message(message "outbox_messages") RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  person uuid := message."person_id";
  subject uuid;
  made_at timestamptz := '-infinity';
  stopped boolean;
BEGIN
  IF message."order_id" IS NOT NULL THEN
    SELECT "person_id", "placed_at" INTO person, made_at FROM "orders" WHERE "id" = message."order_id";
  ELSIF message."proof_id" IS NOT NULL THEN
    SELECT "person_id" INTO person FROM "proofs" WHERE "id" = message."proof_id";
  ELSIF message."request_id" IS NOT NULL THEN
    SELECT "person_id", "subject_id" INTO person, subject FROM "subject_requests" WHERE "id" = message."request_id";
  ELSIF message."claim_id" IS NOT NULL THEN
    SELECT "person_id", "subject_id" INTO person, subject FROM "claims" WHERE "id" = message."claim_id";
  ELSIF message."bonus_member_id" IS NOT NULL THEN
    SELECT "person_id" INTO person FROM "bonus_members" WHERE "id" = message."bonus_member_id";
  ELSIF message."application_id" IS NOT NULL THEN
    SELECT "subject_id" INTO subject FROM "applications" WHERE "id" = message."application_id";
  END IF;
  SELECT EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = person AND "since" >= made_at)
    OR EXISTS (SELECT FROM "blocked_subjects" WHERE "subject_id" = subject)
    OR EXISTS (SELECT FROM "blocked_digests" WHERE "digest" = contact_digest(message."recipient") AND "since" >= made_at)
    INTO stopped;
  IF NOT stopped THEN
    RETURN NULL;
  END IF;
  IF message."class" = 'legal' AND EXISTS (SELECT FROM "block_passes" WHERE "message_id" = message."id") THEN
    RETURN NULL;
  END IF;
  RETURN CASE WHEN message."class" = 'legal' THEN 'the data are blocked, and nobody gave a reason to write nevertheless' ELSE 'the data are blocked' END;
END $$;

-- Consent is for the contact that proved it: whoever gives that contact up is no candidate by it any more, and in no pool (6.1.2).
DROP TRIGGER "consent_current_candidate" ON "consent_current";
CREATE TRIGGER "consent_current_candidate" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (NEW."purpose" IN ('vacancies', 'talent-pool') AND NEW."state" IN ('withdrawn', 'expired', 'refused', 'contact_changed')) EXECUTE FUNCTION end_candidacy();

-- The clock of a decision is not set anew by whoever writes the row: a decision that stands keeps its moment. Only one that is undone while the vacancy is open begins anew.
CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."decided_at" := OLD."decided_at";
  RETURN NEW;
END $$;
-- Before the trigger that computes the end: triggers run by name.
CREATE TRIGGER "applications_decision_kept" BEFORE UPDATE ON "applications" FOR EACH ROW
  WHEN (OLD."decided_at" IS NOT NULL AND NEW."decided_at" IS NOT NULL) EXECUTE FUNCTION keep_decision();

-- A stay in the talent pool ends with the consent that it rests on, whose term counts from the day it was given (5.1.8), whatever the row says.
CREATE OR REPLACE FUNCTION guard_talent_pool() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agreed_at timestamptz;
BEGIN
  SELECT c."since" INTO agreed_at FROM "consent_live" l JOIN "consent_current" c USING ("subject_id", "purpose", "channel")
  WHERE l."subject_id" = NEW."subject_id" AND l."purpose" = 'talent-pool' AND l."channel" = 'email';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nobody is in the talent pool without a living consent' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."until" > least(NEW."entered_at", agreed_at) + interval '1 year' THEN
    RAISE EXCEPTION 'a consent for the talent pool holds a year' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "applications" WHERE "id" = NEW."application_id" AND "subject_id" = NEW."subject_id") THEN
    RAISE EXCEPTION 'this is not the candidate''s application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_applications"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application,names,contacts}', person, subject, count(*), 'applications',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, categories, person, subject, count(*), 'applications',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."vacancy_id", was."cv_link", was."letter", was."stage", was."received_at", was."decided_at", was."reject_reason", was."retain_until") IS DISTINCT FROM (it."number", it."vacancy_id", it."cv_link", it."letter", it."stage", it."received_at", it."decided_at", it."reject_reason", it."retain_until") THEN 'application' END, CASE WHEN (was."surname", was."given_name", was."patronymic") IS DISTINCT FROM (it."surname", it."given_name", it."patronymic") THEN 'names' END, CASE WHEN (was."email", was."phone") IS DISTINCT FROM (it."email", it."phone") THEN 'contacts' END], NULL), '{}'), '{application,names,contacts}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."number", was."vacancy_id", was."surname", was."given_name", was."patronymic", was."email", was."phone", was."cv_link", was."letter", was."stage", was."received_at", was."decided_at", was."reject_reason", was."retain_until") IS DISTINCT FROM (it."subject_id", it."number", it."vacancy_id", it."surname", it."given_name", it."patronymic", it."email", it."phone", it."cv_link", it."letter", it."stage", it."received_at", it."decided_at", it."reject_reason", it."retain_until")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application,names,contacts}', person, subject, count(*), 'applications',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "applications_journal_insert" AFTER INSERT ON "applications" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_applications"();
CREATE OR REPLACE TRIGGER "applications_journal_update" AFTER UPDATE ON "applications" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_applications"();
CREATE OR REPLACE TRIGGER "applications_journal_delete" AFTER DELETE ON "applications" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_applications"();

CREATE OR REPLACE FUNCTION "journal_application_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_answers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, NULL::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_answers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, NULL::text AS about FROM fresh it JOIN gone was ON was."application_id" = it."application_id" AND was."position" = it."position" AND (was."question", was."answer") IS DISTINCT FROM (it."question", it."answer") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_answers',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, NULL::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "application_answers_journal_insert" AFTER INSERT ON "application_answers" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_answers"();
CREATE OR REPLACE TRIGGER "application_answers_journal_update" AFTER UPDATE ON "application_answers" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_answers"();
CREATE OR REPLACE TRIGGER "application_answers_journal_delete" AFTER DELETE ON "application_answers" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_answers"();

CREATE OR REPLACE FUNCTION "journal_candidate_files"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'candidate_files',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'candidate_files',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."kind", was."name", was."bytes", was."pages", was."stored_as", was."sealed_key", was."digest", was."scanner", was."created_at") IS DISTINCT FROM (it."kind", it."name", it."bytes", it."pages", it."stored_as", it."sealed_key", it."digest", it."scanner", it."created_at") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'candidate_files',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "candidate_files_journal_insert" AFTER INSERT ON "candidate_files" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_candidate_files"();
CREATE OR REPLACE TRIGGER "candidate_files_journal_update" AFTER UPDATE ON "candidate_files" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_candidate_files"();
CREATE OR REPLACE TRIGGER "candidate_files_journal_delete" AFTER DELETE ON "candidate_files" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_candidate_files"();

CREATE OR REPLACE FUNCTION "journal_application_notes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."text", was."created_at") IS DISTINCT FROM (it."text", it."created_at") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_notes',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "application_notes_journal_insert" AFTER INSERT ON "application_notes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_notes"();
CREATE OR REPLACE TRIGGER "application_notes_journal_update" AFTER UPDATE ON "application_notes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_notes"();
CREATE OR REPLACE TRIGGER "application_notes_journal_delete" AFTER DELETE ON "application_notes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_notes"();

CREATE OR REPLACE FUNCTION "journal_scorecards"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'scorecards',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'scorecards',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."verdict", was."comment", was."created_at") IS DISTINCT FROM (it."verdict", it."comment", it."created_at") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'scorecards',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "scorecards_journal_insert" AFTER INSERT ON "scorecards" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_scorecards"();
CREATE OR REPLACE TRIGGER "scorecards_journal_update" AFTER UPDATE ON "scorecards" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_scorecards"();
CREATE OR REPLACE TRIGGER "scorecards_journal_delete" AFTER DELETE ON "scorecards" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_scorecards"();

CREATE OR REPLACE FUNCTION "journal_interviews"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'interviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'interviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."kind", was."place", was."minutes", was."state", was."starts_at", was."created_at") IS DISTINCT FROM (it."kind", it."place", it."minutes", it."state", it."starts_at", it."created_at") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'interviews',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "interviews_journal_insert" AFTER INSERT ON "interviews" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_interviews"();
CREATE OR REPLACE TRIGGER "interviews_journal_update" AFTER UPDATE ON "interviews" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_interviews"();
CREATE OR REPLACE TRIGGER "interviews_journal_delete" AFTER DELETE ON "interviews" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_interviews"();

CREATE OR REPLACE FUNCTION "journal_application_letters"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_letters',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_letters',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject", was."body", was."created_at") IS DISTINCT FROM (it."subject", it."body", it."created_at") LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'vacancies', 'consent'::basis, '{application}', person, subject, count(*), 'application_letters',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, of0."subject_id" AS subject, it."id"::text AS about FROM gone it LEFT JOIN "applications" of0 ON of0."id" = it."application_id") changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "application_letters_journal_insert" AFTER INSERT ON "application_letters" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_letters"();
CREATE OR REPLACE TRIGGER "application_letters_journal_update" AFTER UPDATE ON "application_letters" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_letters"();
CREATE OR REPLACE TRIGGER "application_letters_journal_delete" AFTER DELETE ON "application_letters" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_application_letters"();

CREATE OR REPLACE FUNCTION "journal_talent_pool"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'talent-pool', 'consent'::basis, '{application}', person, subject, count(*), 'talent_pool',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."subject_id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'talent-pool', 'consent'::basis, '{application}', person, subject, count(*), 'talent_pool',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."subject_id"::text AS about FROM fresh it JOIN gone was ON was."subject_id" = it."subject_id" AND (was."subject_id", was."entered_at", was."until") IS DISTINCT FROM (it."subject_id", it."entered_at", it."until")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'talent-pool', 'consent'::basis, '{application}', person, subject, count(*), 'talent_pool',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."subject_id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "talent_pool_journal_insert" AFTER INSERT ON "talent_pool" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_talent_pool"();
CREATE OR REPLACE TRIGGER "talent_pool_journal_update" AFTER UPDATE ON "talent_pool" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_talent_pool"();
CREATE OR REPLACE TRIGGER "talent_pool_journal_delete" AFTER DELETE ON "talent_pool" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_talent_pool"();

CREATE OR REPLACE FUNCTION "journal_outbox_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('use'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id") AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id") AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."class", was."channel", was."template", was."recipient", was."order_id", was."queued_at") IS DISTINCT FROM (it."person_id", it."class", it."channel", it."template", it."recipient", it."order_id", it."queued_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id") AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "outbox_messages_journal_insert" AFTER INSERT ON "outbox_messages" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_update" AFTER UPDATE ON "outbox_messages" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_delete" AFTER DELETE ON "outbox_messages" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
