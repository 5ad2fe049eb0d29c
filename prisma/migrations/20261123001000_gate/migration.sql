-- Whether advertising may go is asked once more at the last moment, by the database, in the very statement that hands it over; and only one role hands over.

-- What the models say.
ALTER TABLE "consent_current" ADD COLUMN "event_position" BIGINT;
ALTER TABLE "delivery_regions" ADD COLUMN "time_zone" TEXT NOT NULL DEFAULT 'Europe/Moscow';
CREATE TABLE "campaign_count_changes" (
    "id" BIGSERIAL NOT NULL,
    "campaign_id" UUID NOT NULL,
    "variant" TEXT NOT NULL,
    "state" "campaign_message_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "campaign_count_changes_pkey" PRIMARY KEY ("id")
);

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- The event of the ledger by which a cell holds stands in the cell: a plan joins no ledger, and the gate compares two numbers.

ALTER TABLE "consent_current" DISABLE TRIGGER USER;
UPDATE "consent_current" c SET "event_position" = e."position" FROM "consent_events" e WHERE e."hash" = c."event_hash";
ALTER TABLE "consent_current" ALTER COLUMN "event_position" SET NOT NULL;
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_guarded";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_kept";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_checked";

CREATE OR REPLACE FUNCTION append_consent_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head_sequence integer;
  head_hash text;
  latest timestamptz;
  cell_state "consent_kind";
  cell_contact text;
  cell_text uuid;
  given boolean;
  policy_id uuid;
  policy_no integer;
  is_live boolean;
BEGIN
  -- Writers of one chain take turns here; a destroyed subject is written to no more.
  PERFORM FROM "subjects" WHERE "id" = NEW."subject_id" AND "destroyed_at" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no living subject %', NEW."subject_id" USING ERRCODE = 'check_violation';
  END IF;

  SELECT h."sequence", h."hash", e."happened_at" INTO head_sequence, head_hash, latest
  FROM "consent_heads" h LEFT JOIN "consent_events" e ON e."subject_id" = h."subject_id" AND e."sequence" = h."sequence"
  WHERE h."subject_id" = NEW."subject_id";
  IF latest > NEW."happened_at" THEN
    NEW."happened_at" := latest;
  END IF;
  SELECT "state", "contact_hash", "text_version_id" INTO cell_state, cell_contact, cell_text
  FROM "consent_current" WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel";
  given := coalesce(cell_state IN ('granted', 'confirmed'), false);

  SELECT "id", "number" INTO policy_id, policy_no FROM document_in_force('policy', NEW."happened_at");
  IF policy_id IS NULL THEN
    RAISE EXCEPTION 'no policy is in force' USING ERRCODE = 'check_violation';
  END IF;
  NEW."policy_version_id" := policy_id;

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
    IF NEW."kind" = 'granted' AND NOT EXISTS (SELECT FROM "policy_purposes" WHERE "version_id" = policy_id AND "code" = NEW."purpose" AND "basis" = 'consent') THEN
      RAISE EXCEPTION 'the policy in force asks no consent for %', NEW."purpose" USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    -- About what was given: that text, that contact.
    IF NOT given THEN
      RAISE EXCEPTION '% by % is not given', NEW."purpose", NEW."channel" USING ERRCODE = 'check_violation';
    END IF;
    IF coalesce(NEW."text_version_id", cell_text) IS DISTINCT FROM cell_text OR NEW."contact_hash" <> cell_contact THEN
      RAISE EXCEPTION 'not what was given' USING ERRCODE = 'check_violation';
    END IF;
    NEW."text_version_id" := cell_text;
    IF NEW."kind" = 'confirmed' AND (cell_state <> 'granted' OR NEW."channel" = 'site'
      OR NOT EXISTS (SELECT FROM "subject_contacts" WHERE "hash" = NEW."contact_hash" AND "released_at" IS NULL AND "subject_id" = NEW."subject_id")) THEN
      RAISE EXCEPTION 'there is nothing to confirm' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW."kind" IN ('granted', 'confirmed') AND NEW."actor" NOT IN ('self', 'staff') THEN
    RAISE EXCEPTION 'nobody but the person gives consent' USING ERRCODE = 'check_violation';
  END IF;

  NEW."position" := nextval('consent_events_position_seq');
  NEW."basis" := 'consent';
  NEW."sequence" := coalesce(head_sequence, 0) + 1;
  NEW."previous_hash" := head_hash;
  NEW."hash" := consent_event_hash(NEW);
  IF head_sequence IS NULL THEN
    INSERT INTO "consent_heads" VALUES (NEW."subject_id", NEW."sequence", NEW."hash");
  ELSE
    UPDATE "consent_heads" SET "sequence" = NEW."sequence", "hash" = NEW."hash" WHERE "subject_id" = NEW."subject_id";
  END IF;

  is_live := NEW."kind" = 'confirmed' OR NEW."kind" = 'granted' AND NEW."channel" = 'site';
  IF NEW."kind" = 'shown' THEN
    RETURN NEW;
  ELSIF cell_state IS NULL THEN
    INSERT INTO "consent_current" ("subject_id", "purpose", "channel", "contact_hash", "state", "live", "event_hash", "since", "text_version_id", "policy_number", "event_position")
    VALUES (NEW."subject_id", NEW."purpose", NEW."channel", NEW."contact_hash", NEW."kind", is_live, NEW."hash", NEW."happened_at", NEW."text_version_id", policy_no, NEW."position");
  ELSE
    UPDATE "consent_current" c SET "contact_hash" = NEW."contact_hash", "state" = NEW."kind", "event_hash" = NEW."hash", "since" = NEW."happened_at", "live" = is_live,
      "text_version_id" = NEW."text_version_id", "policy_number" = CASE WHEN given THEN c."policy_number" ELSE policy_no END, "event_position" = NEW."position"
    WHERE "subject_id" = NEW."subject_id" AND "purpose" = NEW."purpose" AND "channel" = NEW."channel";
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_consent_current() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "consent_current" c CROSS JOIN LATERAL (
      SELECT e."hash", e."kind", e."contact_hash", e."happened_at", e."position" FROM "consent_events" e
      WHERE e."subject_id" = NEW."subject_id" AND e."purpose" = NEW."purpose" AND e."channel" = NEW."channel" AND e."kind" <> 'shown'
      ORDER BY e."sequence" DESC LIMIT 1
    ) last
    WHERE c."subject_id" = NEW."subject_id" AND c."purpose" = NEW."purpose" AND c."channel" = NEW."channel"
      AND c."event_hash" = last."hash" AND c."event_position" = last."position" AND c."state" = last."kind" AND c."contact_hash" = last."contact_hash" AND c."since" = last."happened_at"
      AND c."live" = (last."kind" = 'confirmed' OR last."kind" = 'granted' AND c."channel" = 'site')
  ) THEN
    RAISE EXCEPTION 'what is allowed follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;


