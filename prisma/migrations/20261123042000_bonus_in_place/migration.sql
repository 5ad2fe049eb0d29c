-- What a write of the points ledger costs, once more: by the pages it touches, and by the statements it is made of.

-- What remains of a lot changes with every entry. No index names it any more, so that PostgreSQL changes the row where it lies and no index with it; each page keeps room for
-- that. Reads of a member's lots go by when they end, and look at the rows; the job that ends lots goes through the table page by page.
DROP INDEX "bonus_lots_spendable", "bonus_lots_expiring";
CREATE INDEX "bonus_lots_spendable" ON "bonus_lots" ("member_id", "expires_at");
CREATE INDEX "bonus_lots_expiring" ON "bonus_lots" ("expires_at");
ALTER TABLE "bonus_lots" SET (fillfactor = 80);

-- A lot is opened once: that of an order is, as all entries of an order, by "bonus_entries_order".
DROP INDEX "bonus_entries_opening";
CREATE UNIQUE INDEX "bonus_entries_opening" ON "bonus_entries" ("lot_id") WHERE "order_id" IS NULL AND "points" > 0 AND "kind" IN ('earn', 'adjust');

-- By the columns that a statement names: without a condition there is none to read for each of them.
DROP TRIGGER "bonus_lots_guarded" ON "bonus_lots";
CREATE TRIGGER "bonus_lots_guarded" BEFORE UPDATE OF "id", "member_id", "key", "source", "order_id", "points", "granted_at", "expires_at" ON "bonus_lots"
  FOR EACH ROW EXECUTE FUNCTION guard_bonus_lot();

-- An entry names an order that is there, with all that it says of points, and is in one statement with the others of its payment: whether they are what the order says is asked
-- with it. What the order says without any entry is asked at the end of the order's own transaction, as before.
DROP TRIGGER "bonus_entries_order" ON "bonus_entries";
DROP FUNCTION check_entry_order_points();

-- Lots that expire come by the thousand, and are asked for nothing but that they have. All else is a handful of rows: each by keys, what is asked of it without a query as far
-- as it goes.
CREATE OR REPLACE FUNCTION post_bonus_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved bigint;
  entry "bonus_entries";
  lot "bonus_lots";
  member uuid;
  gone timestamptz;
  person uuid;
  buyer uuid;
  differs boolean;
  paid uuid;
  restores boolean := false;
  takes boolean := false;
  earns boolean := false;
  wrong text;
  due record;
  free integer;
  part integer;
