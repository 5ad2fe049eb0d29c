-- What an order has to do with points is settled in the transaction of its own steps, whatever the code above does: over, it has given back all that paid it;
-- delivered, it has earned what it promised, less what was paid back before; received, a return has given back and taken its shares. Who has left gets nothing.
CREATE FUNCTION has_living_member("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "orders" o JOIN "bonus_members" m ON m."id" = o."bonus_member_id" WHERE o."id" = "of" AND m."left_at" IS NULL)
$$;

CREATE FUNCTION check_order_points_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT has_living_member(NEW."id") THEN
    RETURN NULL;
  END IF;
  IF NEW."state" IN ('cancelled', 'expired', 'returned')
    AND (SELECT coalesce(sum("points"), 0) FROM "bonus_entries" WHERE "order_id" = NEW."id" AND "kind" IN ('redeem', 'restore')) <> 0 THEN
    RAISE EXCEPTION 'order % is over and keeps points', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = 'delivered' AND (SELECT coalesce(sum("points"), 0) FROM "bonus_entries" WHERE "order_id" = NEW."id" AND "kind" = 'earn')
    <> (SELECT sum("bonus_earn") FROM "order_lines" WHERE "order_id" = NEW."id")
      - (SELECT coalesce(sum(l."bonus_taken"), 0) FROM "return_lines" l JOIN "returns" r ON r."id" = l."return_id" WHERE l."order_id" = NEW."id" AND r."state" = 'received') THEN
    RAISE EXCEPTION 'order % has not earned what it promised', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "orders_points_settled" AFTER UPDATE ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."bonus_member_id" IS NOT NULL AND OLD."state" <> NEW."state" AND NEW."state" IN ('delivered', 'cancelled', 'expired', 'returned')) EXECUTE FUNCTION check_order_points_settled();

CREATE FUNCTION check_return_points_settled() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  back bigint;
  taken bigint;
BEGIN
  IF NOT has_living_member(NEW."order_id") THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(sum("bonus_back"), 0), coalesce(sum("bonus_taken"), 0) INTO back, taken FROM "return_lines" WHERE "return_id" = NEW."id";
  IF back <> (SELECT coalesce(sum("points"), 0) FROM "bonus_entries" WHERE "return_id" = NEW."id" AND "kind" = 'restore') THEN
    RAISE EXCEPTION 'the points of a return are not back' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM "bonus_entries" WHERE "order_id" = NEW."order_id" AND "kind" = 'earn')
    AND taken <> (SELECT coalesce(-sum("points"), 0) FROM "bonus_entries" WHERE "return_id" = NEW."id" AND "kind" = 'take_back')
      + (SELECT coalesce(sum("points"), 0) FROM "bonus_dues" WHERE "return_id" = NEW."id") THEN
    RAISE EXCEPTION 'the points that a return had earned are not taken back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "returns_points_settled" AFTER INSERT OR UPDATE ON "returns" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."state" = 'received') EXECUTE FUNCTION check_return_points_settled();
