-- What the models of careers cannot say.

-- An answer to a vacancy waits with its proof until the e-mail is proved (4.1.12).
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent', 'identify', 'merge', 'join_programme', 'apply') AND "proved_at" IS NULL));

-- A letter to a candidate rests on the application, and on nothing else; it is never advertising (4.1.3).
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing'
    AND num_nonnulls("order_id", "person_id", "proof_id", "request_id", "claim_id", "incident_id", "bonus_member_id", "application_id") = 1
    AND ("incident_id" IS NULL OR "class" = 'legal') AND ("application_id" IS NULL OR "class" = 'service' AND "channel" = 'email'));

ALTER TABLE "vacancies"
  ADD CONSTRAINT "vacancies_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
  ADD CONSTRAINT "vacancies_words" CHECK (btrim("title") <> '' AND btrim("team") <> '' AND btrim("city") <> ''),
  ADD CONSTRAINT "vacancies_salary" CHECK (("salary_from" IS NULL OR "salary_from" > 0) AND ("salary_to" IS NULL OR "salary_to" >= coalesce("salary_from", 1))),
  ADD CONSTRAINT "vacancies_state" CHECK (CASE "state" WHEN 'draft' THEN "closed_at" IS NULL WHEN 'published' THEN "publish_at" IS NOT NULL AND "closed_at" IS NULL ELSE "closed_at" IS NOT NULL END),
  ADD CONSTRAINT "vacancies_time" CHECK ("closes_at" IS NULL OR "publish_at" IS NULL OR "closes_at" > "publish_at");
ALTER TABLE "vacancy_questions"
  ADD CONSTRAINT "vacancy_questions_options" CHECK (("kind" = 'choice') = (cardinality("options") >= 2)),
  ADD CONSTRAINT "vacancy_questions_text" CHECK (btrim("text") <> '' AND "position" >= 0);

ALTER TABLE "applications"
  ADD CONSTRAINT "applications_names" CHECK (btrim("surname") <> '' AND btrim("given_name") <> ''),
  ADD CONSTRAINT "applications_contacts" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%' AND "phone" ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT "applications_link" CHECK ("cv_link" ~ '^https://'),
  ADD CONSTRAINT "applications_decided" CHECK (("stage" IN ('hired', 'rejected', 'withdrawn')) = ("decided_at" IS NOT NULL) AND ("decided_at" IS NULL) = ("retain_until" IS NULL)),
  ADD CONSTRAINT "applications_reason" CHECK (("stage" = 'rejected') = ("reject_reason" IS NOT NULL)),
  ADD CONSTRAINT "applications_time" CHECK ("decided_at" >= "received_at");
-- Numbers that people say begin where they can be told from a line of a list.
ALTER SEQUENCE "applications_number_seq" RESTART WITH 1001;
-- Of one candidate a vacancy has one application; whoever withdrew it may answer again.
CREATE UNIQUE INDEX "applications_once" ON "applications" ("vacancy_id", "subject_id") WHERE "stage" <> 'withdrawn';

ALTER TABLE "candidate_files"
  ADD CONSTRAINT "candidate_files_size" CHECK ("bytes" BETWEEN 1 AND 10485760 AND "pages" BETWEEN 1 AND 50),
  ADD CONSTRAINT "candidate_files_stored" CHECK ("stored_as" ~ '^[0-9a-f]{32}$');
ALTER TABLE "candidate_previews" ADD CONSTRAINT "candidate_previews_stored" CHECK ("stored_as" ~ '^[0-9a-f]{32}$' AND "page" >= 1);
ALTER TABLE "scorecard_marks" ADD CONSTRAINT "scorecard_marks_mark" CHECK ("mark" BETWEEN 1 AND 4);
ALTER TABLE "interviews"
  ADD CONSTRAINT "interviews_minutes" CHECK ("minutes" BETWEEN 10 AND 480),
  ADD CONSTRAINT "interviews_start" CHECK (CASE "state" WHEN 'offered' THEN "starts_at" IS NULL WHEN 'cancelled' THEN true ELSE "starts_at" IS NOT NULL END);
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_move" CHECK (("kind" = 'moved') = (num_nonnulls("from", "to") = 2));