BEGIN
  FOR entry IN SELECT * FROM fresh LOOP
    IF entry."kind" = 'expire' AND member IS NULL THEN
      IF NOT EXISTS (SELECT FROM fresh WHERE "kind" <> 'expire') THEN
        UPDATE "bonus_lots" l SET "remaining" = l."remaining" + f."points" FROM fresh f WHERE l."id" = f."lot_id" AND l."expires_at" <= f."happened_at";
        GET DIAGNOSTICS moved = ROW_COUNT;
        IF moved <> (SELECT count(*) FROM fresh) THEN
          RAISE EXCEPTION 'these points have not expired' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END IF;
    END IF;

    UPDATE "bonus_lots" SET "remaining" = "remaining" + entry."points" WHERE "id" = entry."lot_id" RETURNING * INTO lot;
    -- What comes back to a lot that has ended meanwhile can be used for thirty days more.
    IF entry."kind" = 'restore' AND entry."happened_at" >= lot."expires_at" THEN
      UPDATE "bonus_lots" SET "expires_at" = bonus_day_end(entry."happened_at", 30) WHERE "id" = entry."lot_id";
    END IF;
    IF member IS DISTINCT FROM entry."member_id" THEN
      member := entry."member_id";
      SELECT "left_at", "person_id" INTO gone, person FROM "bonus_members" WHERE "id" = member;
    END IF;
    wrong := CASE
      WHEN entry."kind" = 'expire' AND lot."expires_at" > entry."happened_at" THEN 'these points have not expired'
      WHEN gone IS NOT NULL AND entry."kind" NOT IN ('left', 'take_back', 'expire') THEN 'who has left the programme earns and spends nothing'
      WHEN entry."kind" = 'left' AND gone IS NULL AND lot."source" <> 'welcome' THEN 'nobody has left'
      WHEN entry."happened_at" < lot."granted_at" THEN 'nothing happens to a lot before it is there'
      WHEN entry."kind" IN ('earn', 'adjust') AND entry."points" > 0 AND (entry."points" <> lot."points" OR (entry."kind" = 'adjust') <> (lot."source" = 'adjustment') OR entry."order_id" IS DISTINCT FROM lot."order_id")
        THEN 'not what the lot is given for'
      WHEN entry."kind" = 'redeem' AND lot."expires_at" <= entry."happened_at" THEN 'the points of lot ' || lot."id" || ' have expired'
      WHEN entry."kind" = 'redeem' AND entry."happened_at" < now() - interval '1 hour' THEN 'points are not spent in the past'
    END;
    IF wrong IS NULL AND entry."kind" = 'redeem' AND paid IS DISTINCT FROM entry."order_id" THEN
      paid := entry."order_id";
      SELECT o."person_id", o."bonus_total" <> -sum(e."points") * 100 OR bool_or(e."member_id" IS DISTINCT FROM o."bonus_member_id") INTO buyer, differs
        FROM "orders" o JOIN "bonus_entries" e ON e."order_id" = o."id" AND e."kind" = 'redeem' WHERE o."id" = paid GROUP BY o."id";
      wrong := CASE
        WHEN buyer IS NULL OR person IS NULL OR buyer <> person THEN 'points are spent by their member'
        WHEN differs THEN 'the order is not paid by the points of its member''s ledger'
      END;
      -- Whose data are blocked does not spend: what is disputed is used for nothing (6.2.4). Blocks are few and mostly none.
      IF EXISTS (SELECT FROM "blocks" WHERE "ended_at" IS NULL) THEN
        IF EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = person) THEN
          RAISE EXCEPTION 'points of somebody whose data are blocked are not spent' USING ERRCODE = 'restrict_violation';
        END IF;
      END IF;
    END IF;
    IF wrong IS NOT NULL THEN
      RAISE EXCEPTION '%', wrong USING ERRCODE = 'check_violation';
    END IF;
    restores := restores OR entry."kind" = 'restore';
    takes := takes OR entry."kind" = 'take_back';
    earns := earns OR entry."kind" = 'earn';
  END LOOP;

  IF restores AND EXISTS (SELECT FROM fresh f JOIN "bonus_entries" e ON e."order_id" = f."order_id" AND e."lot_id" = f."lot_id" AND e."kind" IN ('redeem', 'restore')
    WHERE f."kind" = 'restore' GROUP BY f."position" HAVING sum(e."points") > 0) THEN
    RAISE EXCEPTION 'no more comes back to a lot than was taken from it by the order' USING ERRCODE = 'check_violation';
  END IF;
  IF takes THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'take_back') ORDER BY "id" FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND "order_id" IS NOT NULL AND bonus_taken_too_much("order_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the order earned' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND "referral_id" IS NOT NULL AND bonus_referral_taken_too_much("referral_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the recommendation gave' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- What is due is withheld from whatever is earned next.
  IF earns AND EXISTS (SELECT FROM fresh f JOIN "bonus_dues" d ON d."member_id" = f."member_id" WHERE f."kind" = 'earn') THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'earn') ORDER BY "id" FOR NO KEY UPDATE;
    FOR entry IN SELECT * FROM fresh WHERE "kind" = 'earn' ORDER BY "position" LOOP
      free := entry."points";
      FOR due IN SELECT "order_id", "return_id", "referral_id", sum("points")::integer AS owed FROM "bonus_dues" WHERE "member_id" = entry."member_id"
        GROUP BY 1, 2, 3 HAVING sum("points") > 0 ORDER BY min("position") LOOP
        EXIT WHEN free = 0;
        part := least(free, due.owed);
        free := free - part;
        INSERT INTO "bonus_dues" ("member_id", "order_id", "return_id", "referral_id", "lot_id", "points", "happened_at")
          VALUES (entry."member_id", due."order_id", due."return_id", due."referral_id", entry."lot_id", -part, entry."happened_at");
        INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "return_id", "referral_id", "happened_at")
          VALUES (entry."member_id", entry."lot_id", 'take_back', -part, due."order_id", due."return_id", due."referral_id", entry."happened_at");
      END LOOP;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION post_bonus_entries() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;

