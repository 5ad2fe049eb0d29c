-- Blocking (6.2.4): from the commit of a request on nothing of its subject is sent, whoever tries.

ALTER TABLE "blocks" ADD CONSTRAINT "blocks_decided" CHECK (("ended_at" IS NULL) = ("decision" IS NULL)),
  ADD CONSTRAINT "blocks_cause" CHECK (btrim("cause") <> '' AND btrim("decision") <> '');
CREATE INDEX "blocks_open" ON "blocks" ("subject_id") WHERE "ended_at" IS NULL;

-- By what a guest is known: SHA-256 of each contact, for as long as the block lasts.
CREATE TABLE "blocked_contacts" (
    "block_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "blocked_contacts_pkey" PRIMARY KEY ("block_id","digest")
);
CREATE INDEX "blocked_contacts_digest_idx" ON "blocked_contacts"("digest");
ALTER TABLE "blocked_contacts" ADD CONSTRAINT "blocked_contacts_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "blocks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "blocked_contacts" ADD CONSTRAINT "blocked_contacts_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');

CREATE FUNCTION contact_digest(contact text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT encode(sha256(convert_to(contact, 'UTF8')), 'hex') $$;

-- Why a legal message may reach somebody whose data are blocked.
CREATE TABLE "block_passes" (
    "message_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "block_passes_pkey" PRIMARY KEY ("message_id")
);
ALTER TABLE "block_passes" ADD CONSTRAINT "block_passes_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "outbox_messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "block_passes" ADD CONSTRAINT "block_passes_reason" CHECK (btrim("reason") <> '');
CREATE TRIGGER "block_passes_append_only" BEFORE UPDATE OR TRUNCATE ON "block_passes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A block covers the subject it was asked for and, through the person, all of the person's.
CREATE VIEW "blocked_people" AS
  SELECT "person_id", max("started_at") AS "since" FROM (
    SELECT "person_id", "started_at" FROM "blocks" WHERE "ended_at" IS NULL AND "person_id" IS NOT NULL
    UNION ALL
    SELECT s."person_id", b."started_at" FROM "blocks" b JOIN "subjects" s ON s."id" = b."subject_id" WHERE b."ended_at" IS NULL AND s."person_id" IS NOT NULL
  ) blocked GROUP BY "person_id";

CREATE VIEW "blocked_subjects" AS
  SELECT "subject_id", max("since") AS "since" FROM (
    SELECT "subject_id", "started_at" AS "since" FROM "blocks" WHERE "ended_at" IS NULL
    UNION ALL
    SELECT s."id", p."since" FROM "subjects" s JOIN "blocked_people" p ON p."person_id" = s."person_id"
  ) blocked GROUP BY "subject_id";

CREATE VIEW "blocked_digests" AS
  SELECT c."digest", max(b."started_at") AS "since" FROM "blocked_contacts" c JOIN "blocks" b ON b."id" = c."block_id"
  WHERE b."ended_at" IS NULL GROUP BY c."digest";

-- A block ends once, with a decision; nothing else of it changes but that its person may be gone.
CREATE FUNCTION guard_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."subject_id", NEW."request_id", NEW."cause", NEW."started_at")
    IS DISTINCT FROM (OLD."id", OLD."subject_id", OLD."request_id", OLD."cause", OLD."started_at")
    OR (OLD."ended_at" IS NOT NULL AND (NEW."ended_at", NEW."decision") IS DISTINCT FROM (OLD."ended_at", OLD."decision"))
    OR (NEW."person_id" IS DISTINCT FROM OLD."person_id" AND NEW."person_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'a block ends once and changes in nothing else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "blocks_guarded" BEFORE UPDATE ON "blocks" FOR EACH ROW EXECUTE FUNCTION guard_block();
CREATE TRIGGER "blocks_kept" BEFORE DELETE OR TRUNCATE ON "blocks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION forget_blocked_contacts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "blocked_contacts" WHERE "block_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "blocks_ended" AFTER UPDATE OF "ended_at" ON "blocks" FOR EACH ROW WHEN (NEW."ended_at" IS NOT NULL) EXECUTE FUNCTION forget_blocked_contacts();

-- The barrier. Whoever hands a message holds (620, 4) shared from the look at the blocks to the commit; whoever blocks takes it alone at
-- the very end of the transaction. So every hand-over either was committed before the block, or has seen it.
CREATE FUNCTION await_handovers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(620, 4);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "blocks_barrier" AFTER INSERT ON "blocks" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION await_handovers();
CREATE CONSTRAINT TRIGGER "blocked_contacts_barrier" AFTER INSERT ON "blocked_contacts" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION await_handovers();

-- Whoever proves a contact while blocked is known by it as well.
CREATE FUNCTION block_proved_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "blocked_contacts" ("block_id", "digest")
    SELECT b."id", contact_digest(NEW."value") FROM "blocks" b LEFT JOIN "subjects" s ON s."id" = b."subject_id"
    WHERE b."ended_at" IS NULL AND NEW."person_id" IN (b."person_id", s."person_id")
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "contact_points_blocked" AFTER INSERT OR UPDATE OF "value", "verified_at" ON "contact_points" FOR EACH ROW
  WHEN (NEW."verified_at" IS NOT NULL) EXECUTE FUNCTION block_proved_contact();

-- The cause of the block that a message meets, or null. What an order placed after the block says is of a contract made since.
CREATE FUNCTION block_of_message(message "outbox_messages") RETURNS text LANGUAGE plpgsql AS $$
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

CREATE FUNCTION guard_handover() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reason text;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(620, 4);
  reason := block_of_message(NEW);
  IF reason IS NOT NULL THEN
    NEW."state" := 'blocked';
    NEW."error" := reason;
    NEW."handed_at" := NULL;
    NEW."sent_at" := NULL;
    IF TG_OP = 'UPDATE' THEN
      NEW."attempts" := OLD."attempts";
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_messages_handed" BEFORE UPDATE ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."state" = 'handed' OR NEW."state" = 'sent' AND OLD."state" NOT IN ('handed', 'sent')) EXECUTE FUNCTION guard_handover();
CREATE TRIGGER "outbox_messages_born_handed" BEFORE INSERT ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."state" IN ('handed', 'sent')) EXECUTE FUNCTION guard_handover();