-- What is edited counts its changes.
CREATE TRIGGER "vacancies_revision" BEFORE UPDATE ON "vacancies" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();
CREATE TRIGGER "applications_revision" BEFORE UPDATE ON "applications" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();
CREATE TRIGGER "scorecards_revision" BEFORE UPDATE ON "scorecards" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();
CREATE TRIGGER "letter_templates_revision" BEFORE UPDATE ON "letter_templates" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();

-- The end of the 30th day after a decision in the shop's zone (5.1.8; Civil Code art. 191, 194).
CREATE FUNCTION candidate_term(decided timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT (date_trunc('day', decided AT TIME ZONE 'Europe/Saratov') + interval '31 days') AT TIME ZONE 'Europe/Saratov' - interval '1 millisecond'
$$;

-- A closed vacancy stays closed, and with it everybody who waited is decided, in the same transaction: the clocks of all begin.
CREATE FUNCTION guard_vacancy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'closed' AND NEW."state" <> 'closed' THEN
    RAISE EXCEPTION 'a closed vacancy is not opened again' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = 'draft' AND OLD."state" <> 'draft' THEN
    RAISE EXCEPTION 'a published vacancy does not become a draft' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."slug" <> OLD."slug" AND OLD."state" <> 'draft' THEN
    RAISE EXCEPTION 'the address of a published vacancy stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "vacancies_guarded" BEFORE UPDATE ON "vacancies" FOR EACH ROW EXECUTE FUNCTION guard_vacancy();

CREATE FUNCTION decide_all_of_vacancy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "applications" SET "stage" = 'rejected', "reject_reason" = 'vacancy-closed', "decided_at" = greatest(NEW."closed_at", "received_at")
  WHERE "vacancy_id" = NEW."id" AND "stage" NOT IN ('hired', 'rejected', 'withdrawn');
  RETURN NULL;
END $$;
CREATE TRIGGER "vacancies_closed" AFTER UPDATE OF "state" ON "vacancies" FOR EACH ROW
  WHEN (NEW."state" = 'closed' AND OLD."state" <> 'closed') EXECUTE FUNCTION decide_all_of_vacancy();

-- Nobody is a candidate without a living consent of their own (4.1.12), or for a vacancy that is not open. When the data go is not for whoever writes the row
-- to say: the end of the 30th day after the decision, later only while the candidate is in the talent pool.
CREATE FUNCTION guard_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."stage" <> 'received' THEN
      RAISE EXCEPTION 'an application begins as received' USING ERRCODE = 'check_violation';
    END IF;
    -- Who closes the vacancy meanwhile waits, or is waited for.
    PERFORM FROM "vacancies" WHERE "id" = NEW."vacancy_id" AND "state" = 'published' AND "publish_at" <= NEW."received_at"
      AND ("closes_at" IS NULL OR "closes_at" >= NEW."received_at") FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the vacancy is not open' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM "consent_live" WHERE "subject_id" = NEW."subject_id" AND "purpose" = 'vacancies' AND "channel" = 'email') THEN
      RAISE EXCEPTION 'nobody is a candidate without a living consent' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."vacancy_id", NEW."subject_id", NEW."received_at", NEW."number") IS DISTINCT FROM (OLD."vacancy_id", OLD."subject_id", OLD."received_at", OLD."number") THEN
    RAISE EXCEPTION 'an application stays whose and for what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."stage" IN ('hired', 'withdrawn') AND NEW."stage" <> OLD."stage" THEN
    RAISE EXCEPTION 'this decision is final' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."stage" = 'rejected' AND NEW."stage" NOT IN ('rejected', 'withdrawn') AND EXISTS (SELECT FROM "vacancies" WHERE "id" = NEW."vacancy_id" AND "state" = 'closed') THEN
    RAISE EXCEPTION 'a closed vacancy has nothing to decide' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."decided_at" IS NULL THEN
    NEW."retain_until" := NULL;
  ELSE
    NEW."retain_until" := greatest(candidate_term(NEW."decided_at"), (SELECT "until" FROM "talent_pool" WHERE "application_id" = NEW."id"));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "applications_guarded" BEFORE INSERT OR UPDATE ON "applications" FOR EACH ROW EXECUTE FUNCTION guard_application();