CREATE OR REPLACE VIEW "consent_live" AS
  SELECT c.* FROM "consent_current" c
  WHERE c."live" AND NOT consent_frozen(c."purpose", c."policy_number", now())
    AND EXISTS (SELECT FROM "subjects" s WHERE s."id" = c."subject_id" AND s."destroyed_at" IS NULL)
    AND EXISTS (SELECT FROM "subject_contacts" k WHERE k."hash" = c."contact_hash" AND k."subject_id" = c."subject_id" AND k."released_at" IS NULL);

-- Where people of a region look at their clocks: of a region with several zones, the one where most of them live.
ALTER TABLE "delivery_regions" ALTER COLUMN "time_zone" DROP DEFAULT;
UPDATE "delivery_regions" r SET "time_zone" = z.zone FROM (VALUES
  ('Europe/Kaliningrad', '{39}'),
  ('Europe/Samara', '{18,63}'),
  ('Europe/Astrakhan', '{30}'),
  ('Europe/Saratov', '{64}'),
  ('Europe/Ulyanovsk', '{73}'),
  ('Europe/Volgograd', '{34}'),
  ('Europe/Kirov', '{43}'),
  ('Asia/Yekaterinburg', '{02,45,56,59,66,72,74,86,89}'),
  ('Asia/Omsk', '{55}'),
  ('Asia/Krasnoyarsk', '{17,19,24}'),
  ('Asia/Barnaul', '{04,22}'),
  ('Asia/Novokuznetsk', '{42}'),
  ('Asia/Novosibirsk', '{54}'),
  ('Asia/Tomsk', '{70}'),
  ('Asia/Irkutsk', '{03,38}'),
  ('Asia/Yakutsk', '{14,28}'),
  ('Asia/Chita', '{75}'),
  ('Asia/Vladivostok', '{25,27,79}'),
  ('Asia/Magadan', '{49}'),
  ('Asia/Sakhalin', '{65}'),
  ('Asia/Kamchatka', '{41}'),
  ('Asia/Anadyr', '{87}')
) z (zone, codes) WHERE r."code" = ANY (z.codes::text[]);

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- The role that hands over. Roles belong to the whole cluster: other databases of it may be migrated at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_dispatcher') THEN
    BEGIN
      CREATE ROLE shop_dispatcher NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not create roles; let an administrator run: CREATE ROLE shop_dispatcher NOLOGIN; GRANT shop_dispatcher TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'shop_dispatcher', 'SET') THEN
    BEGIN
      EXECUTE format('GRANT shop_dispatcher TO %I WITH SET TRUE, INHERIT FALSE', current_user);
    EXCEPTION
      WHEN unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not act as the role shop_dispatcher; let an administrator run: GRANT shop_dispatcher TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_dispatcher', current_schema());
END $$;

-- What handing over needs: the two queues, whom a message is for, the line of the register of disclosures, and what the journal looks up for it.
GRANT SELECT, UPDATE ("state", "reason", "variant", "attempts", "not_before", "handed_at", "settled_at") ON "campaign_messages" TO shop_dispatcher;
GRANT SELECT, UPDATE ("state", "attempts", "error", "handed_at", "sent_at") ON "outbox_messages" TO shop_dispatcher;
GRANT SELECT ON "campaigns", "consent_current", "subject_contacts", "subjects", "recipients" TO shop_dispatcher;
GRANT SELECT, INSERT ON "transfers" TO shop_dispatcher;
GRANT SELECT ("id", "decision") ON "authority_requests" TO shop_dispatcher;
GRANT SELECT ("id", "person_id") ON "orders", "proofs" TO shop_dispatcher;
GRANT SELECT ("id", "person_id", "subject_id") ON "subject_requests", "claims" TO shop_dispatcher;
GRANT INSERT ON "processing_log" TO shop_dispatcher;