-- Takes points for an order, first from the lots that expire first, and locks no more of them than it takes, each as it is by then. `balance`: what was seen on the way, all of
-- it when that is not enough.
CREATE OR REPLACE FUNCTION bonus_redeem("of_member" uuid, "of_order" uuid, "wanted" integer, "taken_at" timestamptz) RETURNS TABLE ("balance" integer, "blocked" boolean, "paid" boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  person uuid;
  lots refcursor;
  lot uuid;
  there integer;
  taken uuid[] := '{}';
  parts integer[] := '{}';
BEGIN
  SELECT "person_id" INTO person FROM "bonus_members" WHERE "id" = of_member AND "left_at" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  balance := 0;
  blocked := false;
  IF EXISTS (SELECT FROM "blocks" b WHERE b."ended_at" IS NULL) THEN
    blocked := EXISTS (SELECT FROM "blocked_people" b WHERE b."person_id" = person);
  END IF;
  paid := EXISTS (SELECT FROM "bonus_entries" e WHERE e."order_id" = of_order AND e."kind" = 'redeem');
  IF blocked OR paid THEN
    RETURN NEXT;
    RETURN;
  END IF;
  OPEN lots NO SCROLL FOR SELECT l."id", l."remaining" FROM "bonus_lots" l WHERE l."member_id" = of_member AND l."remaining" > 0 AND l."expires_at" > taken_at
    ORDER BY l."expires_at", l."granted_at", l."id" FOR NO KEY UPDATE;
  WHILE balance < wanted LOOP
    FETCH lots INTO lot, there;
    EXIT WHEN NOT FOUND;
    taken := taken || lot;
    parts := parts || -least(there, wanted - balance);
    balance := balance + there;
  END LOOP;
  CLOSE lots;
  IF balance >= wanted THEN
    INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "happened_at")
      SELECT of_member, t.id, 'redeem', t.part, of_order, taken_at FROM unnest(taken, parts) AS t (id, part);
  END IF;
  RETURN NEXT;
END $$;

-- A lot with its entry; null when it was given before, or the member has left.
CREATE OR REPLACE FUNCTION bonus_grant("of_member" uuid, "of_key" text, "from_source" "bonus_source", "of_order" uuid, "given" integer, "given_at" timestamptz, "until" timestamptz) RETURNS uuid LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  made uuid;
  moment timestamptz(3) := given_at;
BEGIN
  PERFORM FROM "bonus_members" WHERE "id" = of_member AND "left_at" IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF until IS NULL THEN
    until := bonus_day_end(moment, coalesce((SELECT "lot_days" FROM bonus_rules_at(moment)), 365));
  END IF;
  INSERT INTO "bonus_lots" ("id", "member_id", "key", "source", "order_id", "points", "granted_at", "expires_at")
    VALUES (uuidv7(), of_member, of_key, from_source, of_order, given, moment, until) ON CONFLICT DO NOTHING RETURNING "id" INTO made;
  IF made IS NOT NULL THEN
    INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "happened_at") VALUES (of_member, made, 'earn', given, of_order, moment);
  END IF;
  RETURN made;
END $$;
