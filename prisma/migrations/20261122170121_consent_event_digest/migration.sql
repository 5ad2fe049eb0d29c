-- What an event's hash is taken over becomes bytes instead of lines: half the time when a million of them are verified.
--   "consent-event/2" · subject (16 bytes) · sequence (4, big-endian) · contact hash (64 hex digits) · policy version (16) · text version (16; zeros
--   for none) · evidence hash (64 hex digits) · moment (8: microseconds since 2000-01-01 UTC) · hash of the event before (64 hex digits; zeros for
--   none) · purpose/channel/kind/basis/actor
-- The same stands in lib/consent/event-hash.ts.
CREATE FUNCTION consent_event_digest("event" "consent_events") RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256('consent-event/2'::bytea || uuid_send("event"."subject_id") || int4send("event"."sequence") || textsend("event"."contact_hash")
  || uuid_send("event"."policy_version_id") || uuid_send(coalesce("event"."text_version_id", '00000000-0000-0000-0000-000000000000'::uuid))
  || textsend("event"."evidence_hash") || timestamptz_send("event"."happened_at")
  || textsend(coalesce("event"."previous_hash", '0000000000000000000000000000000000000000000000000000000000000000') || "event"."purpose")
  || '/'::bytea || enum_send("event"."channel") || '/'::bytea || enum_send("event"."kind") || '/'::bytea || enum_send("event"."basis")
  || '/'::bytea || enum_send("event"."actor"));

CREATE OR REPLACE FUNCTION consent_event_hash("event" "consent_events") RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN encode(consent_event_digest("event"), 'hex');

-- Events that were written before, which is to say on the machines of developers, are hashed anew.
ALTER TABLE "consent_events" DISABLE TRIGGER USER;
ALTER TABLE "consent_heads" DISABLE TRIGGER USER;
ALTER TABLE "consent_current" DISABLE TRIGGER USER;
DO $$
DECLARE
  event "consent_events";
  before text;
BEGIN
  FOR event IN SELECT * FROM "consent_events" ORDER BY "subject_id", "sequence" LOOP
    before := event."hash";
    event."previous_hash" := (SELECT "hash" FROM "consent_events" WHERE "subject_id" = event."subject_id" AND "sequence" = event."sequence" - 1);
    event."hash" := consent_event_hash(event);
    UPDATE "consent_events" SET "previous_hash" = event."previous_hash", "hash" = event."hash" WHERE "position" = event."position";
    UPDATE "consent_heads" SET "hash" = event."hash" WHERE "subject_id" = event."subject_id" AND "sequence" = event."sequence";
    UPDATE "consent_current" SET "event_hash" = event."hash" WHERE "event_hash" = before;
  END LOOP;
END $$;
ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_appended";
ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_kept";
ALTER TABLE "consent_events" ENABLE ALWAYS TRIGGER "consent_events_proved";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_guarded";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_kept";
ALTER TABLE "consent_heads" ENABLE ALWAYS TRIGGER "consent_heads_checked";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_guarded";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_kept";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_checked";