-- What staff see of the new tables, and so their row-level security, is set where the shop's own role is made (migration shop_app_role).
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['campaign_messages', 'outbox_messages'] LOOP
    EXECUTE format('CREATE POLICY "dispatcher_reads" ON %I FOR SELECT TO shop_dispatcher USING (true)', name);
    EXECUTE format('CREATE POLICY "dispatcher_hands" ON %I FOR UPDATE TO shop_dispatcher USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['consent_current', 'subject_contacts', 'subjects', 'transfers', 'orders', 'proofs', 'subject_requests', 'claims'] LOOP
    EXECUTE format('CREATE POLICY "dispatcher_reads" ON %I FOR SELECT TO shop_dispatcher USING (true)', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['transfers', 'processing_log'] LOOP
    EXECUTE format('CREATE POLICY "dispatcher_adds" ON %I FOR INSERT TO shop_dispatcher WITH CHECK (true)', name);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Nobody else hands over, the owner of the tables and a superuser included: conditions of triggers see who has given the statement.
CREATE FUNCTION refuse_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'only the dispatcher hands over' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "outbox_messages_dispatcher" BEFORE UPDATE ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."state" = 'handed' AND (NEW."state", NEW."handed_at", NEW."attempts") IS DISTINCT FROM (OLD."state", OLD."handed_at", OLD."attempts") AND current_user <> 'shop_dispatcher')
  EXECUTE FUNCTION refuse_handover();
CREATE TRIGGER "outbox_messages_dispatched" BEFORE UPDATE ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."state" = 'sent' AND OLD."state" NOT IN ('handed', 'sent')) EXECUTE FUNCTION refuse_handover();
CREATE TRIGGER "outbox_messages_born_queued" BEFORE INSERT ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."state" IN ('handed', 'sent')) EXECUTE FUNCTION refuse_handover();
-- Born handed is nothing any more, so that nobody need look at its blocks.
DROP TRIGGER "outbox_messages_born_handed" ON "outbox_messages";

CREATE TRIGGER "campaign_messages_dispatcher" BEFORE UPDATE ON "campaign_messages" FOR EACH ROW
  WHEN (NEW."state" = 'handed' AND (NEW."state", NEW."handed_at", NEW."attempts") IS DISTINCT FROM (OLD."state", OLD."handed_at", OLD."attempts") AND current_user <> 'shop_dispatcher')
  EXECUTE FUNCTION refuse_handover();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Numbers of campaigns. Whoever changes messages only adds lines with differences, so that nobody waits for anybody's row; one at a time folds them into sums.
ALTER TABLE "campaign_counts" RENAME TO "campaign_count_sums";
ALTER TABLE "campaign_count_sums" RENAME CONSTRAINT "campaign_counts_pkey" TO "campaign_count_sums_pkey";
ALTER TABLE "campaign_count_sums" RENAME CONSTRAINT "campaign_counts_campaign_id_fkey" TO "campaign_count_sums_campaign_id_fkey";
ALTER TABLE "campaign_count_sums" DROP CONSTRAINT "campaign_counts_sum";
CREATE INDEX "campaign_count_changes_campaign" ON "campaign_count_changes" ("campaign_id");
CREATE VIEW "campaign_counts" AS
  SELECT "campaign_id", "variant", "state", "reason", sum("count")::integer AS "count" FROM (
    SELECT "campaign_id", "variant", "state", "reason", "count" FROM "campaign_count_sums"
    UNION ALL
    SELECT "campaign_id", "variant", "state", "reason", "change" FROM "campaign_count_changes"
  ) lines GROUP BY "campaign_id", "variant", "state", "reason" HAVING sum("count") <> 0;

CREATE FUNCTION fold_campaign_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(620, 5) THEN
    RETURN;
  END IF;
  WITH taken AS (
    DELETE FROM "campaign_count_changes" WHERE "id" IN (SELECT "id" FROM "campaign_count_changes" ORDER BY "id" LIMIT 5000)
    RETURNING "campaign_id", "variant", "state", "reason", "change"
  )
  INSERT INTO "campaign_count_sums" AS sums ("campaign_id", "variant", "state", "reason", "count")
    SELECT "campaign_id", "variant", "state", "reason", sum("change") FROM taken GROUP BY 1, 2, 3, 4 HAVING sum("change") <> 0
    ON CONFLICT ("campaign_id", "variant", "state", "reason") DO UPDATE SET "count" = sums."count" + excluded."count";
END $$;

