-- The shop itself is not the owner of its tables: its processes act as shop_app, which reads and writes rows and can neither drop a
-- trigger or a constraint, nor switch one off, nor truncate, nor become anybody else but shop_staff.

-- Roles belong to the whole cluster: other databases of it may be migrated at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_app') THEN
    BEGIN
      CREATE ROLE shop_app NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not create roles; let an administrator run: CREATE ROLE shop_app NOLOGIN; GRANT shop_staff TO shop_app; GRANT shop_app TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'shop_app', 'SET') THEN
    BEGIN
      EXECUTE format('GRANT shop_app TO %I WITH SET TRUE, INHERIT FALSE', current_user);
    EXCEPTION
      WHEN unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not act as the role shop_app; let an administrator run: GRANT shop_app TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT pg_has_role('shop_app', 'shop_staff', 'SET') THEN
    BEGIN
      GRANT shop_staff TO shop_app WITH SET TRUE, INHERIT FALSE;
    EXCEPTION
      WHEN unique_violation THEN NULL;
    END;
  END IF;
END $$;

-- What staff see of advertising: nothing of whose data are blocked (6.2.4).
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['campaign_messages', 'sending_counts', 'sending_preferences', 'sms_deliveries', 'restock_requests', 'campaign_reactions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff USING (staff_sees_subject("subject_id"))', name);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_dispatcher') THEN
      EXECUTE format('CREATE POLICY "dispatcher_sees_all" ON %I TO shop_dispatcher USING (true) WITH CHECK (true)', name);
    END IF;
    EXECUTE format('GRANT SELECT ON %I TO shop_staff', name);
  END LOOP;
END $$;
GRANT SELECT ("id", "scope", "purpose", "campaign_id", "reason", "note", "created_at", "ended_at", "end_reason") ON "suppressions" TO shop_staff;
GRANT SELECT ON "audiences", "campaigns", "campaign_variants", "campaign_archives", "campaign_counts", "campaign_outcomes" TO shop_staff;

-- Rows of all tables, of today and to come. What may never change is refused by triggers, as to everybody.
DO $$
DECLARE
  home text := quote_ident(current_schema());
  name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %s TO shop_app', home);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO shop_app', home);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO shop_app', home);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO shop_app', home);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT USAGE, SELECT ON SEQUENCES TO shop_app', home);
  -- Row-level security is the staff's (6.2.4); an owner never met it.
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relrowsecurity LOOP
    EXECUTE format('CREATE POLICY "shop_sees_all" ON %I TO shop_app USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM shop_app;
-- The ledger of consents is only added to.
REVOKE UPDATE, DELETE ON "consent_events" FROM shop_app;
-- For LOCK TABLE alone: a checkpoint is taken while nobody writes.
GRANT MAINTAIN ON "consent_events" TO shop_app;

-- What makes and drops the months of the processing journal. Of what is dropped the shop says no more than that the term is over (3 years).
CREATE OR REPLACE FUNCTION drop_processing_months(before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  part record;
  dropped integer := 0;
BEGIN
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'processing_log'::regclass AND c.relname ~ '^processing_log_\d{4}_\d{2}$'
      AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= least(before, now() - interval '1094 days') LOOP
    EXECUTE format('DROP TABLE %I', part.relname);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION drop_processing_months(timestamptz) SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
  EXECUTE format('ALTER FUNCTION make_processing_months(integer) SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
REVOKE EXECUTE ON FUNCTION make_processing_months(integer), drop_processing_months(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_processing_months(integer), drop_processing_months(timestamptz) TO shop_app;
