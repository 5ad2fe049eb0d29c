-- A breach drill (5.4): clocks and drafts as of an incident, but nobody is ever written to, and it stands apart from incidents for good.

ALTER TABLE "incidents" ADD COLUMN "drill" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_drill" CHECK (NOT "drill" OR "people_told_at" IS NULL),
  DROP CONSTRAINT "incidents_closed",
  ADD CONSTRAINT "incidents_closed" CHECK ("closed_at" IS NULL OR (("drill" OR ("noticed_at" IS NOT NULL AND "results_at" IS NOT NULL)) AND btrim(coalesce("lessons", '')) <> ''));

-- A drill does not become an incident, nor the other way round; what was filed stays as it was filed.
CREATE FUNCTION guard_incident_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."drill" IS DISTINCT FROM OLD."drill" THEN
    RAISE EXCEPTION 'a drill stays a drill, an incident an incident' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."noticed_at" IS NOT NULL AND NEW."notice_text" IS DISTINCT FROM OLD."notice_text")
    OR (OLD."results_at" IS NOT NULL AND NEW."results_text" IS DISTINCT FROM OLD."results_text") THEN
    RAISE EXCEPTION 'a notice that was filed is not rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "incidents_texts_guarded" BEFORE UPDATE ON "incidents" FOR EACH ROW EXECUTE FUNCTION guard_incident_texts();

CREATE FUNCTION refuse_drill_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "incidents" WHERE "id" = NEW."incident_id" AND "drill") THEN
    RAISE EXCEPTION 'nobody is written to because of a drill' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_messages_no_drill" BEFORE INSERT OR UPDATE OF "incident_id" ON "outbox_messages" FOR EACH ROW
  WHEN (NEW."incident_id" IS NOT NULL) EXECUTE FUNCTION refuse_drill_notice();
CREATE TRIGGER "incident_subjects_no_drill" BEFORE INSERT OR UPDATE ON "incident_subjects" FOR EACH ROW EXECUTE FUNCTION refuse_drill_notice();
