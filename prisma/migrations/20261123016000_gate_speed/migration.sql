-- The gate and what follows from a hand-over, with the same answers for less work: what is asked for each letter is planned once a session and asked once.

-- Until which day (UTC) the limit is reached; null where the seven days up to the latest message have room. What lies further back keeps nobody full any more.
CREATE OR REPLACE FUNCTION sending_full_until(subjects uuid[], way "message_channel") RETURNS date LANGUAGE plpgsql STABLE AS $$
DECLARE
  room integer;
  latest date;
  sent record;
BEGIN
  SELECT least(sending_limit(way), min("per_week")) INTO room FROM "sending_preferences" WHERE "subject_id" = ANY (subjects) AND "channel" = way;
  -- From the latest back: the day whose messages fill what is allowed keeps it full until it is seven days past.
  FOR sent IN SELECT "day", "count" FROM "sending_counts" WHERE "subject_id" = ANY (subjects) AND "channel" = way AND "count" > 0 ORDER BY "day" DESC LOOP
    latest := coalesce(latest, sent."day");
    EXIT WHEN sent."day" <= latest - 7;
    room := room - sent."count";
    IF room <= 0 THEN
      RETURN sent."day" + 7;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- A count changes one column of a profile: nothing else is looked up for it.
CREATE FUNCTION keep_marketing_full() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  person uuid;
  own uuid[] := ARRAY[changed."subject_id"];
  full_until date;
BEGIN
  SELECT "person_id" INTO person FROM "subjects" WHERE "id" = changed."subject_id";
  IF person IS NOT NULL THEN
    own := ARRAY(SELECT "id" FROM "subjects" WHERE "person_id" = person);
  END IF;
  full_until := sending_full_until(own, changed."channel");
  IF changed."channel" = 'email' THEN
    UPDATE "marketing_profiles" SET "email_full_until" = full_until WHERE "subject_id" = ANY (own) AND "email_full_until" IS DISTINCT FROM full_until;
  ELSIF changed."channel" = 'sms' THEN
    UPDATE "marketing_profiles" SET "sms_full_until" = full_until WHERE "subject_id" = ANY (own) AND "sms_full_until" IS DISTINCT FROM full_until;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "sending_counts_marketing" ON "sending_counts";
CREATE CONSTRAINT TRIGGER "sending_counts_marketing" AFTER INSERT OR UPDATE OR DELETE ON "sending_counts" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_full();

CREATE OR REPLACE FUNCTION guard_campaign_handover() RETURNS trigger LANGUAGE plpgsql AS $$
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
  -- The key of sending_key(), said here: a function of its own is read and planned anew each time.
  ELSIF NOT coalesce((SELECT pg_try_advisory_xact_lock(hashtextextended(coalesce("person_id", "id")::text, 4)) FROM "subjects" WHERE "id" = OLD."subject_id"), true) THEN
    NEW."reason" := 'capped'; NEW."not_before" := moment + interval '1 second';
    RETURN NEW;
  END IF;

  -- Asked after the locks: what is committed by now is seen. The words of consent_frozen() stand here for the same reason as those of sending_key().
  WITH mine AS (
    SELECT s."person_id" AS person, CASE WHEN s."person_id" IS NULL THEN ARRAY[s."id"] ELSE ARRAY(SELECT o."id" FROM "subjects" o WHERE o."person_id" = s."person_id") END AS subjects
    FROM "subjects" s WHERE s."id" = OLD."subject_id" AND s."destroyed_at" IS NULL
  )
  SELECT mine.person, mine.subjects,
    EXISTS (SELECT FROM "subject_contacts" k WHERE k."hash" = cell."contact_hash" AND k."subject_id" = OLD."subject_id" AND k."released_at" IS NULL) AS reachable,
    EXISTS (SELECT FROM "policy_purposes" p JOIN "document_versions" v ON v."id" = p."version_id"
      WHERE p."code" = campaign."purpose" AND p."widened" AND v."number" > cell."policy_number" AND v."state" IN ('published', 'superseded') AND v."effective_from" <= moment)
    OR NOT EXISTS (SELECT FROM document_in_force('policy', moment) force JOIN "policy_purposes" p ON p."version_id" = force."id" WHERE p."code" = campaign."purpose") AS frozen,
    EXISTS (SELECT FROM "blocks" b WHERE b."ended_at" IS NULL AND (b."subject_id" = ANY (mine.subjects) OR b."person_id" = mine.person)) AS blocked,
    EXISTS (SELECT FROM "suppressions" x WHERE x."contact_hash" = cell."contact_hash" AND x."ended_at" IS NULL
      AND (x."scope" = 'all' OR x."scope" = 'purpose' AND x."purpose" = campaign."purpose" OR x."scope" = 'campaign' AND x."campaign_id" = OLD."campaign_id")) AS suppressed,
    wish.paused_until, wish.per_week, coalesce(sent.count, 0) AS sent
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
  -- An e-mail wakes nobody, wherever they live.
  IF campaign."channel" = 'email' THEN
    later := moment;
  ELSE
    later := quiet_until(campaign."channel", (SELECT r."time_zone" FROM "addresses" a JOIN "delivery_regions" r ON r."code" = a."region_code" WHERE a."person_id" = facts.person AND a."is_default" LIMIT 1), moment);
  END IF;
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

-- CREATE OR REPLACE forgets what ALTER FUNCTION had said. What runs for each message, each consent and each line of the register is planned once a session, since a plan made anew takes
-- longer than the work; and by keys only: a plan that was made while a table was empty would read all of it when it has grown.
DO $$
DECLARE
  name text;
  home text := quote_ident(current_schema());
BEGIN
  FOREACH name IN ARRAY ARRAY['guard_campaign_handover()', 'keep_marketing_full()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, home);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['guard_campaign_handover()', 'keep_marketing_full()', 'refresh_marketing_profile(uuid, boolean, boolean)', 'keep_marketing_stops()', 'uncount_handover()',
    'append_consent_event()', 'check_consent_current()', 'check_consent_head()', 'cancel_campaign_messages(uuid[], text, text, campaign_reason)', 'guard_transfer()', 'count_campaign_changes()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan SET enable_seqscan = off', name);
  END LOOP;
END $$;