CREATE FUNCTION count_campaign_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last bigint;
BEGIN
  WITH added AS (
    INSERT INTO "campaign_count_changes" ("campaign_id", "variant", "state", "reason", "change")
    SELECT "campaign_id", coalesce("variant", ''), "state", coalesce("reason"::text, ''), sum(one) FROM (
      SELECT "campaign_id", "variant", "state", "reason", 1 AS one FROM fresh
      UNION ALL
      SELECT "campaign_id", "variant", "state", "reason", -1 FROM gone
    ) moved GROUP BY 1, 2, 3, 4 HAVING sum(one) <> 0
    RETURNING "id"
  )
  SELECT max("id") INTO last FROM added;
  IF last % 64 < 2 THEN
    PERFORM fold_campaign_counts();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "campaign_messages_counted" AFTER UPDATE ON "campaign_messages" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION count_campaign_changes();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- A plan is judged as a whole, a million rows by one join. Planned anew each time: how many rows there are decides how to join.
CREATE FUNCTION judge_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line record;
BEGIN
  FOR line IN EXECUTE $query$
    WITH planned AS MATERIALIZED (
      SELECT "id", "purpose", "channel"::text::consent_channel AS "channel" FROM "campaigns"
      WHERE "id" IN (SELECT "campaign_id" FROM fresh) AND "state" IN ('approved', 'scheduled', 'running', 'paused')
    ), unfrozen AS MATERIALIZED (
      SELECT p."purpose", v."number" FROM (SELECT DISTINCT "purpose" FROM planned) p,
        (SELECT v."number" FROM "document_versions" v JOIN "documents" d ON d."id" = v."document_id" WHERE d."code" = 'policy') v
      WHERE NOT consent_frozen(p."purpose", v."number", clock_timestamp())
    )
    SELECT m."campaign_id", coalesce(m."variant", '') AS variant, m."state", coalesce(m."reason"::text, '') AS reason, count(*)::integer AS count,
      count(*) FILTER (WHERE p."id" IS NULL) AS homeless,
      count(*) FILTER (WHERE m."state" NOT IN ('excluded', 'planned', 'held') OR m."attempts" <> 0 OR num_nonnulls(m."handed_at", m."settled_at") > 0) AS late,
      count(*) FILTER (WHERE m."state" <> 'excluded' AND u."number" IS NULL) AS baseless
    FROM fresh m
    LEFT JOIN planned p ON p."id" = m."campaign_id"
    LEFT JOIN "consent_current" c ON c."subject_id" = m."subject_id" AND c."event_position" = m."event_position" AND c."purpose" = p."purpose" AND c."channel" = p."channel" AND c."live"
    LEFT JOIN unfrozen u ON u."purpose" = c."purpose" AND u."number" = c."policy_number"
    GROUP BY m."campaign_id", m."variant", m."state", m."reason"
  $query$ LOOP
    IF line.homeless > 0 THEN
      RAISE EXCEPTION 'nothing is planned for campaign %', line.campaign_id USING ERRCODE = 'check_violation';
    ELSIF line.late > 0 THEN
      RAISE EXCEPTION 'a message begins planned, held or excluded' USING ERRCODE = 'check_violation';
    ELSIF line.baseless > 0 THEN
      RAISE EXCEPTION 'no living consent of the same subject, purpose and channel stands behind % of the messages', line.baseless USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO "campaign_count_changes" ("campaign_id", "variant", "state", "reason", "change") VALUES (line.campaign_id, line.variant, line.state, line.reason, line.count);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "campaign_messages_planned" AFTER INSERT ON "campaign_messages" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION judge_plan();

-- Who a message is for and on what it rests never changes; what ended stays ended; what was handed over is never handed over again, unless
-- the server did not take it.
CREATE FUNCTION guard_campaign_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."campaign_id", NEW."subject_id", NEW."occurrence", NEW."event_position", NEW."about_id")
    IS DISTINCT FROM (OLD."campaign_id", OLD."subject_id", OLD."occurrence", OLD."event_position", OLD."about_id") THEN
    RAISE EXCEPTION 'a message stays whose it is, and on what it rests' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."variant" IS DISTINCT FROM OLD."variant" AND OLD."state" NOT IN ('planned', 'held') THEN
    RAISE EXCEPTION 'what was said stays said' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = OLD."state" THEN
    IF (NEW."attempts", NEW."handed_at") IS DISTINCT FROM (OLD."attempts", OLD."handed_at") THEN
      RAISE EXCEPTION 'a message is handed over once' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NOT (OLD."state", NEW."state") IN (
    ('planned', 'held'), ('planned', 'handed'), ('planned', 'cancelled'), ('planned', 'expired'), ('planned', 'failed'),
    ('held', 'planned'), ('held', 'handed'), ('held', 'cancelled'), ('held', 'expired'), ('held', 'failed'),
    ('handed', 'held'), ('handed', 'accepted'), ('handed', 'delivered'), ('handed', 'bounced'), ('handed', 'failed'), ('handed', 'unknown'),
    ('accepted', 'delivered'), ('accepted', 'bounced'), ('accepted', 'failed'), ('accepted', 'unknown'),
    ('unknown', 'accepted'), ('unknown', 'delivered'), ('unknown', 'bounced'), ('unknown', 'failed'), ('delivered', 'bounced')) THEN
    RAISE EXCEPTION 'a message that is % does not become %', OLD."state", NEW."state" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "campaign_messages_guarded" BEFORE UPDATE ON "campaign_messages" FOR EACH ROW EXECUTE FUNCTION guard_campaign_message();

