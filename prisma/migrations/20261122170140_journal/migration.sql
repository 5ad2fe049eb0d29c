-- The processing journal (1.1.3): a partition a month, append-only, closed day by day with a hash that rests on the day before.

CREATE INDEX "processing_log_about" ON "processing_log" ("about") WHERE "person_id" IS NULL;
ALTER TABLE "processing_log" ADD CONSTRAINT "processing_log_count" CHECK ("count" > 0),
  ADD CONSTRAINT "processing_log_words" CHECK ("actor" <> '' AND "purpose" <> '' AND "source" <> '' AND cardinality("categories") > 0),
  -- Staff act under a role, and say why.
  ADD CONSTRAINT "processing_log_staff" CHECK ("actor" NOT LIKE 'staff:%' OR "role" IS NOT NULL);

-- Whoever could delete an entry could hide what was done.
CREATE TRIGGER "processing_log_append_only" BEFORE UPDATE OR DELETE ON "processing_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "processing_log_not_emptied" BEFORE TRUNCATE ON "processing_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "processing_log_default_not_emptied" BEFORE TRUNCATE ON "processing_log_default" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "processing_days_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "processing_days" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the partitions of this month and of so many to come. Answers how many were lacking.
CREATE FUNCTION make_processing_months(ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', now() AT TIME ZONE 'UTC');
  name text;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(113, 1);
  FOR i IN 0..ahead LOOP
    name := 'processing_log_' || to_char(month, 'YYYY_MM');
    IF to_regclass(quote_ident(name)) IS NULL THEN
      BEGIN
        EXECUTE format('CREATE TABLE %I PARTITION OF processing_log FOR VALUES FROM (%L) TO (%L)', name, month || ' 00:00:00Z', (month + interval '1 month')::date || ' 00:00:00Z');
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
        made := made + 1;
      EXCEPTION
        -- entries of this month are in the default partition already, and stay there
        WHEN check_violation THEN RAISE WARNING 'the journal has no partition for %', month;
      END;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN made;
END $$;
SELECT make_processing_months(3);

-- Forgets the months that ended before a moment: their term is over. Answers how many.
CREATE FUNCTION drop_processing_months(before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  part record;
  dropped integer := 0;
BEGIN
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'processing_log'::regclass AND c.relname ~ '^processing_log_\d{4}_\d{2}$'
      AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= before LOOP
    EXECUTE format('DROP TABLE %I', part.relname);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;

-- Number and hash of the entries of a day (UTC), resting on `previous`. The order of writing and the way of writing are fixed.
CREATE FUNCTION hash_processing_day(day date, previous text, OUT entries integer, OUT hash text) LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT count(*)::integer, encode(sha256(convert_to(concat_ws(E'\n', previous, day, count(*), string_agg(
    encode(sha256(convert_to(jsonb_build_array(id, happened_at, actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)::text, 'UTF8')), 'hex'),
    '' ORDER BY id)), 'UTF8')), 'hex')
  FROM processing_log WHERE happened_at >= day AND happened_at < day + 1
$$;

-- Closes every day that is over and not closed yet. Answers how many.
CREATE FUNCTION close_processing_days(today date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  last processing_days;
  next date;
  closed integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(113, 2);
  SELECT * INTO last FROM processing_days ORDER BY day DESC LIMIT 1;
  next := coalesce(last.day + 1, (SELECT (min(happened_at) AT TIME ZONE 'UTC')::date FROM processing_log));
  WHILE next < today LOOP
    INSERT INTO processing_days (day, entries, hash) SELECT next, it.entries, it.hash FROM hash_processing_day(next, last.hash) it RETURNING * INTO last;
    next := next + 1;
    closed := closed + 1;
  END LOOP;
  RETURN closed;
END $$;

-- The days from `since` on whose entries or hash are not what they were when the day was closed, and days that are missing.
CREATE FUNCTION broken_processing_days(since date) RETURNS TABLE (day date, problem text) LANGUAGE sql STABLE AS $$
  SELECT d.day, CASE WHEN d.gap THEN 'a day before it is missing' WHEN it.entries <> d.entries THEN format('%s entries instead of %s', it.entries, d.entries) ELSE 'an entry was changed' END
  FROM (SELECT *, lag(hash) OVER days AS previous, lag(day) OVER days <> day - 1 AS gap FROM processing_days WINDOW days AS (ORDER BY day)) d
    CROSS JOIN LATERAL hash_processing_day(d.day, d.previous) it
  WHERE d.day >= since AND (d.gap OR it.entries <> d.entries OR it.hash <> d.hash)
  ORDER BY d.day
$$;

-- What the triggers of the tables say about whoever acts: settings of the transaction, otherwise the process.
CREATE FUNCTION journal_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('shop.actor', true), ''), 'shop:' || coalesce(nullif(current_setting('application_name', true), ''), 'sql')) $$;
CREATE FUNCTION journal_role() RETURNS staff_role LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('shop.staff_role', true), '')::staff_role $$;
CREATE FUNCTION journal_verb(usual processing_verb) RETURNS processing_verb LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('shop.verb', true), '')::processing_verb, usual) $$;
CREATE FUNCTION journal_reason() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('shop.reason', true), '') $$;
