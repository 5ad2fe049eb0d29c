-- The consent ledger guards itself: whoever inserts says who, what and by which text; place in the chain, hashes, projection and
-- head are the database's own. All triggers are ALWAYS: a session that plays a replica is guarded, too.

ALTER TABLE "consent_events"
  ADD CONSTRAINT "consent_events_purpose" CHECK ("purpose" ~ '^[a-z][a-z0-9-]{0,39}$'),
  ADD CONSTRAINT "consent_events_hashes" CHECK ("contact_hash" ~ '^[0-9a-f]{64}$' AND "evidence_hash" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "consent_events_basis" CHECK ("basis" = 'consent'),
  ADD CONSTRAINT "consent_events_first" CHECK (("sequence" = 1) = ("previous_hash" IS NULL));

-- Of two events after one the second is refused, and so is a second first one: a chain cannot fork.
CREATE UNIQUE INDEX "consent_events_no_fork" ON "consent_events" ("subject_id", "previous_hash") NULLS NOT DISTINCT;

-- What an event's hash is taken over: these lines, joined by line feeds, UTF-8. The same stands in lib/consent/event-hash.ts.
CREATE FUNCTION consent_event_hash("event" "consent_events") RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(concat_ws(E'\n', 'consent-event/1',
  "event"."subject_id", "event"."sequence", "event"."contact_hash", "event"."purpose", "event"."channel", "event"."kind", "event"."basis",
  coalesce("event"."text_version_id"::text, '-'), "event"."policy_version_id", "event"."actor", "event"."evidence_hash",
  round(date_part('epoch', "event"."happened_at") * 1000)::bigint, coalesce("event"."previous_hash", '-')), 'UTF8')), 'hex');

-- The version of a document that is in force at a moment: of those published until then the last.
CREATE FUNCTION document_in_force("code" text, "at" timestamptz) RETURNS TABLE ("id" uuid, "number" integer) LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT v."id", v."number" FROM "documents" d JOIN "document_versions" v ON v."document_id" = d."id"
  WHERE d."code" = "document_in_force"."code" AND v."state" IN ('published', 'superseded') AND v."effective_from" <= "at"
  ORDER BY v."effective_from" DESC, v."number" DESC LIMIT 1;
END;

-- A version of the policy that widened a purpose freezes what was given before it (9.1); an editorial one widens nothing.
CREATE FUNCTION consent_frozen("purpose" text, "policy_number" integer, "at" timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
  SELECT FROM "policy_purposes" p JOIN "document_versions" v ON v."id" = p."version_id"
  WHERE p."code" = "consent_frozen"."purpose" AND p."widened" AND v."number" > "consent_frozen"."policy_number"
    AND v."state" IN ('published', 'superseded') AND v."effective_from" <= "at"
);

CREATE FUNCTION append_consent_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head "consent_heads";
  cell "consent_current";
  given boolean;
  policy record;
  latest timestamptz;
