-- What the shop's role may write of the ledger by itself: entries and lots are added, a lot changes its member; what remains of it, when it ends, and what was withheld of a
-- due follow from entries, by a function of the tables' owner. A trigger of somebody's own (on a temporary table) changes nothing of that.
REVOKE UPDATE ON "bonus_lots" FROM shop_app;
GRANT UPDATE ("member_id") ON "bonus_lots" TO shop_app;
REVOKE INSERT, UPDATE, DELETE ON "bonus_dues" FROM shop_app;
GRANT INSERT ("member_id", "order_id", "return_id", "points", "happened_at"), UPDATE ("member_id") ON "bonus_dues" TO shop_app;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION post_bonus_entries() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
CREATE OR REPLACE FUNCTION post_bonus_dues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "bonus_members" WHERE "id" IN (SELECT "member_id" FROM fresh) ORDER BY "id" FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM fresh f WHERE (SELECT sum(d."points") FROM "bonus_dues" d WHERE d."order_id" = f."order_id" AND d."return_id" IS NOT DISTINCT FROM f."return_id") < 0) THEN
    RAISE EXCEPTION 'no more is withheld than is due' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM fresh WHERE "points" > 0 AND bonus_taken_too_much("order_id"))
    OR EXISTS (SELECT FROM fresh f WHERE "points" > 0 AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."order_id" = f."order_id" AND e."kind" = 'earn' AND e."member_id" = f."member_id")) THEN
    RAISE EXCEPTION 'no more is due than the order earned' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Points come from somewhere: of an order no more than it promised its member, once delivered; a welcome, a recommendation and an adjustment as much as they say.
CREATE OR REPLACE FUNCTION guard_bonus_lot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  promised integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."remaining" <> 0 THEN RAISE EXCEPTION 'what remains of a lot follows from the ledger' USING ERRCODE = 'check_violation'; END IF;
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
        WHERE NEW."key" = 'adjust:' || a."id" AND a."member_id" = NEW."member_id" AND a."state" = 'done' AND a."id" = substr(NEW."key", 8)::uuid;
    END IF;
    IF NEW."points" > coalesce(promised, 0) THEN
      RAISE EXCEPTION 'nobody has promised these points' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."key", NEW."source", NEW."order_id", NEW."points", NEW."granted_at") IS DISTINCT FROM (OLD."id", OLD."key", OLD."source", OLD."order_id", OLD."points", OLD."granted_at")
    OR NEW."expires_at" < OLD."expires_at" THEN
    RAISE EXCEPTION 'a lot stays what it is, and never ends sooner' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."remaining" <> OLD."remaining" AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'what remains of a lot follows from the ledger' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."member_id" <> OLD."member_id" AND NOT EXISTS (SELECT FROM "bonus_members" WHERE "id" = OLD."member_id" AND "moved_to_id" = NEW."member_id") THEN
    RAISE EXCEPTION 'a lot stays with its member' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
