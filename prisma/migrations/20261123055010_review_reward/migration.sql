-- AlterTable
ALTER TABLE "bonus_entries" ADD COLUMN     "review_lot_id" UUID;
ALTER TABLE "bonus_dues" ADD COLUMN     "review_lot_id" UUID;

-- What the models above cannot say. Points for a review (4.1.11): as many as the rules promised when it was written, whatever its stars, once for a bought product, while it stands.

-- What is taken back names the lot that was given for the review: the review itself may be gone.
ALTER TABLE "bonus_entries" DROP CONSTRAINT "bonus_entries_cause",
  ADD CONSTRAINT "bonus_entries_cause" CHECK (("kind" = 'adjust') = ("adjustment_id" IS NOT NULL) AND ("kind" NOT IN ('redeem', 'restore') OR "order_id" IS NOT NULL)
    AND ("kind" <> 'take_back' OR num_nonnulls("order_id", "referral_id", "review_lot_id") = 1) AND ("kind" = 'take_back' OR num_nonnulls("referral_id", "review_lot_id") = 0)
    AND ("kind" NOT IN ('expire', 'left', 'adjust') OR "order_id" IS NULL) AND ("kind" IN ('restore', 'take_back') OR "return_id" IS NULL)
    AND ("order_id" IS NOT NULL OR "return_id" IS NULL));
ALTER TABLE "bonus_dues" DROP CONSTRAINT "bonus_dues_cause",
  ADD CONSTRAINT "bonus_dues_cause" CHECK (num_nonnulls("order_id", "referral_id", "review_lot_id") = 1 AND ("order_id" IS NOT NULL OR "return_id" IS NULL));
CREATE INDEX "bonus_entries_review" ON "bonus_entries" ("review_lot_id") WHERE "review_lot_id" IS NOT NULL;
CREATE INDEX "bonus_dues_review" ON "bonus_dues" ("review_lot_id") WHERE "review_lot_id" IS NOT NULL;
-- A lot's key names the order, its line, and which time it is: `review:<order>:<position>:<time>`. A second time is only after the first was taken back.
CREATE INDEX "bonus_lots_review" ON "bonus_lots" (split_part("key", ':', 2)) WHERE "source" = 'review';
GRANT INSERT ("review_lot_id") ON "bonus_dues" TO shop_app;

-- Every piece of a line came back, and none because something was wrong with it: a return of faulty or wrong goods costs its buyer nothing.
CREATE FUNCTION is_line_given_up("of_order" uuid, "of_position" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "return_lines" b JOIN "returns" r ON r."id" = b."return_id" AND r."state" = 'received' JOIN "order_lines" l ON l."order_id" = b."order_id" AND l."position" = b."position"
    WHERE b."order_id" = "of_order" AND b."position" = "of_position" GROUP BY l."quantity" HAVING sum(b."quantity") = l."quantity" AND bool_and(r."reason" = 'changed_mind'))
$$;

-- Whether the review of a line stands as one that points are given for: published, or written anew by its author after that and not looked at yet.
CREATE FUNCTION review_stands("of_order" uuid, "of_position" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "reviews" WHERE "order_id" = "of_order" AND "position" = "of_position" AND ("state" = 'published' OR "state" = 'pending' AND "published_at" IS NOT NULL))
    AND NOT is_line_given_up("of_order", "of_position")
$$;

-- Lots for reviews that nothing was taken back of: what somebody has been given, as it stands.
CREATE VIEW "review_rewards" WITH (security_invoker = true) AS
  SELECT l."id" AS "lot_id", l."member_id", split_part(l."key", ':', 2)::uuid AS "order_id", split_part(l."key", ':', 3)::integer AS "position", l."points", l."granted_at" FROM "bonus_lots" l
  WHERE l."source" = 'review' AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."review_lot_id" = l."id") AND NOT EXISTS (SELECT FROM "bonus_dues" d WHERE d."review_lot_id" = l."id");

-- The calendar month of a moment in the shop's zone.
CREATE FUNCTION bonus_month("at" timestamptz) RETURNS timestamp LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT date_trunc('month', "at" AT TIME ZONE 'UTC' + interval '4 hours') $$;

