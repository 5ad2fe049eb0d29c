-- A preview of a million people counts in memory, where each has a place, and asks the database only for what has changed since it last did. A version is the transaction
-- that wrote a row: whatever a reader's snapshot did not show has a version no lower than that snapshot's xmin.

-- AlterTable
ALTER TABLE "marketing_profiles" ADD COLUMN "place" SERIAL NOT NULL,
ADD COLUMN "version" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint;

-- CreateTable
CREATE TABLE "marketing_profiles_gone" (
    "place" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,

    CONSTRAINT "marketing_profiles_gone_pkey" PRIMARY KEY ("place")
);

-- CreateIndex
CREATE UNIQUE INDEX "marketing_profiles_place_key" ON "marketing_profiles"("place");

-- CreateIndex
CREATE INDEX "marketing_profiles_version_idx" ON "marketing_profiles"("version");

-- CreateIndex
CREATE INDEX "marketing_profiles_gone_version_idx" ON "marketing_profiles_gone"("version");

-- Who keeps them so, whoever writes.
CREATE FUNCTION mark_profile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."place" := OLD."place";
  NEW."version" := (pg_current_xact_id()::text)::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER "marketing_profiles_marked" BEFORE UPDATE ON "marketing_profiles" FOR EACH ROW EXECUTE FUNCTION mark_profile();

CREATE FUNCTION keep_gone_profiles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "marketing_profiles_gone" ("place", "version") SELECT "place", (pg_current_xact_id()::text)::bigint FROM gone;
  RETURN NULL;
END $$;
CREATE TRIGGER "marketing_profiles_went" AFTER DELETE ON "marketing_profiles" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_profiles();

-- What was bought belongs to the profile: whoever changes it changes the profile.
CREATE FUNCTION mark_profiles_of_purchases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "marketing_profiles" SET "version" = "version" WHERE "subject_id" IN (SELECT "subject_id" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER "marketing_purchases_came" AFTER INSERT ON "marketing_purchases" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_profiles_of_purchases();
CREATE TRIGGER "marketing_purchases_changed" AFTER UPDATE ON "marketing_purchases" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_profiles_of_purchases();
CREATE TRIGGER "marketing_purchases_went" AFTER DELETE ON "marketing_purchases" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_profiles_of_purchases();

-- An insert that finds its row there takes a place and wastes it: a profile is inserted where there is none.
DO $$
DECLARE
  was text := pg_get_functiondef('refresh_marketing_profile(uuid, boolean, boolean)'::regprocedure);
  line constant text := 'INSERT INTO "marketing_profiles" ("subject_id") VALUES (subject) ON CONFLICT DO NOTHING;';
BEGIN
  IF strpos(was, line) = 0 THEN
    RAISE EXCEPTION 'refresh_marketing_profile() is not as it is known here';
  END IF;
  EXECUTE replace(was, line, 'IF NOT EXISTS (SELECT FROM "marketing_profiles" WHERE "subject_id" = subject) THEN
    ' || line || '
  END IF;');
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['mark_profile()', 'keep_gone_profiles()', 'mark_profiles_of_purchases()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, quote_ident(current_schema()));
  END LOOP;
END $$;
ALTER FUNCTION mark_profiles_of_purchases() SET plan_cache_mode = force_generic_plan SET enable_seqscan = off;
