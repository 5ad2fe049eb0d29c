-- What stops a message stands in the profile, too, so that a preview of a million people reads one table and joins nothing: suppressions of a consent's contact, pauses and
-- the frequency limit. All of it follows from other rows: the table is made anew, in the order in which its columns are read.
DROP VIEW "marketing_profiles_now", "marketing_consents_now", "marketing_facts_now", "marketing_purchases_now";
DROP TABLE "marketing_purchases", "marketing_profiles";

CREATE TABLE "marketing_profiles" (
    "subject_id" UUID NOT NULL,
    "news_email" SMALLINT NOT NULL DEFAULT 0,
    "news_sms" SMALLINT NOT NULL DEFAULT 0,
    "ads_email" SMALLINT NOT NULL DEFAULT 0,
    "ads_sms" SMALLINT NOT NULL DEFAULT 0,
    "bonus_email" SMALLINT NOT NULL DEFAULT 0,
    "bonus_sms" SMALLINT NOT NULL DEFAULT 0,
    "suppressed" SMALLINT NOT NULL DEFAULT 0,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "turnover" BIGINT NOT NULL DEFAULT 0,
    "email_full_until" DATE,
    "sms_full_until" DATE,
    "email_paused_until" TIMESTAMPTZ(3),
    "sms_paused_until" TIMESTAMPTZ(3),
    "last_order_on" DATE,
    "registered_on" DATE,
    "address_region" TEXT,
    "delivered_region" TEXT,
    "news_email_point" TEXT,
    "news_sms_point" TEXT,
    "ads_email_point" TEXT,
    "ads_sms_point" TEXT,
    "bonus_email_point" TEXT,
    "bonus_sms_point" TEXT,

    CONSTRAINT "marketing_profiles_pkey" PRIMARY KEY ("subject_id")
);
ALTER TABLE "marketing_profiles" SET (fillfactor = 90);

CREATE TABLE "marketing_purchases" (
    "subject_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "marketing_purchases_pkey" PRIMARY KEY ("subject_id","order_id","product_id")
);

CREATE INDEX "marketing_purchases_product_id_day_subject_id_idx" ON "marketing_purchases"("product_id", "day", "subject_id");

CREATE INDEX "marketing_purchases_day_subject_id_order_id_amount_idx" ON "marketing_purchases"("day", "subject_id", "order_id", "amount");

ALTER TABLE "marketing_purchases" ADD CONSTRAINT "marketing_purchases_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "marketing_profiles"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was bought and kept. Paid on delivery is paid with the delivery. Guests' orders are nobody's (1.1.6).
CREATE VIEW "marketing_purchases_now" AS
  SELECT s."id" AS "subject_id", o."id" AS "order_id", v."product_id", (o."placed_at" AT TIME ZONE 'Europe/Saratov')::date AS "day",
    sum(l."total" - coalesce(back."amount", 0))::integer AS "amount"
  FROM "marketing_subjects" s
  JOIN "orders" o ON o."person_id" = s."person_id" AND (o."state" = 'delivered' OR o."payment_method" = 'online' AND o."state" IN ('paid', 'packed', 'shipped'))
  JOIN "order_lines" l ON l."order_id" = o."id"
  JOIN "variants" v ON v."id" = l."variant_id"
  LEFT JOIN LATERAL (
    SELECT sum(r."quantity") AS "quantity", sum(r."amount") AS "amount" FROM "return_lines" r JOIN "returns" t ON t."id" = r."return_id"
    WHERE r."order_id" = l."order_id" AND r."position" = l."position" AND t."state" = 'received'
  ) back ON true
  WHERE l."quantity" > coalesce(back."quantity", 0)
  GROUP BY s."id", o."id", v."product_id";

CREATE VIEW "marketing_facts_now" AS
  SELECT s."id" AS "subject_id", bought."orders", bought."turnover", bought."last_order_on", (p."created_at" AT TIME ZONE 'Europe/Saratov')::date AS "registered_on",
    (SELECT a."region_code" FROM "addresses" a WHERE a."person_id" = s."person_id" AND a."is_default") AS "address_region",
    (SELECT o."region_code" FROM "orders" o WHERE o."person_id" = s."person_id" AND o."state" = 'delivered' ORDER BY o."placed_at" DESC, o."id" DESC LIMIT 1) AS "delivered_region",
    EXISTS (SELECT FROM "blocked_subjects" b WHERE b."subject_id" = s."id") AS "blocked"
  FROM "marketing_subjects" s LEFT JOIN "people" p ON p."id" = s."person_id"
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT m."order_id")::integer AS "orders", coalesce(sum(m."amount"), 0)::bigint AS "turnover", max(m."day") AS "last_order_on"
    FROM "marketing_purchases" m WHERE m."subject_id" = s."id"
  ) bought;

