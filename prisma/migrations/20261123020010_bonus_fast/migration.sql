-- What a write of the points ledger costs, by statement and by index.

-- One index of an order's entries instead of two. The one that was led by the lot was read from end to end to find those of an order: its planner takes the columns behind for
-- worth skipping to, and two million entries took a quarter of a second.
DROP INDEX "bonus_entries_once", "bonus_entries_order", "bonus_entries_adjustment";
CREATE UNIQUE INDEX "bonus_entries_order" ON "bonus_entries" ("order_id", "lot_id", "kind", "return_id") NULLS NOT DISTINCT WHERE "order_id" IS NOT NULL;
CREATE UNIQUE INDEX "bonus_entries_adjustment" ON "bonus_entries" ("adjustment_id", "lot_id") WHERE "adjustment_id" IS NOT NULL;

-- Asked by what the statement holds: of lots that expire, which come by the thousand, only that they have; of what is given, nothing about orders that are paid by points.
CREATE OR REPLACE FUNCTION post_bonus_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
  kinds "bonus_entry_kind"[];
  earned record;
  due record;
  free integer;
  part integer;
  lots bigint;
  moved bigint;
BEGIN
  SELECT count(DISTINCT "lot_id"), array_agg(DISTINCT "kind") INTO lots, kinds FROM fresh;
  IF lots = 0 THEN
    RETURN NULL;
  END IF;
  IF kinds <> '{expire}' THEN
    SELECT CASE
        WHEN m."left_at" IS NOT NULL AND f."kind" NOT IN ('left', 'take_back') THEN 'who has left the programme earns and spends nothing'
        WHEN f."kind" = 'left' AND m."left_at" IS NULL AND l."source" <> 'welcome' THEN 'nobody has left'
        WHEN f."happened_at" < l."granted_at" THEN 'nothing happens to a lot before it is there'
        WHEN f."kind" IN ('earn', 'adjust') AND f."points" > 0 AND (f."points" <> l."points" OR (f."kind" = 'adjust') <> (l."source" = 'adjustment') OR f."order_id" IS DISTINCT FROM l."order_id") THEN 'not what the lot is given for'
        WHEN f."kind" = 'redeem' AND l."expires_at" <= f."happened_at" THEN 'the points of lot ' || l."id" || ' have expired'
        WHEN f."kind" = 'redeem' AND f."happened_at" < now() - interval '1 hour' THEN 'points are not spent in the past'
        WHEN f."kind" = 'redeem' AND NOT EXISTS (SELECT FROM "orders" o WHERE o."id" = f."order_id" AND o."person_id" = m."person_id") THEN 'points are spent by their member'
      END INTO wrong
    FROM fresh f JOIN "bonus_lots" l ON l."id" = f."lot_id" JOIN "bonus_members" m ON m."id" = f."member_id"
    WHERE f."kind" <> 'expire' ORDER BY 1 NULLS LAST LIMIT 1;
    IF wrong IS NOT NULL THEN
      RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  -- Whose data are blocked does not spend: what is disputed is used for nothing (6.2.4).
  IF 'redeem' = ANY (kinds) AND EXISTS (
    SELECT FROM fresh f JOIN "bonus_members" m ON m."id" = f."member_id" JOIN "blocked_people" b ON b."person_id" = m."person_id" WHERE f."kind" = 'redeem') THEN
    RAISE EXCEPTION 'points of somebody whose data are blocked are not spent' USING ERRCODE = 'restrict_violation';
  END IF;

  -- What comes back to a lot that has ended meanwhile can be used for thirty days more.
  UPDATE "bonus_lots" l SET "remaining" = l."remaining" + d.points,
    "expires_at" = CASE WHEN d.restored_at >= l."expires_at" THEN bonus_day_end(d.restored_at, 30) ELSE l."expires_at" END
  FROM (SELECT "lot_id", sum("points") AS points, max("happened_at") FILTER (WHERE "kind" = 'restore') AS restored_at, min("happened_at") FILTER (WHERE "kind" = 'expire') AS expired_at FROM fresh GROUP BY "lot_id") d
  WHERE l."id" = d."lot_id" AND (d.expired_at IS NULL OR l."expires_at" <= d.expired_at);
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> lots THEN
    RAISE EXCEPTION 'these points have not expired' USING ERRCODE = 'check_violation';
  END IF;

  IF 'restore' = ANY (kinds) AND EXISTS (SELECT FROM fresh f JOIN "bonus_entries" e ON e."order_id" = f."order_id" AND e."lot_id" = f."lot_id" AND e."kind" IN ('redeem', 'restore')
    WHERE f."kind" = 'restore' GROUP BY f."position" HAVING sum(e."points") > 0) THEN
    RAISE EXCEPTION 'no more comes back to a lot than was taken from it by the order' USING ERRCODE = 'check_violation';
  END IF;
  IF 'take_back' = ANY (kinds) THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'take_back') ORDER BY "id" FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND "order_id" IS NOT NULL AND bonus_taken_too_much("order_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the order earned' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND "referral_id" IS NOT NULL AND bonus_referral_taken_too_much("referral_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the recommendation gave' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- What is due is withheld from whatever is earned next.
  IF 'earn' = ANY (kinds) AND EXISTS (SELECT FROM fresh f JOIN "bonus_dues" d ON d."member_id" = f."member_id" WHERE f."kind" = 'earn') THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'earn') ORDER BY "id" FOR NO KEY UPDATE;
    FOR earned IN SELECT * FROM fresh WHERE "kind" = 'earn' ORDER BY "position" LOOP
      free := earned."points";
      FOR due IN SELECT "order_id", "return_id", "referral_id", sum("points")::integer AS owed FROM "bonus_dues" WHERE "member_id" = earned."member_id"
        GROUP BY 1, 2, 3 HAVING sum("points") > 0 ORDER BY min("position") LOOP
        EXIT WHEN free = 0;
        part := least(free, due.owed);
        free := free - part;
        INSERT INTO "bonus_dues" ("member_id", "order_id", "return_id", "referral_id", "lot_id", "points", "happened_at")
          VALUES (earned."member_id", due."order_id", due."return_id", due."referral_id", earned."lot_id", -part, earned."happened_at");
        INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "return_id", "referral_id", "happened_at")
          VALUES (earned."member_id", earned."lot_id", 'take_back', -part, due."order_id", due."return_id", due."referral_id", earned."happened_at");
      END LOOP;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION post_bonus_entries() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