-- Messages, counts and preferences of advertising go with the key of their subject, never before.
CREATE FUNCTION guard_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "subject_keys" WHERE "subject_id" = OLD."subject_id") THEN
    RAISE EXCEPTION '% of somebody who is not forgotten stay', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "campaign_messages_kept" BEFORE DELETE ON "campaign_messages" FOR EACH ROW EXECUTE FUNCTION guard_forgetting();
CREATE TRIGGER "campaign_messages_whole" BEFORE TRUNCATE ON "campaign_messages" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "sending_counts_kept" BEFORE DELETE ON "sending_counts" FOR EACH ROW EXECUTE FUNCTION guard_forgetting();
CREATE TRIGGER "sending_counts_whole" BEFORE TRUNCATE ON "sending_counts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_counting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was handed over is counted by the gate' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "sending_counts_guarded" BEFORE INSERT OR UPDATE ON "sending_counts" FOR EACH ROW WHEN (current_user IN ('shop_app', 'shop_dispatcher', 'shop_staff')) EXECUTE FUNCTION refuse_counting();

-- A suppression ends once, for a reason, and changes in nothing else.
CREATE FUNCTION guard_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - ARRAY['ended_at', 'end_reason']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['ended_at', 'end_reason']) OR OLD."ended_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a suppression ends once and changes in nothing else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "suppressions_guarded" BEFORE UPDATE ON "suppressions" FOR EACH ROW EXECUTE FUNCTION guard_suppression();
CREATE TRIGGER "suppressions_kept" BEFORE DELETE OR TRUNCATE ON "suppressions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- Locks. Whoever hands over waits for nobody but for a barrier that is about to be committed: where a consent, a contact or a person is being
-- changed at this moment, the message is held for a second. So no withdrawal ever waits for more than the batches that are on their way.
--   consent_current, the row: whoever changes the cell holds it; the gate takes it FOR SHARE.
--   hashtextextended(contact hash, 1): whoever adopts, releases or suppresses a contact; the gate shares it.
--   hashtextextended(person or subject, 4): one hand-over to a person at a time, so that the limit is kept; and whoever changes the preferences.
--   (620, 4): the barrier of blocks, of released contacts and of paused campaigns; the gate shares it.

CREATE FUNCTION sending_key(subject uuid) RETURNS bigint LANGUAGE sql STABLE AS
$$ SELECT hashtextextended(coalesce("person_id", "id")::text, 4) FROM "subjects" WHERE "id" = subject $$;

-- How many messages of advertising may reach a person in seven days, by channel, unless they want fewer.
CREATE FUNCTION sending_limit(channel "message_channel") RETURNS integer LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE channel WHEN 'email' THEN 3 ELSE 2 END $$;

