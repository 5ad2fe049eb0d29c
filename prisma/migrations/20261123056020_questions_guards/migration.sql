-- What the model of questions cannot say.

-- A question waits with its proof until the e-mail is proved: nobody is written to, and nothing is kept, by what somebody typed.
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent', 'identify', 'merge', 'join_programme', 'apply', 'ask_question') AND "proved_at" IS NULL));

-- An answer rests on the question, and on nothing else; it is never advertising (4.1.3).
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing'
    AND num_nonnulls("order_id", "person_id", "proof_id", "request_id", "claim_id", "incident_id", "bonus_member_id", "application_id", "question_id") = 1
    AND ("incident_id" IS NULL OR "class" = 'legal') AND (num_nonnulls("application_id", "question_id") = 0 OR "class" = 'service' AND "channel" = 'email'));
ALTER TABLE "unmaskings" DROP CONSTRAINT "unmaskings_whose",
  ADD CONSTRAINT "unmaskings_whose" CHECK (num_nonnulls("person_id", "order_id", "application_id", "question_id") = 1);

-- What looks like an e-mail, or like a phone number: of a question it is never shown. As lib/questions/contacts-in.ts, a test holds them equal.
CREATE FUNCTION names_contact(words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN words ~ '[^\s@]+@[^\s@]+\.[^\s@]' OR words ~ '(^|[^0-9])(\+|[789(])([\s().‐-―-]*[0-9]){9,}';

ALTER TABLE "product_questions"
  ADD CONSTRAINT "product_questions_text" CHECK (length("text") BETWEEN 10 AND 1000 AND btrim("text") <> ''),
  ADD CONSTRAINT "product_questions_email" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "product_questions_state" CHECK (CASE "state"
    WHEN 'waiting' THEN num_nonnulls("answer", "shown_text", "decline_reason", "closed_at") = 0
    WHEN 'answered' THEN "answer" IS NOT NULL AND "closed_at" IS NOT NULL AND "decline_reason" IS NULL
    ELSE "decline_reason" IS NOT NULL AND "closed_at" IS NOT NULL AND num_nonnulls("answer", "shown_text") = 0 END),
  ADD CONSTRAINT "product_questions_answer" CHECK (btrim("answer") <> '' AND length("answer") <= 4000),
  -- Published is what the staff worded, never what its asker wants kept to themselves, and never how somebody can be reached.
  ADD CONSTRAINT "product_questions_shown" CHECK ("shown_text" IS NULL OR NOT "hidden" AND btrim("shown_text") <> '' AND length("shown_text") <= 1000 AND NOT names_contact("shown_text")),
  -- Somebody's, or nobody's with nothing but what the site shows.
  ADD CONSTRAINT "product_questions_whose" CHECK (CASE WHEN "subject_id" IS NULL THEN num_nonnulls("email", "text") = 0 AND "shown_text" IS NOT NULL ELSE num_nonnulls("text", "shown_text") > 0 END),
  ADD CONSTRAINT "product_questions_time" CHECK ("closed_at" >= "asked_at" AND "due_at" > "asked_at");
-- Numbers that people say begin where they can be told from a line of a list.
ALTER SEQUENCE "product_questions_number_seq" RESTART WITH 1001;
-- The same question of the same person about the same product is one, however it is spaced.
CREATE UNIQUE INDEX "product_questions_once" ON "product_questions" ("product_id", "subject_id", md5(lower(btrim(regexp_replace("text", '\s+', ' ', 'g'))))) WHERE "subject_id" IS NOT NULL;
-- What a product shows.
CREATE INDEX "product_questions_published" ON "product_questions" ("product_id", "closed_at" DESC) WHERE "shown_text" IS NOT NULL;

CREATE TRIGGER "product_questions_revision" BEFORE UPDATE ON "product_questions" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();

-- A question stays whose and what it is; what it loses is lost for good; what is closed stays closed, and keeps its moment.
CREATE FUNCTION guard_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'waiting' OR NEW."subject_id" IS NULL THEN
      RAISE EXCEPTION 'a question begins with somebody who waits for an answer' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."number", NEW."product_id", NEW."asked_at", NEW."due_at", NEW."hidden") IS DISTINCT FROM (OLD."number", OLD."product_id", OLD."asked_at", OLD."due_at", OLD."hidden")
    OR NEW."subject_id" IS NOT NULL AND NEW."subject_id" IS DISTINCT FROM OLD."subject_id"
    OR NEW."email" IS NOT NULL AND NEW."email" IS DISTINCT FROM OLD."email"
    OR NEW."text" IS NOT NULL AND NEW."text" IS DISTINCT FROM OLD."text" THEN
    RAISE EXCEPTION 'a question stays whose and what it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."state" <> 'waiting' AND (NEW."state" <> OLD."state" OR NEW."closed_at" <> OLD."closed_at" OR NEW."decline_reason" IS DISTINCT FROM OLD."decline_reason") THEN
    RAISE EXCEPTION 'a question that is closed stays so' USING ERRCODE = 'restrict_violation';
  END IF;
  -- Of whose data are blocked nothing is decided and nothing is told (6.2.4).
  IF OLD."state" = 'waiting' AND NEW."state" <> 'waiting' AND EXISTS (SELECT FROM "blocked_subjects" WHERE "subject_id" = NEW."subject_id") THEN
    RAISE EXCEPTION 'the data of whoever asked are blocked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "product_questions_guarded" BEFORE INSERT OR UPDATE ON "product_questions" FOR EACH ROW EXECUTE FUNCTION guard_question();