BEGIN
  -- Writers of one chain take turns here; a destroyed subject is written to no more.
  PERFORM FROM "subjects" WHERE "id" = NEW."subject_id" AND "destroyed_at" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no living subject %', NEW."subject_id" USING ERRCODE = 'check_violation';
  END IF;

  SELECT * INTO head FROM "consent_heads" WHERE "subject_id" = NEW."subject_id";
  IF FOUND THEN
    SELECT "happened_at" INTO latest FROM "consent_events" WHERE "subject_id" = NEW."subject_id" AND "sequence" = head."sequence";
    NEW."happened_at" := greatest(NEW."happened_at", latest);
  END IF;
  SELECT * INTO cell FROM "consent_current" WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel";
  given := FOUND AND cell."state" IN ('granted', 'confirmed');

  SELECT * INTO policy FROM document_in_force('policy', NEW."happened_at");
  IF policy."id" IS NULL THEN
    RAISE EXCEPTION 'no policy is in force' USING ERRCODE = 'check_violation';
  END IF;
  NEW."policy_version_id" := policy."id";

  IF NEW."kind" IN ('shown', 'granted', 'refused') THEN
    IF given AND NEW."kind" <> 'shown' THEN
      RAISE EXCEPTION '% by % is given already', NEW."purpose", NEW."channel" USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."text_version_id" IS DISTINCT FROM (SELECT "id" FROM document_in_force('consent/' || NEW."purpose" || '/' || NEW."channel", NEW."happened_at")) THEN
      RAISE EXCEPTION 'not the text in force for % by %', NEW."purpose", NEW."channel" USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM "subject_contacts" WHERE "hash" = NEW."contact_hash" AND "released_at" IS NULL
      AND "subject_id" = NEW."subject_id" AND "channel" = NEW."channel") THEN
      RAISE EXCEPTION 'not a living contact of the subject by %', NEW."channel" USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."kind" = 'granted' AND NOT EXISTS (SELECT FROM "policy_purposes" WHERE "version_id" = policy."id" AND "code" = NEW."purpose" AND "basis" = 'consent') THEN
      RAISE EXCEPTION 'the policy in force asks no consent for %', NEW."purpose" USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    -- About what was given: that text, that contact.
    IF NOT given THEN
      RAISE EXCEPTION '% by % is not given', NEW."purpose", NEW."channel" USING ERRCODE = 'check_violation';
    END IF;
    IF coalesce(NEW."text_version_id", cell."text_version_id") IS DISTINCT FROM cell."text_version_id" OR NEW."contact_hash" <> cell."contact_hash" THEN
      RAISE EXCEPTION 'not what was given' USING ERRCODE = 'check_violation';
    END IF;
    NEW."text_version_id" := cell."text_version_id";
    IF NEW."kind" = 'confirmed' AND (cell."state" <> 'granted' OR NEW."channel" = 'site'
      OR NOT EXISTS (SELECT FROM "subject_contacts" WHERE "hash" = NEW."contact_hash" AND "released_at" IS NULL AND "subject_id" = NEW."subject_id")) THEN
      RAISE EXCEPTION 'there is nothing to confirm' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW."kind" IN ('granted', 'confirmed') AND NEW."actor" NOT IN ('self', 'staff') THEN
    RAISE EXCEPTION 'nobody but the person gives consent' USING ERRCODE = 'check_violation';
  END IF;

  NEW."position" := nextval('consent_events_position_seq');
  NEW."basis" := 'consent';
  NEW."sequence" := coalesce(head."sequence", 0) + 1;
  NEW."previous_hash" := head."hash";
  NEW."hash" := consent_event_hash(NEW);
  IF head."subject_id" IS NULL THEN
    INSERT INTO "consent_heads" VALUES (NEW."subject_id", NEW."sequence", NEW."hash");
  ELSE
    UPDATE "consent_heads" SET "sequence" = NEW."sequence", "hash" = NEW."hash" WHERE "subject_id" = NEW."subject_id";
  END IF;

  IF NEW."kind" = 'shown' THEN
    RETURN NEW;
  ELSIF cell."subject_id" IS NULL THEN
    INSERT INTO "consent_current" ("subject_id", "purpose", "channel", "contact_hash", "state", "live", "event_hash", "since", "text_version_id", "policy_number")
    VALUES (NEW."subject_id", NEW."purpose", NEW."channel", NEW."contact_hash", NEW."kind", NEW."kind" = 'granted' AND NEW."channel" = 'site',
      NEW."hash", NEW."happened_at", NEW."text_version_id", policy."number");
  ELSE
    UPDATE "consent_current" SET "contact_hash" = NEW."contact_hash", "state" = NEW."kind", "event_hash" = NEW."hash", "since" = NEW."happened_at",
      "live" = NEW."kind" = 'confirmed' OR NEW."kind" = 'granted' AND NEW."channel" = 'site',
      "text_version_id" = NEW."text_version_id", "policy_number" = CASE WHEN given THEN "policy_number" ELSE policy."number" END
    WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "consent_events_appended" BEFORE INSERT ON "consent_events" FOR EACH ROW EXECUTE FUNCTION append_consent_event();

CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is not rewritten', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER "consent_events_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "consent_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

-- What proves an event is there when the transaction ends; it was checked against the event when it came.
CREATE FUNCTION require_consent_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "consent_evidence" WHERE "position" = NEW."position") THEN
    RAISE EXCEPTION 'an event without evidence' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "consent_events_proved" AFTER INSERT ON "consent_events" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_consent_evidence();

-- Evidence is what the event says it is, is never changed, and may only be deleted.
CREATE FUNCTION guard_consent_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "consent_events" WHERE "position" = NEW."position" AND "evidence_hash" = encode(sha256(NEW."sealed"), 'hex')) THEN
    RAISE EXCEPTION 'not the evidence of the event' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "consent_evidence_guarded" BEFORE INSERT ON "consent_evidence" FOR EACH ROW EXECUTE FUNCTION guard_consent_evidence();
CREATE TRIGGER "consent_evidence_kept" BEFORE UPDATE OR TRUNCATE ON "consent_evidence" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

-- Heads and projection are written by the ledger alone, and hold what it says: looked at when the transaction ends.
CREATE FUNCTION guard_consent_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 OR TG_OP = 'INSERT' AND NEW."sequence" <> 1
    OR TG_OP = 'UPDATE' AND (NEW."subject_id" <> OLD."subject_id" OR NEW."sequence" <> OLD."sequence" + 1) THEN
    RAISE EXCEPTION 'a head moves on by one event of its chain' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "consent_heads_guarded" BEFORE INSERT OR UPDATE ON "consent_heads" FOR EACH ROW EXECUTE FUNCTION guard_consent_head();
CREATE TRIGGER "consent_heads_kept" BEFORE DELETE OR TRUNCATE ON "consent_heads" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

CREATE FUNCTION guard_consent_current() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'what is allowed follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "consent_current_guarded" BEFORE INSERT OR UPDATE ON "consent_current" FOR EACH ROW EXECUTE FUNCTION guard_consent_current();
CREATE TRIGGER "consent_current_kept" BEFORE DELETE OR TRUNCATE ON "consent_current" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

