-- What holds of promo codes whatever the code above does.

-- A code that somebody has used keeps what it promises: it may end earlier or later, be stopped, and be allowed more often.
CREATE FUNCTION guard_promo_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."uses" <> 0 THEN RAISE EXCEPTION 'a promo code starts unused' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF NEW."uses" <> OLD."uses" AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the uses of promo code % are counted, not set', OLD."code" USING ERRCODE = 'check_violation';
  END IF;
  IF ((NEW."code", NEW."kind", NEW."value", NEW."starts_at", NEW."min_goods") IS DISTINCT FROM (OLD."code", OLD."kind", OLD."value", OLD."starts_at", OLD."min_goods")
      OR NEW."max_uses" < coalesce(OLD."max_uses", 2147483647) OR NEW."max_uses_per_person" < coalesce(OLD."max_uses_per_person", 2147483647))
    AND EXISTS (SELECT 1 FROM "promo_redemptions" WHERE "promo_id" = OLD."id") THEN
    RAISE EXCEPTION 'promo code % was used: it keeps what it promised', OLD."code" USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."code", NEW."kind", NEW."value", NEW."starts_at", NEW."ends_at", NEW."min_goods", NEW."max_uses", NEW."max_uses_per_person", NEW."active")
    IS DISTINCT FROM (OLD."code", OLD."kind", OLD."value", OLD."starts_at", OLD."ends_at", OLD."min_goods", OLD."max_uses", OLD."max_uses_per_person", OLD."active") THEN
    NEW."revision" := OLD."revision" + 1;
  ELSIF pg_trigger_depth() < 2 THEN
    NEW."revision" := OLD."revision";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "promo_codes_guarded" BEFORE INSERT OR UPDATE ON "promo_codes" FOR EACH ROW EXECUTE FUNCTION guard_promo_code();

-- What a code covers is part of it. The update takes turns with whoever is just using the code.
CREATE FUNCTION guard_promo_scope() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  promo uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."B" ELSE NEW."B" END;
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'the scope of a promo code is added and removed' USING ERRCODE = 'check_violation'; END IF;
  UPDATE "promo_codes" SET "revision" = "revision" + 1 WHERE "id" = promo;
  IF EXISTS (SELECT 1 FROM "promo_redemptions" WHERE "promo_id" = promo) THEN
    RAISE EXCEPTION 'a promo code that was used keeps its scope' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "promo_categories_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "_CategoryToPromoCode" FOR EACH ROW EXECUTE FUNCTION guard_promo_scope();
CREATE TRIGGER "promo_products_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "_ProductToPromoCode" FOR EACH ROW EXECUTE FUNCTION guard_promo_scope();

-- A code whose last product goes would cover everything: what a code names is not deleted.
CREATE FUNCTION keep_promo_scope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'products' AND EXISTS (SELECT 1 FROM "_ProductToPromoCode" WHERE "A" = OLD."id")
    OR TG_TABLE_NAME = 'categories' AND EXISTS (SELECT 1 FROM "_CategoryToPromoCode" WHERE "A" = OLD."id") THEN
    RAISE EXCEPTION '% is in the scope of a promo code', OLD."slug" USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "products_promo_scope" BEFORE DELETE ON "products" FOR EACH ROW EXECUTE FUNCTION keep_promo_scope();
CREATE TRIGGER "categories_promo_scope" BEFORE DELETE ON "categories" FOR EACH ROW EXECUTE FUNCTION keep_promo_scope();

-- Uses are counted under the lock of the code's row; `promo_codes_limits` refuses one too many. A use is released once, by an order that has ended.
CREATE FUNCTION guard_promo_redemption() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  promo "promo_codes";
  placed "orders";
BEGIN
  SELECT * INTO placed FROM "orders" WHERE "id" = NEW."order_id";
  IF TG_OP = 'INSERT' THEN
    IF NEW."released_at" IS NOT NULL OR NEW."email_hash" !~ '^[0-9a-f]{64}$' OR NEW."phone_hash" !~ '^[0-9a-f]{64}$' THEN
      RAISE EXCEPTION 'not a use of a promo code' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."discount" <> placed."discount_total" OR placed."state" <> 'placed' THEN
      RAISE EXCEPTION 'order % has another discount', placed."number" USING ERRCODE = 'check_violation';
    END IF;
    UPDATE "promo_codes" SET "uses" = "uses" + 1 WHERE "id" = NEW."promo_id" RETURNING * INTO promo;
    IF NOT promo."active" OR NEW."redeemed_at" < promo."starts_at" OR NEW."redeemed_at" >= promo."ends_at" THEN
      RAISE EXCEPTION 'promo code % does not hold now', promo."code" USING ERRCODE = 'check_violation';
    END IF;
    IF promo."max_uses_per_person" IS NOT NULL AND promo."max_uses_per_person" <= (
      SELECT count(*) FROM "promo_redemptions" WHERE "promo_id" = NEW."promo_id" AND "released_at" IS NULL
        AND ("email_hash" = NEW."email_hash" OR "phone_hash" = NEW."phone_hash" OR "person_id" = NEW."person_id")) THEN
      RAISE EXCEPTION 'promo code % was used by this person', promo."code" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."order_id", NEW."promo_id", NEW."discount", NEW."delivery", NEW."redeemed_at") IS DISTINCT FROM (OLD."order_id", OLD."promo_id", OLD."discount", OLD."delivery", OLD."redeemed_at")
    OR (NEW."email_hash", NEW."phone_hash") IS DISTINCT FROM (OLD."email_hash", OLD."phone_hash") AND (NEW."email_hash", NEW."phone_hash") IS DISTINCT FROM ('', '')
    OR OLD."released_at" IS NOT NULL AND NEW."released_at" IS DISTINCT FROM OLD."released_at"
    OR NEW."released_at" IS DISTINCT FROM OLD."released_at" AND placed."state" NOT IN ('cancelled', 'expired') THEN
    RAISE EXCEPTION 'the use of a promo code by order % stays', placed."number" USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."released_at" IS NULL AND NEW."released_at" IS NOT NULL THEN
    UPDATE "promo_codes" SET "uses" = "uses" - 1 WHERE "id" = NEW."promo_id";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "promo_redemptions_guarded" BEFORE INSERT OR UPDATE ON "promo_redemptions" FOR EACH ROW EXECUTE FUNCTION guard_promo_redemption();
CREATE TRIGGER "promo_redemptions_kept" BEFORE DELETE OR TRUNCATE ON "promo_redemptions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A use goes with its order: given back when the order ends, its person's when the order becomes somebody's, without digests when the order
-- is nobody's any more. Deferred: goods are locked before codes, by whoever places an order and by whoever cancels one.
CREATE FUNCTION follow_order_promo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."depersonalised_at" IS NOT NULL AND OLD."depersonalised_at" IS NULL THEN
    UPDATE "promo_redemptions" SET "person_id" = NULL, "email_hash" = '', "phone_hash" = '' WHERE "order_id" = NEW."id";
  ELSIF NEW."person_id" IS DISTINCT FROM OLD."person_id" THEN
    UPDATE "promo_redemptions" SET "person_id" = NEW."person_id" WHERE "order_id" = NEW."id";
  END IF;
  IF NEW."state" IN ('cancelled', 'expired') AND OLD."state" <> NEW."state" THEN
    UPDATE "promo_redemptions" SET "released_at" = now() WHERE "order_id" = NEW."id" AND "released_at" IS NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "orders_promo" AFTER UPDATE OF "state", "person_id", "depersonalised_at" ON "orders" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION follow_order_promo();
