-- Whether a review brought points is asked for each that a page shows: by the words of the key that its index has.
DROP VIEW "review_rewards";
CREATE VIEW "review_rewards" WITH (security_invoker = true) AS
  SELECT l."id" AS "lot_id", l."member_id", split_part(l."key", ':', 2) AS "order_id", split_part(l."key", ':', 3)::integer AS "position", l."points", l."granted_at" FROM "bonus_lots" l
  WHERE l."source" = 'review' AND NOT EXISTS (SELECT FROM "bonus_entries" e WHERE e."review_lot_id" = l."id") AND NOT EXISTS (SELECT FROM "bonus_dues" d WHERE d."review_lot_id" = l."id");

CREATE FUNCTION is_review_rewarded("of_order" uuid, "of_position" integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "review_rewards" WHERE "order_id" = "of_order"::text AND "position" = "of_position")
$$;

CREATE OR REPLACE FUNCTION promised_for_review("of_member" uuid, "of_order" uuid, "of_position" integer, "at" timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT r."review_points" FROM "reviews" v JOIN "bonus_members" m ON m."id" = of_member AND m."person_id" = v."person_id" AND m."joined_at" <= v."published_at", bonus_rules_at(v."created_at") r
  WHERE v."order_id" = of_order AND v."position" = of_position AND review_stands(of_order, of_position) AND NOT is_review_rewarded(of_order, of_position)
    AND (v."state" = 'published' OR NOT EXISTS (SELECT FROM "bonus_lots" b WHERE b."source" = 'review' AND split_part(b."key", ':', 2) = of_order::text AND split_part(b."key", ':', 3) = of_position::text))
    AND r."reviews_per_month" > (SELECT count(*) FROM "review_rewards" w WHERE w."member_id" = of_member AND bonus_month(w."granted_at") = bonus_month("at"))
$$;
