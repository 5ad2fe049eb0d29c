-- A lot is looked at when it is made, and when anything but what remains of it changes: that follows from entries, and only their function may write it. A million lots that
-- expire call nothing by the row.
DROP TRIGGER "bonus_lots_guarded" ON "bonus_lots";
ALTER FUNCTION guard_bonus_lot() RENAME TO guard_new_bonus_lot;
CREATE OR REPLACE FUNCTION guard_new_bonus_lot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  promised integer;
BEGIN
  IF NEW."remaining" <> 0 THEN
    RAISE EXCEPTION 'what remains of a lot follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."source" = 'order' THEN
    SELECT (SELECT sum("bonus_earn") FROM "order_lines" WHERE "order_id" = o."id") INTO promised FROM "orders" o
      WHERE o."id" = NEW."order_id" AND o."bonus_member_id" = NEW."member_id" AND o."state" = 'delivered' AND NEW."key" = 'earn:' || o."id";
  ELSIF NEW."source" = 'welcome' THEN
    SELECT r."welcome_points" INTO promised FROM bonus_rules_at(NEW."granted_at") r
      WHERE NEW."key" = 'welcome:' || NEW."member_id" AND EXISTS (SELECT FROM "bonus_welcomes" WHERE "member_id" = NEW."member_id");
  ELSIF NEW."source" = 'referral' THEN
    SELECT CASE WHEN f."friend_id" = NEW."member_id" THEN r."friend_points" ELSE r."referral_points" END INTO promised
      FROM "bonus_referrals" f, bonus_rules_at(f."created_at") r
      WHERE NEW."member_id" IN (f."referrer_id", f."friend_id") AND NEW."key" = 'referral:' || f."id" || ':' || NEW."member_id" AND f."state" IN ('waiting', 'held', 'paid');
  ELSE
    SELECT a."points" INTO promised FROM "bonus_adjustments" a
      WHERE a."member_id" = NEW."member_id" AND a."state" = 'done' AND NEW."key" = 'adjust:' || a."id";
  END IF;
  IF NEW."points" > coalesce(promised, 0) THEN
    RAISE EXCEPTION 'nobody has promised these points' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_lots_promised" BEFORE INSERT ON "bonus_lots" FOR EACH ROW EXECUTE FUNCTION guard_new_bonus_lot();

CREATE FUNCTION guard_bonus_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."key", NEW."source", NEW."order_id", NEW."points", NEW."granted_at") IS DISTINCT FROM (OLD."id", OLD."key", OLD."source", OLD."order_id", OLD."points", OLD."granted_at")
    OR NEW."expires_at" < OLD."expires_at" THEN
    RAISE EXCEPTION 'a lot stays what it is, and never ends sooner' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."member_id" <> OLD."member_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
    RAISE EXCEPTION 'a lot stays with its member' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bonus_lots_guarded" BEFORE UPDATE ON "bonus_lots" FOR EACH ROW
  WHEN ((OLD."id", OLD."member_id", OLD."key", OLD."source", OLD."order_id", OLD."points", OLD."granted_at", OLD."expires_at")
    IS DISTINCT FROM (NEW."id", NEW."member_id", NEW."key", NEW."source", NEW."order_id", NEW."points", NEW."granted_at", NEW."expires_at")) EXECUTE FUNCTION guard_bonus_lot();

CREATE OR REPLACE FUNCTION post_bonus_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
  earned record;
  due record;
  free integer;
  part integer;
  moved bigint;
BEGIN
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

  -- What comes back to a lot that has ended meanwhile can be used for thirty days more. Of lots that expire, which come by the thousand, nothing else is asked.
  UPDATE "bonus_lots" l SET "remaining" = l."remaining" + d.points,
    "expires_at" = CASE WHEN d.restored_at >= l."expires_at" THEN bonus_day_end(d.restored_at, 30) ELSE l."expires_at" END
  FROM (SELECT "lot_id", sum("points") AS points, max("happened_at") FILTER (WHERE "kind" = 'restore') AS restored_at, min("happened_at") FILTER (WHERE "kind" = 'expire') AS expired_at FROM fresh GROUP BY "lot_id") d
  WHERE l."id" = d."lot_id" AND (d.expired_at IS NULL OR l."expires_at" <= d.expired_at);
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> (SELECT count(DISTINCT "lot_id") FROM fresh) THEN
    RAISE EXCEPTION 'these points have not expired' USING ERRCODE = 'check_violation';
  END IF;

  IF EXISTS (SELECT FROM fresh WHERE "kind" IN ('restore', 'take_back')) THEN
    IF EXISTS (SELECT FROM fresh f JOIN "bonus_entries" e ON e."order_id" = f."order_id" AND e."lot_id" = f."lot_id" AND e."kind" IN ('redeem', 'restore')
      WHERE f."kind" = 'restore' GROUP BY f."position" HAVING sum(e."points") > 0) THEN
      RAISE EXCEPTION 'no more comes back to a lot than was taken from it by the order' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'take_back') ORDER BY "id" FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND bonus_taken_too_much("order_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the order earned' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- What is due is withheld from whatever is earned next.
  IF EXISTS (SELECT FROM fresh f JOIN "bonus_dues" d ON d."member_id" = f."member_id" WHERE f."kind" = 'earn') THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'earn') ORDER BY "id" FOR NO KEY UPDATE;
    FOR earned IN SELECT * FROM fresh WHERE "kind" = 'earn' ORDER BY "position" LOOP
      free := earned."points";
      FOR due IN SELECT "order_id", "return_id", sum("points")::integer AS owed FROM "bonus_dues" WHERE "member_id" = earned."member_id"
        GROUP BY 1, 2 HAVING sum("points") > 0 ORDER BY min("position") LOOP
        EXIT WHEN free = 0;
        part := least(free, due.owed);
        free := free - part;
        INSERT INTO "bonus_dues" ("member_id", "order_id", "return_id", "lot_id", "points", "happened_at")
          VALUES (earned."member_id", due."order_id", due."return_id", earned."lot_id", -part, earned."happened_at");
        INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "return_id", "happened_at")
          VALUES (earned."member_id", earned."lot_id", 'take_back', -part, due."order_id", due."return_id", earned."happened_at");
      END LOOP;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION post_bonus_entries() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
