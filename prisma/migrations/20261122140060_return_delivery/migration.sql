-- AlterTable
ALTER TABLE "returns" ADD COLUMN     "delivery_share" INTEGER NOT NULL DEFAULT 0;

-- What the models above cannot say.

-- Whoever sends everything back gets back all that was paid, delivery included (2300-1 art. 26.1(4)).
CREATE OR REPLACE FUNCTION check_return_amount() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  everything boolean;
BEGIN
  SELECT (SELECT sum("quantity") FROM "order_lines" WHERE "order_id" = NEW."order_id")
    = (SELECT sum(line."quantity") FROM "return_lines" line JOIN "returns" r ON r."id" = line."return_id"
       WHERE line."order_id" = NEW."order_id" AND r."state" <> 'withdrawn') INTO everything;
  IF NEW."delivery_share" <> (SELECT CASE WHEN everything THEN "delivery_total" ELSE 0 END FROM "orders" WHERE "id" = NEW."order_id") THEN
    RAISE EXCEPTION 'delivery comes back with the last piece' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."amount" IS DISTINCT FROM NEW."delivery_share" + (SELECT sum("amount") FROM "return_lines" WHERE "return_id" = NEW."id") THEN
    RAISE EXCEPTION 'the lines of a return do not sum to its amount' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "returns_delivery_fixed" BEFORE UPDATE OF "delivery_share" ON "returns" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
