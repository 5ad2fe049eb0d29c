-- A mean hides how long most candidates wait: steps are counted by the full days they took, so that a median and a quartile can be told when the applications are long gone (5.1.8).
ALTER TABLE "hiring_counts" ADD COLUMN "days" INTEGER NOT NULL DEFAULT 0;
-- Of what was counted before, only the mean is known.
UPDATE "hiring_counts" SET "days" = round("hours" / 24.0 / "count") WHERE "count" > 0;
ALTER TABLE "hiring_counts" DROP CONSTRAINT "hiring_counts_pkey", ADD CONSTRAINT "hiring_counts_pkey" PRIMARY KEY ("vacancy_id", "month", "step", "days");

CREATE OR REPLACE FUNCTION count_hiring() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reached application_stage;
  steps application_stage[];
BEGIN
  IF NEW.kind = 'received' THEN
    steps := '{received}';
  ELSIF NEW.kind <> 'moved' THEN
    -- It ended by the candidate; who was rejected before has been counted as that.
    IF NEW."from" IS DISTINCT FROM 'rejected' THEN
      steps := '{withdrawn}';
    END IF;
  ELSIF NEW."to" = 'rejected' THEN
    IF NOT EXISTS (SELECT FROM application_events WHERE application_id = NEW.application_id AND "to" = 'rejected' AND id <> NEW.id) THEN
      steps := '{rejected}';
    END IF;
  ELSIF NEW."to" <= 'hired' THEN
    SELECT coalesce(max("to"), 'received') INTO reached FROM application_events WHERE application_id = NEW.application_id AND "to" <= 'hired' AND id <> NEW.id;
    SELECT array_agg(each) INTO steps FROM unnest(enum_range('screening'::application_stage, NEW."to")) each WHERE each > reached;
  END IF;
  INSERT INTO hiring_counts AS c (vacancy_id, month, step, days, count, hours)
  SELECT a.vacancy_id, date_trunc('month', a.received_at AT TIME ZONE 'Europe/Saratov'), step, took.hours / 24, 1, took.hours
  FROM applications a, unnest(steps) step, LATERAL (SELECT greatest(0, extract(epoch FROM NEW.happened_at - a.received_at) / 3600)::int AS hours) took
  WHERE a.id = NEW.application_id
  ON CONFLICT (vacancy_id, month, step, days) DO UPDATE SET count = c.count + 1, hours = c.hours + excluded.hours;
  RETURN NULL;
END $$;