-- A consent counts for its own contact, as long as that is the subject's. `suppressed` has a bit for each cell, in the order of the columns.
CREATE VIEW "marketing_consents_now" AS
  SELECT s."id" AS "subject_id",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'news-offers' AND c."channel" = 'email'), 0)::smallint AS "news_email",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'news-offers' AND c."channel" = 'sms'), 0)::smallint AS "news_sms",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'ads' AND c."channel" = 'email'), 0)::smallint AS "ads_email",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'ads' AND c."channel" = 'sms'), 0)::smallint AS "ads_sms",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'bonus-notices' AND c."channel" = 'email'), 0)::smallint AS "bonus_email",
    coalesce(max(c."number") FILTER (WHERE c."purpose" = 'bonus-notices' AND c."channel" = 'sms'), 0)::smallint AS "bonus_sms",
    max(c."point") FILTER (WHERE c."purpose" = 'news-offers' AND c."channel" = 'email') AS "news_email_point",
    max(c."point") FILTER (WHERE c."purpose" = 'news-offers' AND c."channel" = 'sms') AS "news_sms_point",
    max(c."point") FILTER (WHERE c."purpose" = 'ads' AND c."channel" = 'email') AS "ads_email_point",
    max(c."point") FILTER (WHERE c."purpose" = 'ads' AND c."channel" = 'sms') AS "ads_sms_point",
    max(c."point") FILTER (WHERE c."purpose" = 'bonus-notices' AND c."channel" = 'email') AS "bonus_email_point",
    max(c."point") FILTER (WHERE c."purpose" = 'bonus-notices' AND c."channel" = 'sms') AS "bonus_sms_point",
    coalesce(sum(CASE WHEN c."purpose" = 'news-offers' AND c."channel" = 'email' THEN 1 WHEN c."purpose" = 'news-offers' AND c."channel" = 'sms' THEN 2 WHEN c."purpose" = 'ads' AND c."channel" = 'email' THEN 4 WHEN c."purpose" = 'ads' AND c."channel" = 'sms' THEN 8 WHEN c."purpose" = 'bonus-notices' AND c."channel" = 'email' THEN 16 WHEN c."purpose" = 'bonus-notices' AND c."channel" = 'sms' THEN 32 ELSE 0 END) FILTER (WHERE c."suppressed"), 0)::smallint AS "suppressed"
  FROM "marketing_subjects" s LEFT JOIN LATERAL (
    SELECT c."purpose", c."channel", CASE WHEN c."live" THEN c."policy_number" ELSE -c."policy_number" END AS "number",
      (SELECT v."point" FROM "consent_events" e JOIN "consent_evidence" v ON v."position" = e."position"
       WHERE e."subject_id" = c."subject_id" AND e."purpose" = c."purpose" AND e."channel" = c."channel" AND e."kind" = 'granted'
       ORDER BY e."sequence" DESC LIMIT 1) AS "point",
      EXISTS (SELECT FROM "suppressions" x WHERE x."contact_hash" = c."contact_hash" AND x."ended_at" IS NULL
        AND (x."scope" = 'all' OR x."scope" = 'purpose' AND x."purpose" = c."purpose")) AS "suppressed"
    FROM "consent_current" c
    WHERE c."subject_id" = s."id" AND c."state" IN ('granted', 'confirmed')
      AND EXISTS (SELECT FROM "subject_contacts" k WHERE k."subject_id" = c."subject_id" AND k."hash" = c."contact_hash" AND k."released_at" IS NULL)
  ) c ON true
  GROUP BY s."id";

-- Until which day (UTC) the limit is reached; a day that is past is as good as none. Only a new message or another wish changes it.
CREATE FUNCTION sending_full_until(subjects uuid[], way "message_channel") RETURNS date LANGUAGE plpgsql STABLE AS $$
DECLARE
  most integer;
  sent record;
  room integer;
