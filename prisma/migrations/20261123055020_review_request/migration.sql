-- Asking for a review after a delivery (4.1.10): of an order, once.

-- What of an order can still be written about: its buyer keeps a piece of it, none of it is on its way back, its product is sold, and they have not written about it.
CREATE FUNCTION lines_to_review("of_order" uuid) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT min(l."position") FROM "orders" o JOIN "order_lines" l ON l."order_id" = o."id" JOIN "variants" v ON v."id" = l."variant_id" JOIN "products" p ON p."id" = v."product_id" AND p."status" = 'active'
  WHERE o."id" = "of_order" AND o."state" = 'delivered'
    AND l."quantity" > (SELECT coalesce(sum(b."quantity"), 0) FROM "return_lines" b JOIN "returns" r ON r."id" = b."return_id" AND r."state" <> 'withdrawn' WHERE b."order_id" = l."order_id" AND b."position" = l."position")
    AND NOT EXISTS (SELECT FROM "reviews" w WHERE w."person_id" = o."person_id" AND w."product_id" = p."id")
  GROUP BY p."id" ORDER BY 1
$$;

-- As before, and: a request for a review is handed over while its receiver is the buyer and something of the order can still be written about.
CREATE OR REPLACE FUNCTION check_trigger_cause() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about "campaign_trigger";
  holds boolean := true;
BEGIN
  SELECT "trigger" INTO about FROM "campaigns" WHERE "id" = NEW."campaign_id";
  IF about = 'back_in_stock' THEN
    holds := EXISTS (SELECT FROM "restock_requests" WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id" AND is_for_sale("variant_id"));
  ELSIF about = 'abandoned_cart' THEN
    holds := EXISTS (
      SELECT FROM "carts" c JOIN "subjects" s ON s."person_id" = c."person_id"
      WHERE c."id" = NEW."about_id" AND s."id" = NEW."subject_id"
        AND c."updated_at" <= coalesce(NEW."handed_at", now()) - make_interval(hours => coalesce((SELECT "wait_hours" FROM "campaign_trigger_settings" WHERE "campaign_id" = NEW."campaign_id"), 0))
        AND EXISTS (SELECT FROM "cart_lines" l WHERE l."cart_id" = c."id" AND is_for_sale(l."variant_id")));
  ELSIF about = 'review_request' THEN
    holds := EXISTS (SELECT FROM "orders" o JOIN "subjects" s ON s."person_id" = o."person_id" WHERE o."id" = NEW."about_id" AND s."id" = NEW."subject_id" AND EXISTS (SELECT FROM lines_to_review(o."id")));
  END IF;
  IF NOT holds THEN
    NEW."state" := 'cancelled';
    NEW."reason" := 'not_needed';
    NEW."settled_at" := coalesce(NEW."handed_at", now());
    NEW."handed_at" := OLD."handed_at";
    NEW."attempts" := OLD."attempts";
  END IF;
  RETURN NEW;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION check_trigger_cause() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