-- When it is day (09:00 to 21:00) next in all of the zones; the moment itself if it is.
CREATE FUNCTION next_day_time(zones text[], moment timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  at timestamptz := moment;
  before timestamptz;
  zone text;
  clock timestamp;
BEGIN
  LOOP
    before := at;
    FOREACH zone IN ARRAY zones LOOP
      clock := at AT TIME ZONE zone;
      IF clock::time < '09:00' THEN
        at := (clock::date + time '09:00') AT TIME ZONE zone;
      ELSIF clock::time >= '21:00' THEN
        at := (clock::date + 1 + time '09:00') AT TIME ZONE zone;
      END IF;
    END LOOP;
    EXIT WHEN at = before;
  END LOOP;
  RETURN at;
END $$;

-- An SMS comes by day, where its recipient lives; where that is not known, when it is day in all of Russia. E-mail wakes nobody.
CREATE FUNCTION quiet_until(channel "message_channel", zone text, moment timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT CASE channel WHEN 'email' THEN moment ELSE next_day_time(coalesce(ARRAY[zone], ARRAY['Europe/Kaliningrad', 'Asia/Kamchatka']), moment) END $$;

-- Of one view for a whole transaction a later block would be hidden: each statement has to see what is committed.
CREATE FUNCTION join_handovers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'messages are handed over READ COMMITTED' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM pg_advisory_xact_lock_shared(620, 4);
  RETURN NULL;
END $$;
CREATE TRIGGER "campaign_messages_barrier" BEFORE UPDATE ON "campaign_messages" FOR EACH STATEMENT WHEN (current_user = 'shop_dispatcher') EXECUTE FUNCTION join_handovers();

CREATE FUNCTION guard_campaign_handover() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := clock_timestamp();
  today date := (moment AT TIME ZONE 'UTC')::date;
  campaign record;
  cell record;
  facts record;
  most integer;
  later timestamptz;
BEGIN
  IF OLD."state" NOT IN ('planned', 'held') THEN
    RETURN NEW; -- refused by campaign_messages_guarded
  END IF;
  -- Whatever comes of it: not handed over unless all of the below says so.
  NEW."state" := 'held';
  NEW."attempts" := OLD."attempts";
  NEW."handed_at" := OLD."handed_at";

  SELECT "state", "purpose", "channel", "launcher_id", "approver_id", "author_id", "expires_at" INTO campaign FROM "campaigns" WHERE "id" = OLD."campaign_id";
  IF campaign."state" = 'cancelled' OR campaign."state" = 'finished' OR campaign."state" IS NULL THEN
    NEW."state" := 'cancelled'; NEW."reason" := 'campaign_cancelled'; NEW."settled_at" := moment;
    RETURN NEW;
  ELSIF campaign."state" <> 'running' OR campaign."launcher_id" IS NULL OR campaign."approver_id" IS NULL OR campaign."approver_id" = campaign."author_id" THEN
    RETURN OLD; -- it waits for the campaign
  ELSIF campaign."expires_at" <= moment THEN
    NEW."state" := 'expired'; NEW."reason" := 'offer_over'; NEW."settled_at" := moment;
    RETURN NEW;
  END IF;

  SELECT "live", "event_position", "contact_hash", "policy_number", "state" INTO cell FROM "consent_current"
    WHERE "subject_id" = OLD."subject_id" AND "purpose" = campaign."purpose" AND "channel" = campaign."channel"::text::consent_channel FOR SHARE SKIP LOCKED;
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM "consent_current" WHERE "subject_id" = OLD."subject_id" AND "purpose" = campaign."purpose" AND "channel" = campaign."channel"::text::consent_channel) THEN
      NEW."reason" := 'withdrawn'; NEW."not_before" := moment + interval '1 second';
    ELSE
      NEW."state" := 'cancelled'; NEW."reason" := 'no_consent'; NEW."settled_at" := moment;
    END IF;
    RETURN NEW;
  END IF;
  IF NOT cell."live" OR cell."event_position" IS DISTINCT FROM OLD."event_position" THEN
    NEW."state" := 'cancelled'; NEW."settled_at" := moment;
    NEW."reason" := CASE WHEN cell."state" = 'contact_changed' THEN 'contact_changed' ELSE 'withdrawn' END;
    RETURN NEW;
  END IF;
  IF NOT pg_try_advisory_xact_lock_shared(hashtextextended(cell."contact_hash", 1)) THEN
    NEW."reason" := 'contact_changed'; NEW."not_before" := moment + interval '1 second';
    RETURN NEW;
  ELSIF NOT coalesce(pg_try_advisory_xact_lock(sending_key(OLD."subject_id")), true) THEN
    NEW."reason" := 'capped'; NEW."not_before" := moment + interval '1 second';
    RETURN NEW;
  END IF;

  -- Asked after the locks: what is committed by now is seen.
  WITH mine AS (
    SELECT s."person_id" AS person, CASE WHEN s."person_id" IS NULL THEN ARRAY[s."id"] ELSE ARRAY(SELECT o."id" FROM "subjects" o WHERE o."person_id" = s."person_id") END AS subjects
    FROM "subjects" s WHERE s."id" = OLD."subject_id" AND s."destroyed_at" IS NULL
  )
  SELECT mine.person, mine.subjects,
    EXISTS (SELECT FROM "subject_contacts" k WHERE k."hash" = cell."contact_hash" AND k."subject_id" = OLD."subject_id" AND k."released_at" IS NULL) AS reachable,
    consent_frozen(campaign."purpose", cell."policy_number", moment) AS frozen,
    EXISTS (SELECT FROM "blocks" b WHERE b."ended_at" IS NULL AND (b."subject_id" = ANY (mine.subjects) OR b."person_id" = mine.person)) AS blocked,
    EXISTS (SELECT FROM "suppressions" x WHERE x."contact_hash" = cell."contact_hash" AND x."ended_at" IS NULL
      AND (x."scope" = 'all' OR x."scope" = 'purpose' AND x."purpose" = campaign."purpose" OR x."scope" = 'campaign' AND x."campaign_id" = OLD."campaign_id")) AS suppressed,
    wish.paused_until, wish.per_week, coalesce(sent.count, 0) AS sent,
    (SELECT r."time_zone" FROM "addresses" a JOIN "delivery_regions" r ON r."code" = a."region_code" WHERE a."person_id" = mine.person AND a."is_default" LIMIT 1) AS zone
  INTO facts
  FROM mine
  CROSS JOIN LATERAL (SELECT max(p."paused_until") AS paused_until, min(p."per_week") AS per_week FROM "sending_preferences" p
    WHERE p."subject_id" = ANY (mine.subjects) AND p."channel" = campaign."channel") wish
  CROSS JOIN LATERAL (SELECT sum(c."count") AS count FROM "sending_counts" c
    WHERE c."subject_id" = ANY (mine.subjects) AND c."channel" = campaign."channel" AND c."day" > today - 7) sent;

  NEW."state" := 'cancelled';
  NEW."settled_at" := moment;
  IF facts.subjects IS NULL OR NOT facts.reachable THEN
    NEW."reason" := 'contact_changed';
    RETURN NEW;
  ELSIF facts.frozen THEN
    NEW."reason" := 'frozen';
    RETURN NEW;
  ELSIF facts.blocked THEN
    NEW."reason" := 'blocked';
    RETURN NEW;
  ELSIF facts.suppressed THEN
    NEW."reason" := 'suppressed';
    RETURN NEW;
  END IF;

  NEW."state" := 'held';
  NEW."settled_at" := OLD."settled_at";
  most := least(sending_limit(campaign."channel"), facts.per_week);
  later := quiet_until(campaign."channel", facts.zone, moment);
  IF facts.paused_until > moment THEN
    NEW."reason" := 'paused'; NEW."not_before" := facts.paused_until;
  ELSIF facts.sent >= most THEN
    -- The first day on which the seven days before it hold fewer than the limit.
    NEW."reason" := 'capped';
    SELECT min(d)::timestamp AT TIME ZONE 'UTC' INTO NEW."not_before" FROM generate_series(today + 1, today + 7, interval '1 day') d
      WHERE (SELECT coalesce(sum(c."count"), 0) FROM "sending_counts" c
        WHERE c."subject_id" = ANY (facts.subjects) AND c."channel" = campaign."channel" AND c."day" > d::date - 7) < most;
  ELSIF later > moment THEN
    NEW."reason" := 'quiet'; NEW."not_before" := later;
  ELSE
    INSERT INTO "sending_counts" AS sent ("subject_id", "channel", "day", "count") VALUES (OLD."subject_id", campaign."channel", today, 1)
      ON CONFLICT ("subject_id", "channel", "day") DO UPDATE SET "count" = sent."count" + 1;
    NEW."state" := 'handed';
    NEW."reason" := NULL;
    NEW."attempts" := OLD."attempts" + 1;
    NEW."handed_at" := moment;
    NEW."settled_at" := NULL;
    RETURN NEW;
  END IF;
  IF NEW."not_before" >= campaign."expires_at" THEN
    NEW."state" := 'expired'; NEW."settled_at" := moment;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "campaign_messages_gate" BEFORE UPDATE ON "campaign_messages" FOR EACH ROW WHEN (NEW."state" = 'handed' AND OLD."state" <> 'handed') EXECUTE FUNCTION guard_campaign_handover();

-- What the server did not take, it does not count as sent to anybody. Where the person is being written to at this moment, it stays counted.
CREATE FUNCTION uncount_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_try_advisory_xact_lock(sending_key(NEW."subject_id")) THEN
    UPDATE "sending_counts" SET "count" = "count" - 1
      WHERE "subject_id" = NEW."subject_id" AND "channel" = (SELECT "channel" FROM "campaigns" WHERE "id" = NEW."campaign_id")
        AND "day" = (OLD."handed_at" AT TIME ZONE 'UTC')::date AND "count" > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "campaign_messages_returned" AFTER UPDATE ON "campaign_messages" FOR EACH ROW WHEN (OLD."state" = 'handed' AND NEW."state" = 'held') EXECUTE FUNCTION uncount_handover();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- What is queued ends in the transaction of what ends it. Rows that are in somebody's hands are passed over: the gate judges them afterwards.
CREATE FUNCTION cancel_campaign_messages(subjects uuid[], of_purpose text, of_channel text, why "campaign_reason") RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "campaign_messages" m SET "state" = 'cancelled', "reason" = why, "settled_at" = clock_timestamp()
  FROM (
    SELECT q."campaign_id", q."subject_id", q."occurrence" FROM "campaigns" k JOIN "campaign_messages" q ON q."campaign_id" = k."id"
    WHERE k."state" IN ('approved', 'scheduled', 'running', 'paused') AND k."purpose" = coalesce(of_purpose, k."purpose") AND k."channel"::text = coalesce(of_channel, k."channel"::text)
      AND q."subject_id" = ANY (subjects) AND q."state" IN ('planned', 'held')
    FOR UPDATE OF q SKIP LOCKED
  ) due
  WHERE m."campaign_id" = due."campaign_id" AND m."subject_id" = due."subject_id" AND m."occurrence" = due."occurrence";
END $$;

CREATE FUNCTION end_queued_by_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM cancel_campaign_messages(ARRAY[NEW."subject_id"], NEW."purpose", NEW."channel"::text,
    CASE WHEN NEW."state" = 'contact_changed' THEN 'contact_changed'::campaign_reason ELSE 'withdrawn' END);
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_current_ended" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (OLD."live" AND NEW."event_position" <> OLD."event_position" AND NEW."channel" <> 'site') EXECUTE FUNCTION end_queued_by_consent();

CREATE FUNCTION end_queued_by_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM cancel_campaign_messages(ARRAY(
    SELECT o."id" FROM "subjects" o WHERE o."id" = NEW."subject_id" OR o."person_id" = NEW."person_id"
      OR o."person_id" = (SELECT s."person_id" FROM "subjects" s WHERE s."id" = NEW."subject_id")), NULL, NULL, 'blocked');
  RETURN NULL;
END $$;
CREATE TRIGGER "blocks_end_queued" AFTER INSERT ON "blocks" FOR EACH ROW EXECUTE FUNCTION end_queued_by_block();

CREATE FUNCTION lock_suppressed_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW."contact_hash", 1));
  RETURN NEW;
