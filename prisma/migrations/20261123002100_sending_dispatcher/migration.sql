-- Whoever hands over writes the message to its person first: by name, and to the contact that only the subject's key opens.
GRANT SELECT ("id", "given_name") ON "people" TO shop_dispatcher;
GRANT SELECT ON "subject_keys" TO shop_dispatcher;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['people', 'subject_keys'] LOOP
    IF (SELECT relrowsecurity FROM pg_class WHERE oid = name::regclass) AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = name::regclass AND polname = 'dispatcher_reads') THEN
      EXECUTE format('CREATE POLICY "dispatcher_reads" ON %I FOR SELECT TO shop_dispatcher USING (true)', name);
    END IF;
  END LOOP;
END $$;
