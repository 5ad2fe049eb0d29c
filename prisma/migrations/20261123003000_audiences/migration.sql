-- Where a consent was given, beside the seal of what proves it.
ALTER TABLE "consent_evidence" ADD COLUMN "point" TEXT;

-- CreateTable
CREATE TABLE "marketing_profiles" (
    "subject_id" UUID NOT NULL,
    "news_email" SMALLINT NOT NULL DEFAULT 0,
    "news_sms" SMALLINT NOT NULL DEFAULT 0,
    "ads_email" SMALLINT NOT NULL DEFAULT 0,
    "ads_sms" SMALLINT NOT NULL DEFAULT 0,
    "bonus_email" SMALLINT NOT NULL DEFAULT 0,
    "bonus_sms" SMALLINT NOT NULL DEFAULT 0,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "turnover" BIGINT NOT NULL DEFAULT 0,
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

-- CreateTable
CREATE TABLE "marketing_purchases" (
    "subject_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "marketing_purchases_pkey" PRIMARY KEY ("subject_id","order_id","product_id")
);

-- CreateIndex
CREATE INDEX "marketing_purchases_product_id_day_subject_id_idx" ON "marketing_purchases"("product_id", "day", "subject_id");

-- CreateIndex
CREATE INDEX "marketing_purchases_day_subject_id_order_id_amount_idx" ON "marketing_purchases"("day", "subject_id", "order_id", "amount");

-- AddForeignKey
ALTER TABLE "marketing_purchases" ADD CONSTRAINT "marketing_purchases_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "marketing_profiles"("subject_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models above cannot say: what the rows have to be, and who keeps them so.

-- Room on each page for the next version of a row, which no index has to learn of.
ALTER TABLE "marketing_profiles" SET (fillfactor = 90);

-- Whom advertising could reach at all.
CREATE VIEW "marketing_subjects" AS
  SELECT s."id", s."person_id" FROM "subjects" s WHERE s."destroyed_at" IS NULL
    AND EXISTS (SELECT FROM "subject_contacts" k WHERE k."subject_id" = s."id" AND k."channel" IN ('email', 'sms') AND k."released_at" IS NULL);

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

-- A consent counts for its own contact, as long as that is the subject's.
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
    max(c."point") FILTER (WHERE c."purpose" = 'bonus-notices' AND c."channel" = 'sms') AS "bonus_sms_point"
  FROM "marketing_subjects" s LEFT JOIN LATERAL (
    SELECT c."purpose", c."channel", CASE WHEN c."live" THEN c."policy_number" ELSE -c."policy_number" END AS "number",
      (SELECT v."point" FROM "consent_events" e JOIN "consent_evidence" v ON v."position" = e."position"
       WHERE e."subject_id" = c."subject_id" AND e."purpose" = c."purpose" AND e."channel" = c."channel" AND e."kind" = 'granted'
       ORDER BY e."sequence" DESC LIMIT 1) AS "point"
    FROM "consent_current" c
    WHERE c."subject_id" = s."id" AND c."state" IN ('granted', 'confirmed')
      AND EXISTS (SELECT FROM "subject_contacts" k WHERE k."subject_id" = c."subject_id" AND k."hash" = c."contact_hash" AND k."released_at" IS NULL)
  ) c ON true
  GROUP BY s."id";

-- What the rows have to be, all of them.
CREATE VIEW "marketing_profiles_now" AS
  SELECT f."subject_id", f."orders", f."turnover", f."last_order_on", f."registered_on", f."address_region", f."delivered_region", f."blocked",
    c."news_email", c."news_sms", c."ads_email", c."ads_sms", c."bonus_email", c."bonus_sms",
    c."news_email_point", c."news_sms_point", c."ads_email_point", c."ads_sms_point", c."bonus_email_point", c."bonus_sms_point"
  FROM "marketing_facts_now" f JOIN "marketing_consents_now" c ON c."subject_id" = f."subject_id";

-- Makes the row of a subject what it has to be, or lets it go. Two at once take turns: the second reads what the first has committed.
CREATE FUNCTION refresh_marketing_profile(subject uuid, facts boolean, consents boolean) RETURNS void LANGUAGE plpgsql AS $$
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
  IF consents THEN
    UPDATE "marketing_profiles" p SET "news_email" = n."news_email", "news_sms" = n."news_sms", "ads_email" = n."ads_email", "ads_sms" = n."ads_sms",
      "bonus_email" = n."bonus_email", "bonus_sms" = n."bonus_sms", "news_email_point" = n."news_email_point", "news_sms_point" = n."news_sms_point",
      "ads_email_point" = n."ads_email_point", "ads_sms_point" = n."ads_sms_point", "bonus_email_point" = n."bonus_email_point", "bonus_sms_point" = n."bonus_sms_point"
    FROM "marketing_consents_now" n WHERE p."subject_id" = subject AND n."subject_id" = subject
      AND (p."news_email", p."news_sms", p."ads_email", p."ads_sms", p."bonus_email", p."bonus_sms",
          p."news_email_point", p."news_sms_point", p."ads_email_point", p."ads_sms_point", p."bonus_email_point", p."bonus_sms_point")
        IS DISTINCT FROM (n."news_email", n."news_sms", n."ads_email", n."ads_sms", n."bonus_email", n."bonus_sms",
          n."news_email_point", n."news_sms_point", n."ads_email_point", n."ads_sms_point", n."bonus_email_point", n."bonus_sms_point");
  END IF;
END $$;

-- The triggers run when their transaction ends, after all of its own locks, so that nobody waits for anything while holding a profile.
CREATE FUNCTION keep_marketing_consents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(CASE WHEN TG_OP = 'DELETE' THEN OLD."subject_id" ELSE NEW."subject_id" END, false, true);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_marketing_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(CASE WHEN TG_TABLE_NAME = 'subjects' THEN NEW."id" ELSE (to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) ->> 'subject_id')::uuid END, true, true);
  RETURN NULL;
