-- Writers take turns by a lock that goes with the one their foreign key has taken already: a stronger one makes two of them wait for each other for ever.
CREATE OR REPLACE FUNCTION guard_compared_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "people" WHERE "id" IN (SELECT "person_id" FROM fresh) FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM "compared_products" WHERE "person_id" IN (SELECT "person_id" FROM fresh) GROUP BY "person_id" HAVING count(*) > 4) THEN
    RAISE EXCEPTION 'nobody compares more than four products' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