BEGIN
  SELECT least(sending_limit(way), min("per_week")) INTO most FROM "sending_preferences" WHERE "subject_id" = ANY (subjects) AND "channel" = way;
  -- From the latest back: the day whose messages fill what is allowed keeps it full until it is seven days past.
  room := most;
  FOR sent IN SELECT "day", sum("count") AS count FROM "sending_counts" WHERE "subject_id" = ANY (subjects) AND "channel" = way AND "count" > 0
    GROUP BY "day" ORDER BY "day" DESC LIMIT 7 LOOP
    room := room - sent.count;
    IF room <= 0 THEN
      RETURN sent."day" + 7;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- A pause and the limit hold for all subjects of a person, as at the gate. Full until: the first day (UTC) on which the seven days before it have room again.
CREATE VIEW "marketing_stops_now" AS
  SELECT s."id" AS "subject_id",
    (SELECT max(f."paused_until") FROM "sending_preferences" f WHERE f."subject_id" = ANY (own.subjects) AND f."channel" = 'email') AS "email_paused_until",
    (SELECT max(f."paused_until") FROM "sending_preferences" f WHERE f."subject_id" = ANY (own.subjects) AND f."channel" = 'sms') AS "sms_paused_until",
    sending_full_until(own.subjects, 'email') AS "email_full_until", sending_full_until(own.subjects, 'sms') AS "sms_full_until"
  FROM "marketing_subjects" s
  CROSS JOIN LATERAL (SELECT CASE WHEN s."person_id" IS NULL THEN ARRAY[s."id"] ELSE ARRAY(SELECT o."id" FROM "subjects" o WHERE o."person_id" = s."person_id") END AS subjects) own;

-- What the rows have to be, all of them.
CREATE VIEW "marketing_profiles_now" AS
  SELECT f."subject_id", c."news_email", c."news_sms", c."ads_email", c."ads_sms", c."bonus_email", c."bonus_sms", c."suppressed", f."blocked", f."orders", f."turnover", t."email_full_until", t."sms_full_until", t."email_paused_until", t."sms_paused_until",
    f."last_order_on", f."registered_on", f."address_region", f."delivered_region", c."news_email_point", c."news_sms_point", c."ads_email_point", c."ads_sms_point", c."bonus_email_point", c."bonus_sms_point"
  FROM "marketing_facts_now" f JOIN "marketing_consents_now" c ON c."subject_id" = f."subject_id" JOIN "marketing_stops_now" t ON t."subject_id" = f."subject_id";