END $$;
CREATE TRIGGER "suppressions_locked" BEFORE INSERT ON "suppressions" FOR EACH ROW EXECUTE FUNCTION lock_suppressed_contact();

CREATE FUNCTION end_queued_by_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "campaign_messages" m SET "state" = 'cancelled', "reason" = 'suppressed', "settled_at" = clock_timestamp()
  FROM (
    SELECT q."campaign_id", q."subject_id", q."occurrence"
    FROM "consent_current" c JOIN "campaigns" k ON k."purpose" = c."purpose" AND k."channel"::text = c."channel"::text
    JOIN "campaign_messages" q ON q."campaign_id" = k."id" AND q."subject_id" = c."subject_id"
    WHERE c."contact_hash" = NEW."contact_hash" AND k."state" IN ('approved', 'scheduled', 'running', 'paused') AND q."state" IN ('planned', 'held')
      AND (NEW."scope" = 'all' OR k."purpose" = NEW."purpose" OR k."id" = NEW."campaign_id")
    FOR UPDATE OF q SKIP LOCKED
  ) due
  WHERE m."campaign_id" = due."campaign_id" AND m."subject_id" = due."subject_id" AND m."occurrence" = due."occurrence";
  RETURN NULL;
END $$;
CREATE TRIGGER "suppressions_end_queued" AFTER INSERT ON "suppressions" FOR EACH ROW EXECUTE FUNCTION end_queued_by_suppression();