-- Whether more is taken back for a review, or is due, than it brought; or anything while it stands.
CREATE FUNCTION bonus_review_taken_too_much("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM "bonus_lots" WHERE "id" = "of" AND "source" = 'review' AND NOT review_stands(split_part("key", ':', 2)::uuid, split_part("key", ':', 3)::integer))
    OR EXISTS (SELECT FROM (
      SELECT "member_id", "points" FROM "bonus_lots" WHERE "id" = "of"
      UNION ALL SELECT "member_id", "points" FROM "bonus_entries" WHERE "review_lot_id" = "of"
      UNION ALL SELECT "member_id", -"points" FROM "bonus_dues" WHERE "review_lot_id" = "of") AS moved GROUP BY "member_id" HAVING sum("points") < 0)
$$;

-- What the rules promise the member for the review of a line, under the lock of the member: nothing where it does not stand, is somebody else's, or was published before they joined; where
-- one of this line stands rewarded already; when the month has had its share; and while one that was taken off waits anew. A review of one product is one of a person (unique).
CREATE FUNCTION promised_for_review("of_member" uuid, "of_order" uuid, "of_position" integer, "at" timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT r."review_points" FROM "reviews" v JOIN "bonus_members" m ON m."id" = of_member AND m."person_id" = v."person_id" AND m."joined_at" <= v."published_at", bonus_rules_at(v."created_at") r
  WHERE v."order_id" = of_order AND v."position" = of_position AND review_stands(of_order, of_position)
    AND NOT EXISTS (SELECT FROM "review_rewards" w WHERE w."order_id" = of_order AND w."position" = of_position)
    AND (v."state" = 'published' OR NOT EXISTS (SELECT FROM "bonus_lots" b WHERE b."source" = 'review' AND split_part(b."key", ':', 2) = of_order::text AND split_part(b."key", ':', 3) = of_position::text))
    AND r."reviews_per_month" > (SELECT count(*) FROM "review_rewards" w WHERE w."member_id" = of_member AND bonus_month(w."granted_at") = bonus_month("at"))
$$;

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
  ELSIF NEW."source" = 'review' THEN
    -- Of two at once the second waits here and finds what the first has given; the review itself is held as it is.
    PERFORM FROM "bonus_members" WHERE "id" = NEW."member_id" FOR NO KEY UPDATE;
    IF NEW."order_id" IS NULL AND NEW."key" ~ '^review:[0-9a-f-]{36}:[0-9]{1,4}:[1-9][0-9]{0,3}$' THEN
      PERFORM FROM "reviews" WHERE "order_id" = split_part(NEW."key", ':', 2)::uuid AND "position" = split_part(NEW."key", ':', 3)::integer FOR SHARE;
      promised := promised_for_review(NEW."member_id", split_part(NEW."key", ':', 2)::uuid, split_part(NEW."key", ':', 3)::integer, NEW."granted_at");
    END IF;
  ELSE
    SELECT a."points" INTO promised FROM "bonus_adjustments" a
      WHERE a."member_id" = NEW."member_id" AND a."state" = 'done' AND NEW."key" = 'adjust:' || a."id";
  END IF;
  IF NEW."points" > coalesce(promised, 0) THEN
    RAISE EXCEPTION 'nobody has promised these points' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

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
    IF EXISTS (SELECT FROM fresh WHERE "kind" = 'take_back' AND "review_lot_id" IS NOT NULL AND bonus_review_taken_too_much("review_lot_id")) THEN
      RAISE EXCEPTION 'no more is taken back than the review brought' USING ERRCODE = 'check_violation';
    END IF;
  END IF;

  -- What is due is withheld from whatever is earned next.
  IF earns AND EXISTS (SELECT FROM fresh f JOIN "bonus_dues" d ON d."member_id" = f."member_id" WHERE f."kind" = 'earn') THEN
    PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh WHERE "kind" = 'earn') ORDER BY "id" FOR NO KEY UPDATE;
    FOR entry IN SELECT * FROM fresh WHERE "kind" = 'earn' ORDER BY "position" LOOP
      free := entry."points";
      FOR due IN SELECT "order_id", "return_id", "referral_id", "review_lot_id", sum("points")::integer AS owed FROM "bonus_dues" WHERE "member_id" = entry."member_id"
        GROUP BY 1, 2, 3, 4 HAVING sum("points") > 0 ORDER BY min("position") LOOP
        EXIT WHEN free = 0;
        part := least(free, due.owed);
        free := free - part;
        INSERT INTO "bonus_dues" ("member_id", "order_id", "return_id", "referral_id", "review_lot_id", "lot_id", "points", "happened_at")
          VALUES (entry."member_id", due."order_id", due."return_id", due."referral_id", due."review_lot_id", entry."lot_id", -part, entry."happened_at");
        INSERT INTO "bonus_entries" ("member_id", "lot_id", "kind", "points", "order_id", "return_id", "referral_id", "review_lot_id", "happened_at")
          VALUES (entry."member_id", entry."lot_id", 'take_back', -part, due."order_id", due."return_id", due."referral_id", due."review_lot_id", entry."happened_at");
      END LOOP;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION post_bonus_dues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh) ORDER BY "id" FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM fresh f WHERE f."order_id" IS NOT NULL AND (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."order_id" = f."order_id" AND d."return_id" IS NOT DISTINCT FROM f."return_id") < 0)
    OR EXISTS (SELECT FROM fresh f WHERE f."referral_id" IS NOT NULL AND (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."referral_id" = f."referral_id" AND d."member_id" = f."member_id") < 0)
    OR EXISTS (SELECT FROM fresh f WHERE f."review_lot_id" IS NOT NULL AND (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."review_lot_id" = f."review_lot_id") < 0) THEN
    RAISE EXCEPTION 'no more is withheld than is due' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND "order_id" IS NOT NULL AND bonus_taken_too_much("order_id"))
    OR EXISTS (SELECT FROM fresh f WHERE f."points" > 0 AND f."order_id" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."order_id" = f."order_id" AND e."kind" = 'earn' AND e."member_id" = f."member_id")) THEN
    RAISE EXCEPTION 'no more is due than the order earned' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND "referral_id" IS NOT NULL AND bonus_referral_taken_too_much("referral_id")) THEN
    RAISE EXCEPTION 'no more is due than the recommendation gave' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND "review_lot_id" IS NOT NULL AND bonus_review_taken_too_much("review_lot_id")) THEN
    RAISE EXCEPTION 'no more is due than the review brought' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Whatever happens to a review or to its goods, whoever does it: in that transaction the job is written that gives the points, or takes them back. `first`: it was published for the first time.
