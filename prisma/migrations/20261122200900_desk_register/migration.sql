-- Who sees what of the desk's own tables under the role shop_staff (6.2.4): whoever sees the order or the person. No digest is for anybody's eyes.
ALTER TABLE "promo_redemptions" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ("order_id", "promo_id", "person_id", "discount", "delivery", "redeemed_at", "released_at") ON "promo_redemptions" TO shop_staff;
CREATE POLICY "staff_sees" ON "promo_redemptions" FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "promo_redemptions"."order_id"));

ALTER TABLE "unmaskings" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "unmaskings" TO shop_staff;
CREATE POLICY "staff_sees" ON "unmaskings" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND ("order_id" IS NULL OR EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "unmaskings"."order_id")));

GRANT SELECT ON "promo_codes", "price_plans", "_CategoryToPromoCode", "_ProductToPromoCode" TO shop_staff;

-- A file with data of people lives a week at the most, whoever makes it.
ALTER TABLE "desk_exports" ADD CONSTRAINT "desk_exports_term" CHECK ("expires_at" <= "created_at" + interval '7 days');

-- What was merged is not rewritten, and goes when its three years are over.
DROP TRIGGER "person_merges_append_only" ON "person_merges";
CREATE TRIGGER "person_merges_whole" BEFORE UPDATE OR TRUNCATE ON "person_merges" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "person_merges_kept" BEFORE DELETE ON "person_merges" FOR EACH ROW EXECUTE FUNCTION keep_three_years('merged_at');

-- Who looked at whose data is not rewritten either.
CREATE TRIGGER "unmaskings_whole" BEFORE TRUNCATE ON "unmaskings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