-- A letter about a question goes to whoever asked it, at an e-mail that was proved, once there is something to tell; nobody is told that they were taken for spam.
CREATE FUNCTION guard_question_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "product_questions" q JOIN "subjects" s ON s."id" = q."subject_id"
    WHERE q."id" = NEW."question_id" AND q."state" <> 'waiting' AND q."decline_reason" IS DISTINCT FROM 'spam'
      AND (q."email" = NEW."recipient" OR EXISTS (SELECT FROM "contact_points" c WHERE c."person_id" = s."person_id" AND c."kind" = 'email' AND c."verified_at" IS NOT NULL AND c."value" = NEW."recipient"))
  ) THEN
    RAISE EXCEPTION 'a letter about a question tells its asker how it was closed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_messages_question" BEFORE INSERT ON "outbox_messages" FOR EACH ROW WHEN (NEW."question_id" IS NOT NULL) EXECUTE FUNCTION guard_question_letter();

-- The pages of a product learn of what it shows, whoever writes it.
CREATE FUNCTION announce_question() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  product uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."product_id" ELSE NEW."product_id" END;
BEGIN
  PERFORM pg_notify('catalogue_changed', json_build_object('product', p."slug", 'category', c."slug", 'listing', false)::text)
    FROM "products" p JOIN "categories" c ON c."id" = p."category_id" WHERE p."id" = product;
  RETURN NULL;
END $$;
CREATE TRIGGER "product_questions_announced" AFTER UPDATE ON "product_questions" FOR EACH ROW
  WHEN ((OLD."shown_text", CASE WHEN OLD."shown_text" IS NOT NULL THEN OLD."answer" END) IS DISTINCT FROM (NEW."shown_text", CASE WHEN NEW."shown_text" IS NOT NULL THEN NEW."answer" END)) EXECUTE FUNCTION announce_question();
CREATE TRIGGER "product_questions_gone" AFTER DELETE ON "product_questions" FOR EACH ROW WHEN (OLD."shown_text" IS NOT NULL) EXECUTE FUNCTION announce_question();

-- Of the staff everybody who may read them sees questions without whom they are of; of whose data are blocked the privacy officer alone (6.2.4).
ALTER TABLE "product_questions" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "staff_sees" ON "product_questions" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR "subject_id" IS NULL OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects") AND ("email" IS NULL OR contact_digest("email") NOT IN (SELECT "digest" FROM "blocked_digests")));
CREATE POLICY "shop_sees_all" ON "product_questions" TO shop_app USING (true) WITH CHECK (true);
GRANT SELECT ON "product_questions" TO shop_staff;
-- The journal's entry of a hand-over says whose message it was.
GRANT SELECT ("id", "subject_id") ON "product_questions" TO shop_dispatcher;
CREATE POLICY "dispatcher_reads" ON "product_questions" FOR SELECT TO shop_dispatcher USING (true);

DROP POLICY "staff_sees" ON "outbox_messages";
CREATE POLICY "staff_sees" ON "outbox_messages" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND CASE WHEN "order_id" IS NOT NULL THEN EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "outbox_messages"."order_id")
      ELSE contact_digest("recipient") NOT IN (SELECT "digest" FROM "blocked_digests") END
    AND ("proof_id" IS NULL OR EXISTS (SELECT FROM "proofs" WHERE "proofs"."id" = "outbox_messages"."proof_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT FROM "subject_requests" WHERE "subject_requests"."id" = "outbox_messages"."request_id"))
    AND ("claim_id" IS NULL OR EXISTS (SELECT FROM "claims" WHERE "claims"."id" = "outbox_messages"."claim_id"))
    AND ("bonus_member_id" IS NULL OR EXISTS (SELECT FROM "bonus_members" WHERE "bonus_members"."id" = "outbox_messages"."bonus_member_id"))
    AND ("application_id" IS NULL OR EXISTS (SELECT FROM "applications" WHERE "applications"."id" = "outbox_messages"."application_id"))
    AND ("question_id" IS NULL OR EXISTS (SELECT FROM "product_questions" WHERE "product_questions"."id" = "outbox_messages"."question_id")));

DROP POLICY "staff_sees" ON "unmaskings";
CREATE POLICY "staff_sees" ON "unmaskings" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND ("order_id" IS NULL OR EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "unmaskings"."order_id"))
    AND ("application_id" IS NULL OR EXISTS (SELECT FROM "applications" WHERE "applications"."id" = "unmaskings"."application_id"))
    AND ("question_id" IS NULL OR EXISTS (SELECT FROM "product_questions" WHERE "product_questions"."id" = "unmaskings"."question_id")));