CREATE FUNCTION check_consent_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT ("sequence", "hash") FROM "consent_heads" WHERE "subject_id" = NEW."subject_id")
    IS DISTINCT FROM (SELECT ("sequence", "hash") FROM "consent_events" WHERE "subject_id" = NEW."subject_id" ORDER BY "sequence" DESC LIMIT 1) THEN
    RAISE EXCEPTION 'the head is not the last event of its chain' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "consent_heads_checked" AFTER INSERT OR UPDATE ON "consent_heads" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_consent_head();

CREATE FUNCTION check_consent_current() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cell "consent_current";
  last "consent_events";
BEGIN
  SELECT * INTO cell FROM "consent_current" WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel";
  SELECT * INTO last FROM "consent_events" WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel"
    AND "kind" <> 'shown' ORDER BY "sequence" DESC LIMIT 1;
  IF (cell."event_hash", cell."state", cell."contact_hash", cell."since", cell."live")
    IS DISTINCT FROM (last."hash", last."kind", last."contact_hash", last."happened_at", last."kind" = 'confirmed' OR last."kind" = 'granted' AND last."channel" = 'site') THEN
    RAISE EXCEPTION 'what is allowed follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "consent_current_checked" AFTER INSERT OR UPDATE ON "consent_current" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_consent_current();

-- Checkpoints only grow. Two at once take turns at the lock.
CREATE FUNCTION append_consent_checkpoint() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before "consent_checkpoints";
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('consent_checkpoints', 0));
  SELECT * INTO before FROM "consent_checkpoints" ORDER BY "id" DESC LIMIT 1;
  NEW."id" := coalesce(before."id", 0) + 1;
  IF NEW."position" > (SELECT coalesce(max("position"), 0) FROM "consent_events") OR NEW."events" > NEW."position" OR NEW."subjects" > NEW."events"
    OR before."id" IS NOT NULL AND (NEW."position" < before."position" OR NEW."events" < before."events" OR NEW."subjects" < before."subjects" OR NEW."taken_at" <= before."taken_at") THEN
    RAISE EXCEPTION 'checkpoints only grow' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "consent_checkpoints_appended" BEFORE INSERT ON "consent_checkpoints" FOR EACH ROW EXECUTE FUNCTION append_consent_checkpoint();
CREATE TRIGGER "consent_checkpoints_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "consent_checkpoints" FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_appended";
ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_kept";
ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_proved";
ALTER TABLE "consent_evidence" ENABLE ALWAYS TRIGGER "consent_evidence_guarded";
ALTER TABLE "consent_evidence" ENABLE ALWAYS TRIGGER "consent_evidence_kept";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_guarded";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_kept";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_checked";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_guarded";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_kept";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_checked";
ALTER TABLE "consent_checkpoints" ENABLE ALWAYS TRIGGER "consent_checkpoints_appended";
ALTER TABLE "consent_checkpoints" ENABLE ALWAYS TRIGGER "consent_checkpoints_kept";

-- What may be used now: live, by a living contact of somebody who is not destroyed, and not frozen by a wider policy.
CREATE VIEW "consent_live" AS
  SELECT c.* FROM "consent_current" c
  WHERE c."live" AND NOT consent_frozen(c."purpose", c."policy_number", now())
    AND EXISTS (SELECT FROM "subjects" s WHERE s."id" = c."subject_id" AND s."destroyed_at" IS NULL)
    AND EXISTS (SELECT FROM "subject_contacts" k WHERE k."hash" = c."contact_hash" AND k."subject_id" = c."subject_id" AND k."released_at" IS NULL);

-- What the ledger says of a subject at a moment, cell by cell; up to now it is what `consent_current` holds.
CREATE FUNCTION consent_at("subject" uuid, "at" timestamptz) RETURNS TABLE (
  "purpose" text, "channel" "consent_channel", "contact_hash" text, "state" "consent_kind", "live" boolean, "frozen" boolean, "event_hash" text,
  "since" timestamptz, "text_version_id" uuid, "policy_number" integer
) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT last."purpose", last."channel", last."contact_hash", last."kind",
    last."kind" = 'confirmed' OR last."kind" = 'granted' AND last."channel" = 'site',
    consent_frozen(last."purpose", given."number", "consent_at"."at"), last."hash", last."happened_at", last."text_version_id", given."number"
  FROM (
    SELECT DISTINCT ON (e."purpose", e."channel") e.* FROM "consent_events" e
    WHERE e."subject_id" = "consent_at"."subject" AND e."kind" <> 'shown' AND e."happened_at" <= "consent_at"."at"
    ORDER BY e."purpose", e."channel", e."sequence" DESC
  ) last
  CROSS JOIN LATERAL (
    SELECT v."number" FROM "consent_events" g JOIN "document_versions" v ON v."id" = g."policy_version_id"
    WHERE g."subject_id" = last."subject_id" AND g."purpose" = last."purpose" AND g."channel" = last."channel"
      AND g."kind" IN ('granted', 'refused') AND g."sequence" <= last."sequence"
    ORDER BY g."sequence" DESC LIMIT 1
  ) given;
END;
