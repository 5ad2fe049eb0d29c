-- AlterTable
ALTER TABLE "return_lines" ADD COLUMN     "amount" INTEGER NOT NULL;

-- What the models above cannot say.

-- One return of an order is on its way at a time: whoever wants to send back more withdraws it and asks again.
CREATE UNIQUE INDEX "returns_one_open" ON "returns" ("order_id") WHERE "state" = 'requested';

-- The money of a line comes back to the kopeck: of what is left of it, the share of the pieces, and with the last piece all.
CREATE FUNCTION check_return_line_amount() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line "order_lines";
  pieces bigint;
  money bigint;
BEGIN
  SELECT * INTO line FROM "order_lines" WHERE "order_id" = NEW."order_id" AND "position" = NEW."position";
  SELECT coalesce(sum(other."quantity"), 0), coalesce(sum(other."amount"), 0) INTO pieces, money
    FROM "return_lines" other JOIN "returns" r ON r."id" = other."return_id"
    WHERE other."order_id" = NEW."order_id" AND other."position" = NEW."position" AND other."return_id" <> NEW."return_id" AND r."state" <> 'withdrawn';
  IF NEW."amount" IS DISTINCT FROM (line."total" - money) * NEW."quantity" / nullif(line."quantity" - pieces, 0) THEN
    RAISE EXCEPTION 'this is not the share of the returned pieces' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- After "return_lines_guarded", which holds the lock and counts the pieces: triggers fire in the order of their names.
CREATE TRIGGER "return_lines_share" AFTER INSERT OR UPDATE ON "return_lines" FOR EACH ROW EXECUTE FUNCTION check_return_line_amount();
CREATE TRIGGER "return_lines_kept" BEFORE DELETE OR TRUNCATE ON "return_lines" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_return_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."amount" IS DISTINCT FROM (SELECT sum("amount") FROM "return_lines" WHERE "return_id" = NEW."id") THEN
    RAISE EXCEPTION 'the lines of a return do not sum to its amount' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "returns_lines_sum" AFTER INSERT ON "returns" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_return_amount();