-- The talent pool keeps the application it rests on, and gives it back to its own term.
CREATE FUNCTION keep_pooled_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "applications" SET "retain_until" = NULL WHERE "decided_at" IS NOT NULL AND "id" IN (
    CASE WHEN TG_OP <> 'INSERT' THEN OLD."application_id" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."application_id" END);
  RETURN NULL;
END $$;
CREATE TRIGGER "talent_pool_keeps" AFTER INSERT OR UPDATE OR DELETE ON "talent_pool" FOR EACH ROW EXECUTE FUNCTION keep_pooled_application();

-- Nobody is in the pool without a living consent, for longer than its year (5.1.8), or by somebody else's application.
CREATE FUNCTION guard_talent_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "consent_live" WHERE "subject_id" = NEW."subject_id" AND "purpose" = 'talent-pool' AND "channel" = 'email') THEN
    RAISE EXCEPTION 'nobody is in the talent pool without a living consent' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."until" > NEW."entered_at" + interval '1 year' THEN
    RAISE EXCEPTION 'a consent for the talent pool holds a year' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM "applications" WHERE "id" = NEW."application_id" AND "subject_id" = NEW."subject_id") THEN
    RAISE EXCEPTION 'this is not the candidate''s application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "talent_pool_guarded" BEFORE INSERT OR UPDATE ON "talent_pool" FOR EACH ROW EXECUTE FUNCTION guard_talent_pool();

-- Whoever takes the consent back is no candidate any more, and in no pool, whichever way it ends.
CREATE FUNCTION end_candidacy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."purpose" = 'talent-pool' THEN
    DELETE FROM "talent_pool" WHERE "subject_id" = NEW."subject_id";
  ELSE
    UPDATE "applications" SET "stage" = 'withdrawn', "reject_reason" = NULL, "decided_at" = greatest(coalesce("decided_at", NEW."since"), "received_at")
    WHERE "subject_id" = NEW."subject_id" AND "stage" NOT IN ('hired', 'withdrawn');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_current_candidate" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (NEW."purpose" IN ('vacancies', 'talent-pool') AND NEW."state" IN ('withdrawn', 'expired', 'refused')) EXECUTE FUNCTION end_candidacy();

-- Events, letters and notes are not rewritten; they go with their application.
CREATE FUNCTION keep_with_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM "applications" WHERE "id" = OLD."application_id") THEN
    RAISE EXCEPTION 'what was written of an application stays with it' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "application_events_kept" BEFORE UPDATE OR DELETE ON "application_events" FOR EACH ROW EXECUTE FUNCTION keep_with_application();
CREATE TRIGGER "application_notes_kept" BEFORE UPDATE OR DELETE ON "application_notes" FOR EACH ROW EXECUTE FUNCTION keep_with_application();
CREATE TRIGGER "application_letters_kept" BEFORE UPDATE OR DELETE ON "application_letters" FOR EACH ROW EXECUTE FUNCTION keep_with_application();

-- A file belongs to the application that took it, and to no other afterwards.
CREATE FUNCTION guard_candidate_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."application_id" IS NOT NULL AND NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."stored_as" <> OLD."stored_as" OR NEW."digest" <> OLD."digest" THEN
    RAISE EXCEPTION 'a file stays with its application' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "candidate_files_guarded" BEFORE UPDATE ON "candidate_files" FOR EACH ROW EXECUTE FUNCTION guard_candidate_file();

-- Whichever way a row goes, its bytes follow: what is to be removed is written in the same transaction.
CREATE FUNCTION remove_stored_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "stored_file_removals" ("stored_as") VALUES (OLD."stored_as") ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "candidate_files_removed" AFTER DELETE ON "candidate_files" FOR EACH ROW EXECUTE FUNCTION remove_stored_file();
CREATE TRIGGER "candidate_previews_removed" AFTER DELETE ON "candidate_previews" FOR EACH ROW EXECUTE FUNCTION remove_stored_file();

-- With the last application of a candidate the key of the files goes: bytes that were missed anywhere are noise.
CREATE FUNCTION drop_candidate_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "candidate_keys" k WHERE k."subject_id" = OLD."subject_id" AND NOT EXISTS (SELECT FROM "applications" a WHERE a."subject_id" = k."subject_id");
  RETURN NULL;
END $$;
CREATE TRIGGER "applications_gone" AFTER DELETE ON "applications" FOR EACH ROW EXECUTE FUNCTION drop_candidate_key();