-- Nothing is sent about the question of whose data are blocked.
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
  ELSIF message."question_id" IS NOT NULL THEN
    SELECT "subject_id" INTO subject FROM "product_questions" WHERE "id" = message."question_id";
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

-- Who of the staff changed which question (generated by auditSql).
CREATE OR REPLACE TRIGGER "product_questions_audit_insert" AFTER INSERT ON "product_questions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'email,text,shown_text,answer', 'revision');
CREATE OR REPLACE TRIGGER "product_questions_audit_update" AFTER UPDATE ON "product_questions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'email,text,shown_text,answer', 'revision');
CREATE OR REPLACE TRIGGER "product_questions_audit_delete" AFTER DELETE ON "product_questions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'email,text,shown_text,answer', 'revision');

-- Written by lib/privacy/journal/journal-sql.ts from the data register.
CREATE OR REPLACE FUNCTION "journal_product_questions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('record'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'product_questions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM fresh it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'support', 'law'::basis, categories, person, subject, count(*), 'product_questions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about, COALESCE(NULLIF(array_remove(ARRAY[CASE WHEN (was."number", was."product_id", was."text", was."hidden", was."state", was."decline_reason", was."shown_text", was."answer", was."asked_at", was."closed_at") IS DISTINCT FROM (it."number", it."product_id", it."text", it."hidden", it."state", it."decline_reason", it."shown_text", it."answer", it."asked_at", it."closed_at") THEN 'requests' END, CASE WHEN (was."email") IS DISTINCT FROM (it."email") THEN 'contacts' END], NULL), '{}'), '{requests,contacts}') AS categories FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."subject_id", was."number", was."product_id", was."email", was."text", was."hidden", was."state", was."decline_reason", was."shown_text", was."answer", was."asked_at", was."closed_at") IS DISTINCT FROM (it."subject_id", it."number", it."product_id", it."email", it."text", it."hidden", it."state", it."decline_reason", it."shown_text", it."answer", it."asked_at", it."closed_at")) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END, categories;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'support', 'law'::basis, '{requests,contacts}', person, subject, count(*), 'product_questions',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT NULL::uuid AS person, it."subject_id" AS subject, it."id"::text AS about FROM gone it) changed WHERE person IS NOT NULL OR subject IS NOT NULL
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "product_questions_journal_insert" AFTER INSERT ON "product_questions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_product_questions"();
CREATE OR REPLACE TRIGGER "product_questions_journal_update" AFTER UPDATE ON "product_questions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_product_questions"();
CREATE OR REPLACE TRIGGER "product_questions_journal_delete" AFTER DELETE ON "product_questions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_product_questions"();

CREATE OR REPLACE FUNCTION "journal_outbox_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('use'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id", of7."subject_id") AS subject, it."order_id"::text AS about FROM fresh it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id" LEFT JOIN "product_questions" of7 ON of7."id" = it."question_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('clarify'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id", of7."subject_id") AS subject, it."order_id"::text AS about FROM fresh it JOIN gone was ON was."id" = it."id" AND (was."person_id", was."class", was."channel", was."template", was."recipient", was."order_id", was."queued_at") IS DISTINCT FROM (it."person_id", it."class", it."channel", it."template", it."recipient", it."order_id", it."queued_at") LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id" LEFT JOIN "product_questions" of7 ON of7."id" = it."question_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  ELSE
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('delete'), 'order', 'contract'::basis, '{contacts}', person, subject, count(*), 'outbox_messages',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT COALESCE(it."person_id", of0."person_id", of2."person_id", of3."person_id", of4."person_id", of5."person_id") AS person, COALESCE(of3."subject_id", of4."subject_id", of6."subject_id", of7."subject_id") AS subject, it."order_id"::text AS about FROM gone it LEFT JOIN "orders" of0 ON of0."id" = it."order_id" LEFT JOIN "proofs" of2 ON of2."id" = it."proof_id" LEFT JOIN "subject_requests" of3 ON of3."id" = it."request_id" LEFT JOIN "claims" of4 ON of4."id" = it."claim_id" LEFT JOIN "bonus_members" of5 ON of5."id" = it."bonus_member_id" LEFT JOIN "applications" of6 ON of6."id" = it."application_id" LEFT JOIN "product_questions" of7 ON of7."id" = it."question_id") changed
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER "outbox_messages_journal_insert" AFTER INSERT ON "outbox_messages" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_update" AFTER UPDATE ON "outbox_messages" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
CREATE OR REPLACE TRIGGER "outbox_messages_journal_delete" AFTER DELETE ON "outbox_messages" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "journal_outbox_messages"();
