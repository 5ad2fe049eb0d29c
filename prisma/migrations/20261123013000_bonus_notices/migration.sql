-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "bonus_member_id" UUID,
ADD COLUMN     "consent_position" BIGINT;

-- CreateIndex
CREATE INDEX "outbox_messages_bonus_member_id_template_queued_at_idx" ON "outbox_messages"("bonus_member_id", "template", "queued_at");

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_bonus_member_id_fkey" FOREIGN KEY ("bonus_member_id") REFERENCES "bonus_members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say.

-- A notice of the bonus programme rests on a membership (4.1.11) and names the event of the ledger that allows it (4.1.7): nothing else of the shop
-- does, and no notice goes by another basis.
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing'
    AND num_nonnulls("order_id", "person_id", "proof_id", "request_id", "claim_id", "incident_id", "bonus_member_id") = 1),
  ADD CONSTRAINT "outbox_messages_bonus" CHECK (("bonus_member_id" IS NOT NULL) = ("template" IN ('bonus-earned', 'bonus-level', 'bonus-expiring'))
    AND ("bonus_member_id" IS NULL) = ("consent_position" IS NULL) AND ("bonus_member_id" IS NULL OR "class" = 'service'));
CREATE INDEX "outbox_messages_consent" ON "outbox_messages" ("consent_position") WHERE "consent_position" IS NOT NULL;

-- What a notice rests on never changes.
CREATE FUNCTION guard_notice_basis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."consent_position" IS DISTINCT FROM OLD."consent_position" OR NEW."recipient" <> OLD."recipient" OR NEW."channel" <> OLD."channel" THEN
    RAISE EXCEPTION 'a notice stays for whom it was written, and on what it rests' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_messages_notice" BEFORE UPDATE OF "consent_position", "recipient", "channel" ON "outbox_messages" FOR EACH ROW
  WHEN (OLD."consent_position" IS NOT NULL) EXECUTE FUNCTION guard_notice_basis();

-- Why a notice may not be handed over; null when it may. '' while its consent is being changed at this moment: it waits for nobody, and is asked again.
CREATE FUNCTION refusal_of_notice(message "outbox_messages") RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  member record;
  cell record;
  whose uuid;
BEGIN
  SELECT "person_id", "contact", "left_at", "moved_to_id" INTO member FROM "bonus_members" WHERE "id" = message."bonus_member_id";
  IF NOT FOUND OR member."left_at" IS NOT NULL OR member."moved_to_id" IS NOT NULL THEN
    RETURN 'the membership has ended';
  END IF;
  SELECT "subject_id" INTO whose FROM "consent_events" WHERE "position" = message."consent_position" AND "purpose" = 'bonus-notices' AND "channel"::text = message."channel"::text;
  SELECT "live", "event_position", "contact_hash", "policy_number" INTO cell FROM "consent_current"
    WHERE "subject_id" = whose AND "purpose" = 'bonus-notices' AND "channel"::text = message."channel"::text FOR SHARE SKIP LOCKED;
  IF NOT FOUND AND EXISTS (SELECT FROM "consent_current" WHERE "subject_id" = whose AND "purpose" = 'bonus-notices' AND "channel"::text = message."channel"::text) THEN
    RETURN '';
  ELSIF cell."live" IS NOT TRUE OR cell."event_position" IS DISTINCT FROM message."consent_position" THEN
    RETURN 'the consent to notices of bonuses has ended';
  ELSIF consent_frozen('bonus-notices', cell."policy_number", clock_timestamp()) THEN
    RETURN 'the consent rests until it is given to the wider policy';
  END IF;
  -- Of the member themselves, for a contact that is still theirs.
  IF NOT EXISTS (
    SELECT FROM "subjects" s JOIN "subject_contacts" k ON k."subject_id" = s."id" AND k."hash" = cell."contact_hash" AND k."released_at" IS NULL
    WHERE s."id" = whose AND s."destroyed_at" IS NULL AND CASE WHEN member."person_id" IS NOT NULL THEN s."person_id" = member."person_id"
      ELSE s."person_id" IS NULL AND message."recipient" = member."contact" END) THEN
    RETURN 'the consent is not the member''s';
  END IF;
  RETURN NULL;
END $$;

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

CREATE OR REPLACE FUNCTION guard_handover() RETURNS trigger LANGUAGE plpgsql AS $$
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
    RETURN NEW;
  END IF;
  IF NEW."bonus_member_id" IS NOT NULL AND NEW."state" = 'handed' THEN
    reason := refusal_of_notice(NEW);
    IF reason IS NOT NULL THEN
      -- What became of a hand-over that was never answered nobody knows: it has failed, the others have not begun.
      NEW."state" := CASE WHEN reason = '' THEN 'queued' WHEN OLD."state" = 'handed' THEN 'failed' ELSE 'cancelled' END::"message_state";
      NEW."error" := nullif(reason, '');
      NEW."handed_at" := OLD."handed_at";
      NEW."attempts" := OLD."attempts";
    END IF;
  END IF;
  RETURN NEW;
END $$;

-- What waits ends in the transaction of what ends it: of the consent, or of the membership. Rows that are in somebody's hands are passed over: they are judged there.
CREATE FUNCTION end_notices_by_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "outbox_messages" SET "state" = 'cancelled', "error" = 'the consent to notices of bonuses has ended'
  WHERE "id" IN (SELECT "id" FROM "outbox_messages" WHERE "consent_position" = OLD."event_position" AND "state" IN ('queued', 'blocked') FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_current_ends_notices" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (OLD."purpose" = 'bonus-notices' AND OLD."live" AND NEW."event_position" <> OLD."event_position") EXECUTE FUNCTION end_notices_by_consent();

CREATE FUNCTION end_notices_by_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "outbox_messages" SET "state" = 'cancelled', "error" = 'the membership has ended'
  WHERE "id" IN (SELECT "id" FROM "outbox_messages" WHERE "bonus_member_id" = NEW."id" AND "state" IN ('queued', 'blocked') FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
CREATE TRIGGER "bonus_members_end_notices" AFTER UPDATE OF "left_at", "moved_to_id" ON "bonus_members" FOR EACH ROW
  WHEN ((OLD."left_at", OLD."moved_to_id") IS DISTINCT FROM (NEW."left_at", NEW."moved_to_id")) EXECUTE FUNCTION end_notices_by_membership();

-- Whose data are blocked does not spend: what is disputed is used for nothing (6.2.4).
CREATE FUNCTION refuse_blocked_spending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM fresh JOIN "bonus_members" m ON m."id" = fresh."member_id" JOIN "blocked_people" b ON b."person_id" = m."person_id" WHERE fresh."kind" = 'redeem') THEN
    RAISE EXCEPTION 'points of somebody whose data are blocked are not spent' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "bonus_entries_unblocked" AFTER INSERT ON "bonus_entries" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_blocked_spending();

-- Guards work whoever writes, also in a session that plays a replica, and look at the tables of the shop.
ALTER TABLE "outbox_messages" ENABLE ALWAYS TRIGGER "outbox_messages_notice";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_ends_notices";
ALTER TABLE "bonus_members" ENABLE ALWAYS TRIGGER "bonus_members_end_notices";
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['guard_handover()', 'refusal_of_notice(outbox_messages)', 'end_notices_by_consent()', 'end_notices_by_membership()', 'refuse_blocked_spending()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, quote_ident(current_schema()));
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION refusal_of_notice(outbox_messages) FROM PUBLIC;
