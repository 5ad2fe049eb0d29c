-- The two commands of the points ledger that every order calls, as functions: connections keep no prepared statements, and planning them anew took longer than carrying
-- them out. What they mean stands in lib/bonus/ledger/{grant-points,redeem-points}.ts.

-- A lot with its entry; null when it was given before, or the member has left.
CREATE FUNCTION bonus_grant("of_member" uuid, "of_key" text, "from_source" "bonus_source", "of_order" uuid, "given" integer, "given_at" timestamptz, "until" timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  made uuid;
BEGIN
  WITH lot AS (
    INSERT INTO "bonus_lots" ("id", "member_id", "key", "source", "order_id", "points", "granted_at", "expires_at")
    SELECT uuidv7(), m."id", of_key, from_source, of_order, given, given_at, coalesce(until, bonus_day_end(given_at, coalesce((SELECT "lot_days" FROM bonus_rules_at(given_at)), 365)))
    FROM "bonus_members" m WHERE m."id" = of_member AND m."left_at" IS NULL FOR NO KEY UPDATE
    ON CONFLICT DO NOTHING
    RETURNING *
  )
  INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "happened_at")
  SELECT "member_id", "id", 'earn', "points", "order_id", "granted_at" FROM lot
  RETURNING "lot_id" INTO made;
  RETURN made;
END $$;

-- Takes points for an order, first from the lots that expire first. Each caller locks the lots it counts, so that it finds what the one before has left.
CREATE FUNCTION bonus_redeem("of_member" uuid, "of_order" uuid, "wanted" integer, "taken_at" timestamptz) RETURNS TABLE ("balance" integer, "blocked" boolean, "paid" boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH member AS MATERIALIZED (
    SELECT m."id", EXISTS (SELECT FROM "blocked_people" b WHERE b."person_id" = m."person_id") AS blocked
    FROM "bonus_members" m WHERE m."id" = of_member AND m."left_at" IS NULL FOR NO KEY UPDATE OF m
  ), lots AS MATERIALIZED (
    SELECT l."id", l."member_id", l."remaining", l."expires_at", l."granted_at" FROM "bonus_lots" l
    WHERE l."member_id" = (SELECT "id" FROM member) AND l."remaining" > 0 AND l."expires_at" > taken_at
    ORDER BY l."expires_at", l."granted_at", l."id" FOR NO KEY UPDATE
  ), queue AS (
    SELECT *, sum("remaining") OVER (ORDER BY "expires_at", "granted_at", "id") - "remaining" AS before FROM lots
  ), known AS (
    SELECT (SELECT coalesce(sum("remaining"), 0)::int FROM lots) AS balance, (SELECT member.blocked FROM member) AS blocked,
      EXISTS (SELECT FROM "bonus_entries" WHERE "order_id" = of_order AND "kind" = 'redeem') AS paid
  ), taken AS (
    INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "happened_at")
    SELECT q."member_id", q."id", 'redeem', -least(q."remaining", wanted - q.before)::int, of_order, taken_at
    FROM queue q, known k WHERE q.before < wanted AND k.balance >= wanted AND NOT k.blocked AND NOT k.paid ORDER BY q.before
  )
  SELECT known.balance, known.blocked, known.paid FROM known;
END $$;
