-- Fewer indexes to write: what remains of a lot changes with each entry, and most entries and lots of a million that expire have no order.
DROP INDEX "bonus_lots_order_id_idx";
DROP INDEX "bonus_entries_order_id_idx";
CREATE INDEX "bonus_entries_order" ON "bonus_entries" ("order_id") WHERE "order_id" IS NOT NULL;
-- The job goes on after the last lot it wrote off.
DROP INDEX "bonus_lots_expiring";
CREATE INDEX "bonus_lots_expiring" ON "bonus_lots" ("expires_at", "id") WHERE "remaining" > 0;

-- A second welcome goes when a membership becomes a person's who has had one.
CREATE OR REPLACE FUNCTION post_bonus_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
  earned record;
  due record;
  free integer;
  part integer;
BEGIN
  SELECT CASE
      WHEN m."left_at" IS NOT NULL AND f."kind" NOT IN ('left', 'expire', 'take_back') THEN 'who has left the programme earns and spends nothing'
      WHEN f."kind" = 'left' AND m."left_at" IS NULL AND l."source" <> 'welcome' THEN 'nobody has left'
      WHEN f."happened_at" < l."granted_at" THEN 'nothing happens to a lot before it is there'
      WHEN f."kind" IN ('earn', 'adjust') AND f."points" > 0 AND (f."points" <> l."points" OR (f."kind" = 'adjust') <> (l."source" = 'adjustment') OR f."order_id" IS DISTINCT FROM l."order_id") THEN 'not what the lot is given for'
      WHEN f."kind" = 'redeem' AND l."expires_at" <= f."happened_at" THEN 'the points of lot ' || l."id" || ' have expired'
      WHEN f."kind" = 'redeem' AND f."happened_at" < now() - interval '1 hour' THEN 'points are not spent in the past'
      WHEN f."kind" = 'redeem' AND NOT EXISTS (SELECT FROM "orders" o WHERE o."id" = f."order_id" AND o."person_id" = m."person_id") THEN 'points are spent by their member'
      WHEN f."kind" = 'expire' AND l."expires_at" > f."happened_at" THEN 'the points of lot ' || l."id" || ' have not expired'
    END INTO wrong
  FROM fresh f JOIN "bonus_lots" l ON l."id" = f."lot_id" JOIN "bonus_members" m ON m."id" = f."member_id"
  ORDER BY 1 NULLS LAST LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
  END IF;

  -- What comes back to a lot that has ended meanwhile can be used for thirty days more.
  UPDATE "bonus_lots" l SET "remaining" = l."remaining" + d.points,
    "expires_at" = CASE WHEN d.restored_at >= l."expires_at" THEN bonus_day_end(d.restored_at, 30) ELSE l."expires_at" END
  FROM (SELECT "lot_id", sum("points") AS points, max("happened_at") FILTER (WHERE "kind" = 'restore') AS restored_at FROM fresh GROUP BY "lot_id") d WHERE l."id" = d."lot_id";

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