DROP TRIGGER "bonus_entries_unblocked" ON "bonus_entries";
DROP FUNCTION refuse_blocked_spending();

-- What an order says was paid by points is what its member's ledger gave for it: one look at both.
CREATE FUNCTION bonus_order_points_differ("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT o."bonus_total" <> coalesce(-sum(e."points"), 0) * 100 OR count(e."position") <> count(e."position") FILTER (WHERE e."member_id" = o."bonus_member_id")
    FROM "orders" o LEFT JOIN "bonus_entries" e ON e."order_id" = o."id" AND e."kind" = 'redeem' WHERE o."id" = "of" GROUP BY o."id"), false)
$$;
CREATE OR REPLACE FUNCTION check_order_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF bonus_order_points_differ(NEW."id") THEN
    RAISE EXCEPTION 'order % is not paid by the points of its member''s ledger', NEW."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION check_entry_order_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF bonus_order_points_differ(NEW."order_id") THEN
    RAISE EXCEPTION 'order % is not paid by the points of its member''s ledger', (SELECT "number" FROM "orders" WHERE "id" = NEW."order_id") USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "orders_points" ON "orders";
DROP TRIGGER "bonus_entries_order" ON "bonus_entries";
CREATE CONSTRAINT TRIGGER "orders_points" AFTER INSERT ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_order_points();
CREATE CONSTRAINT TRIGGER "bonus_entries_order" AFTER INSERT ON "bonus_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."kind" = 'redeem') EXECUTE FUNCTION check_entry_order_points();
