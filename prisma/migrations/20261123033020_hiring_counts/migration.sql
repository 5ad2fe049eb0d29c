CREATE TABLE "hiring_counts" (
    "vacancy_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "step" "application_stage" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "hours" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hiring_counts_pkey" PRIMARY KEY ("vacancy_id","month","step")
);
ALTER TABLE "hiring_counts" ADD CONSTRAINT "hiring_counts_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Reports are asked when the data of candidates are long gone (5.1.8): what they need is counted while it happens, each stage once of each application; who is taken further than the next stage has passed those between.
CREATE FUNCTION count_hiring() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reached application_stage;
  steps application_stage[];
BEGIN
  IF NEW.kind = 'received' THEN
    steps := '{received}';
  ELSIF NEW.kind = 'withdrawn' THEN
    steps := '{withdrawn}';
  ELSIF NEW."to" = 'rejected' THEN
    IF NOT EXISTS (SELECT FROM application_events WHERE application_id = NEW.application_id AND "to" = 'rejected' AND id <> NEW.id) THEN
      steps := '{rejected}';
    END IF;
  ELSIF NEW."to" <= 'hired' THEN
    SELECT coalesce(max("to"), 'received') INTO reached FROM application_events WHERE application_id = NEW.application_id AND "to" <= 'hired' AND id <> NEW.id;
    SELECT array_agg(each) INTO steps FROM unnest(enum_range('screening'::application_stage, NEW."to")) each WHERE each > reached;
  END IF;
  INSERT INTO hiring_counts AS c (vacancy_id, month, step, count, hours)
  SELECT a.vacancy_id, date_trunc('month', a.received_at AT TIME ZONE 'Europe/Saratov'), step, 1, greatest(0, extract(epoch FROM NEW.happened_at - a.received_at) / 3600)::int
  FROM applications a, unnest(steps) step WHERE a.id = NEW.application_id
  ON CONFLICT (vacancy_id, month, step) DO UPDATE SET count = c.count + 1, hours = c.hours + excluded.hours;
  RETURN NULL;
END $$;
CREATE TRIGGER application_events_counted AFTER INSERT ON application_events FOR EACH ROW WHEN (NEW.kind IN ('received', 'moved', 'withdrawn')) EXECUTE FUNCTION count_hiring();

INSERT INTO hiring_counts (vacancy_id, month, step, count)
SELECT vacancy_id, date_trunc('month', received_at AT TIME ZONE 'Europe/Saratov'), 'received', count(*) FROM applications GROUP BY 1, 2;
GRANT SELECT ON "hiring_counts" TO shop_staff;