END $$;

-- Of all subjects of a person: before and after, where the person changed.
CREATE FUNCTION keep_marketing_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(s."id", true, false) FROM "subjects" s
  WHERE TG_OP <> 'INSERT' AND s."person_id" = OLD."person_id" OR TG_OP <> 'DELETE' AND s."person_id" = NEW."person_id";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_marketing_returns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(s."id", true, false) FROM "orders" o JOIN "subjects" s ON s."person_id" = o."person_id" WHERE o."id" = NEW."order_id";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_marketing_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_marketing_profile(s."id", true, false) FROM "subjects" s
  WHERE s."id" = NEW."subject_id" OR s."person_id" IN (NEW."person_id", (SELECT b."person_id" FROM "subjects" b WHERE b."id" = NEW."subject_id"));
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "consent_current_marketing" AFTER INSERT OR UPDATE ON "consent_current" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."channel" <> 'site') EXECUTE FUNCTION keep_marketing_consents();
CREATE CONSTRAINT TRIGGER "subjects_marketing" AFTER UPDATE OF "person_id", "destroyed_at" ON "subjects" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD."person_id", OLD."destroyed_at") IS DISTINCT FROM (NEW."person_id", NEW."destroyed_at")) EXECUTE FUNCTION keep_marketing_subject();
CREATE CONSTRAINT TRIGGER "subject_contacts_marketing" AFTER INSERT OR DELETE OR UPDATE OF "released_at" ON "subject_contacts" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_subject();
CREATE CONSTRAINT TRIGGER "orders_marketing_born" AFTER INSERT ON "orders" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."person_id" IS NOT NULL AND NEW."state" <> 'placed') EXECUTE FUNCTION keep_marketing_person();
CREATE CONSTRAINT TRIGGER "orders_marketing" AFTER UPDATE OF "state", "person_id" ON "orders" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD."person_id", OLD."state") IS DISTINCT FROM (NEW."person_id", NEW."state")) EXECUTE FUNCTION keep_marketing_person();
CREATE CONSTRAINT TRIGGER "returns_marketing" AFTER INSERT OR UPDATE OF "state" ON "returns" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."state" = 'received') EXECUTE FUNCTION keep_marketing_returns();
CREATE CONSTRAINT TRIGGER "addresses_marketing" AFTER INSERT OR DELETE OR UPDATE OF "region_code", "is_default", "person_id" ON "addresses" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_person();
CREATE CONSTRAINT TRIGGER "blocks_marketing" AFTER INSERT OR UPDATE OF "ended_at" ON "blocks" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_marketing_blocks();

-- Whoever writes the facts keeps the profiles: by the right of their owner, whatever the role may itself.
DO $$
DECLARE
  function regprocedure;
BEGIN
  FOREACH function IN ARRAY ARRAY['refresh_marketing_profile(uuid, boolean, boolean)', 'keep_marketing_consents()', 'keep_marketing_subject()', 'keep_marketing_person()', 'keep_marketing_returns()', 'keep_marketing_blocks()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', function, quote_ident(current_schema()));
  END LOOP;
END $$;

-- Those who were there before.
INSERT INTO "marketing_profiles" ("subject_id") SELECT "id" FROM "marketing_subjects";
SELECT refresh_marketing_profile("id", true, true) FROM "marketing_subjects";