CREATE FUNCTION reward_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of "reviews" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM graphile_worker.add_job('bonus.review', json_build_object('orderId', of."order_id", 'position', of."position", 'first', TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND OLD."published_at" IS NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER "reviews_reward_insert" AFTER INSERT ON "reviews" FOR EACH ROW WHEN (NEW."state" = 'published') EXECUTE FUNCTION reward_review();
CREATE TRIGGER "reviews_reward_update" AFTER UPDATE ON "reviews" FOR EACH ROW
  WHEN (NEW."published_at" IS NOT NULL AND (OLD."state" <> NEW."state" OR OLD."published_at" IS NULL)) EXECUTE FUNCTION reward_review();
CREATE TRIGGER "reviews_reward_delete" AFTER DELETE ON "reviews" FOR EACH ROW WHEN (OLD."published_at" IS NOT NULL) EXECUTE FUNCTION reward_review();

CREATE FUNCTION unreward_returned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('bonus.review', json_build_object('orderId', l."order_id", 'position', l."position", 'first', false)) FROM "return_lines" l
    WHERE l."return_id" = NEW."id" AND EXISTS (SELECT FROM "bonus_lots" b WHERE b."source" = 'review' AND split_part(b."key", ':', 2) = l."order_id"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "returns_reward" AFTER UPDATE ON "returns" FOR EACH ROW WHEN (OLD."state" <> 'received' AND NEW."state" = 'received' AND NEW."reason" = 'changed_mind') EXECUTE FUNCTION unreward_returned();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['post_bonus_entries()', 'reward_review()', 'unreward_returned()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, quote_ident(current_schema()));
  END LOOP;
END $$;