CREATE FUNCTION lock_preferences() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(sending_key(NEW."subject_id"));
  RETURN NEW;
END $$;
CREATE TRIGGER "sending_preferences_locked" BEFORE INSERT OR UPDATE ON "sending_preferences" FOR EACH ROW EXECUTE FUNCTION lock_preferences();

CREATE CONSTRAINT TRIGGER "subject_contacts_barrier" AFTER DELETE OR UPDATE OF "released_at", "subject_id" ON "subject_contacts" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION await_handovers();
CREATE CONSTRAINT TRIGGER "campaigns_barrier" AFTER UPDATE OF "state" ON "campaigns" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."state" = 'running' AND NEW."state" <> 'running') EXECUTE FUNCTION await_handovers();

-- ---------------------------------------------------------------------------------------------------------------------------------------
-- A session that plays a replica is guarded, too.
DO $$
DECLARE
  it record;
BEGIN
  FOR it IN SELECT tgrelid::regclass AS home, tgname FROM pg_trigger WHERE NOT tgisinternal AND (tgrelid, tgname) IN (
    SELECT 'campaign_messages'::regclass, name FROM unnest(ARRAY['campaign_messages_dispatcher', 'campaign_messages_counted', 'campaign_messages_planned', 'campaign_messages_guarded',
      'campaign_messages_kept', 'campaign_messages_whole', 'campaign_messages_barrier', 'campaign_messages_gate', 'campaign_messages_returned']::name[]) name
    UNION ALL SELECT 'outbox_messages'::regclass, name FROM unnest(ARRAY['outbox_messages_dispatcher', 'outbox_messages_dispatched', 'outbox_messages_handed']::name[]) name
    UNION ALL SELECT 'consent_current'::regclass, 'consent_current_ended'
    UNION ALL SELECT 'blocks'::regclass, name FROM unnest(ARRAY['blocks_barrier', 'blocks_end_queued']::name[]) name
    UNION ALL SELECT 'suppressions'::regclass, name FROM unnest(ARRAY['suppressions_locked', 'suppressions_end_queued', 'suppressions_guarded', 'suppressions_kept']::name[]) name
    UNION ALL SELECT 'subject_contacts'::regclass, 'subject_contacts_barrier'
    UNION ALL SELECT 'campaigns'::regclass, 'campaigns_barrier') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', it.home, it.tgname);
  END LOOP;
END $$;

-- Those that look for the dispatcher run as the owner of the tables. And all look at the tables of the shop: what somebody has put before them in
-- their own session (a temporary table of the same name) is not looked at.
DO $$
DECLARE
  name text;
  home text := quote_ident(current_schema());
BEGIN
  FOREACH name IN ARRAY ARRAY['guard_campaign_handover()', 'guard_handover()', 'count_campaign_changes()', 'fold_campaign_counts()', 'judge_plan()', 'uncount_handover()',
    'cancel_campaign_messages(uuid[], text, text, campaign_reason)', 'end_queued_by_consent()', 'end_queued_by_block()', 'end_queued_by_suppression()', 'guard_forgetting()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, home);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['append_consent_event()', 'check_consent_current()', 'lock_preferences()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %s, pg_temp', name, home);
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION cancel_campaign_messages(uuid[], text, text, campaign_reason), fold_campaign_counts() FROM PUBLIC;
ALTER FUNCTION judge_plan() SET work_mem = '64MB';

-- Planned once a session: planning anew for each message takes longer than the message.
ALTER FUNCTION append_consent_event() SET plan_cache_mode = 'force_generic_plan';
ALTER FUNCTION check_consent_current() SET plan_cache_mode = 'force_generic_plan';
ALTER FUNCTION guard_campaign_handover() SET plan_cache_mode = 'force_generic_plan';
ALTER FUNCTION cancel_campaign_messages(uuid[], text, text, campaign_reason) SET plan_cache_mode = 'force_generic_plan';