CREATE FUNCTION refresh_marketing_stops(subject uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "marketing_profiles" p SET "email_paused_until" = n."email_paused_until", "sms_paused_until" = n."sms_paused_until", "email_full_until" = n."email_full_until", "sms_full_until" = n."sms_full_until"
  FROM "marketing_stops_now" n WHERE p."subject_id" = subject AND n."subject_id" = subject
    AND (p."email_paused_until", p."sms_paused_until", p."email_full_until", p."sms_full_until")
      IS DISTINCT FROM (n."email_paused_until", n."sms_paused_until", n."email_full_until", n."sms_full_until")
$$;

-- Makes the row of a subject what it has to be, or lets it go. Two at once take turns: the second reads what the first has committed.
CREATE OR REPLACE FUNCTION refresh_marketing_profile(subject uuid, facts boolean, consents boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(630, hashtext(subject::text));
  IF NOT EXISTS (SELECT FROM "marketing_subjects" WHERE "id" = subject) THEN
    DELETE FROM "marketing_profiles" WHERE "subject_id" = subject;
    RETURN;
  END IF;
  INSERT INTO "marketing_profiles" ("subject_id") VALUES (subject) ON CONFLICT DO NOTHING;
  IF facts THEN
    DELETE FROM "marketing_purchases" m WHERE m."subject_id" = subject
      AND NOT EXISTS (SELECT FROM "marketing_purchases_now" n WHERE n."subject_id" = subject AND n."order_id" = m."order_id" AND n."product_id" = m."product_id");
    INSERT INTO "marketing_purchases" ("subject_id", "order_id", "product_id", "day", "amount")
      SELECT "subject_id", "order_id", "product_id", "day", "amount" FROM "marketing_purchases_now" WHERE "subject_id" = subject
      ON CONFLICT ("subject_id", "order_id", "product_id") DO UPDATE SET "day" = excluded."day", "amount" = excluded."amount"
      WHERE ("marketing_purchases"."day", "marketing_purchases"."amount") IS DISTINCT FROM (excluded."day", excluded."amount");
    UPDATE "marketing_profiles" p SET "orders" = n."orders", "turnover" = n."turnover", "last_order_on" = n."last_order_on", "registered_on" = n."registered_on",
      "address_region" = n."address_region", "delivered_region" = n."delivered_region", "blocked" = n."blocked"
    FROM "marketing_facts_now" n WHERE p."subject_id" = subject AND n."subject_id" = subject
      AND (p."orders", p."turnover", p."last_order_on", p."registered_on", p."address_region", p."delivered_region", p."blocked")
        IS DISTINCT FROM (n."orders", n."turnover", n."last_order_on", n."registered_on", n."address_region", n."delivered_region", n."blocked");
  END IF;
  IF facts THEN
    PERFORM refresh_marketing_stops(subject);
  END IF;
  IF consents THEN
    UPDATE "marketing_profiles" p SET "news_email" = n."news_email", "news_sms" = n."news_sms", "ads_email" = n."ads_email", "ads_sms" = n."ads_sms",
      "bonus_email" = n."bonus_email", "bonus_sms" = n."bonus_sms", "news_email_point" = n."news_email_point", "news_sms_point" = n."news_sms_point",
      "ads_email_point" = n."ads_email_point", "ads_sms_point" = n."ads_sms_point", "bonus_email_point" = n."bonus_email_point", "bonus_sms_point" = n."bonus_sms_point", "suppressed" = n."suppressed"
    FROM "marketing_consents_now" n WHERE p."subject_id" = subject AND n."subject_id" = subject
      AND (p."news_email", p."news_sms", p."ads_email", p."ads_sms", p."bonus_email", p."bonus_sms",
          p."news_email_point", p."news_sms_point", p."ads_email_point", p."ads_sms_point", p."bonus_email_point", p."bonus_sms_point", p."suppressed")
        IS DISTINCT FROM (n."news_email", n."news_sms", n."ads_email", n."ads_sms", n."bonus_email", n."bonus_sms",
          n."news_email_point", n."news_sms_point", n."ads_email_point", n."ads_sms_point", n."bonus_email_point", n."bonus_sms_point", n."suppressed");
  END IF;
END $$;

-- Of all subjects of whom a count or a wish belongs to. The gate and the wish have locked the person (sending_key), so that nobody reads past anybody.
CREATE FUNCTION keep_marketing_stops() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."subject_id" ELSE NEW."subject_id" END;
BEGIN
  PERFORM refresh_marketing_stops(s."id") FROM "subjects" s
  WHERE s."id" = changed OR s."person_id" = (SELECT o."person_id" FROM "subjects" o WHERE o."id" = changed);
  RETURN NULL;
END $$;

-- Whoever joins a person or leaves one changes what holds for the others.
CREATE OR REPLACE FUNCTION keep_marketing_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'subjects' THEN
    PERFORM refresh_marketing_profile(NEW."id", true, true);
    PERFORM refresh_marketing_profile(s."id", true, false) FROM "subjects" s WHERE s."person_id" IN (OLD."person_id", NEW."person_id") AND s."id" <> NEW."id";
  ELSE
    PERFORM refresh_marketing_profile((to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) ->> 'subject_id')::uuid, true, true);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_marketing_suppressions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(c."subject_id", false, true) FROM (SELECT DISTINCT "subject_id" FROM "consent_current" WHERE "contact_hash" = NEW."contact_hash") c;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "sending_preferences_marketing" AFTER INSERT OR UPDATE OR DELETE ON "sending_preferences" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_stops();
CREATE CONSTRAINT TRIGGER "sending_counts_marketing" AFTER INSERT OR UPDATE OR DELETE ON "sending_counts" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_stops();
CREATE CONSTRAINT TRIGGER "suppressions_marketing" AFTER INSERT OR UPDATE OF "ended_at" ON "suppressions" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."scope" <> 'campaign') EXECUTE FUNCTION keep_marketing_suppressions();

DO $$
DECLARE
  function regprocedure;
BEGIN
  FOREACH function IN ARRAY ARRAY['refresh_marketing_profile(uuid, boolean, boolean)', 'refresh_marketing_stops(uuid)', 'keep_marketing_stops()', 'keep_marketing_subject()', 'keep_marketing_suppressions()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', function, quote_ident(current_schema()));
  END LOOP;
END $$;

INSERT INTO "marketing_profiles" ("subject_id") SELECT "id" FROM "marketing_subjects";
SELECT refresh_marketing_profile("id", true, true) FROM "marketing_subjects";
