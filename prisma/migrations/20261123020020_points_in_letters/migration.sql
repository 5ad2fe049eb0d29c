-- What a notice of bonuses may tell its reader: the points they can spend. The process that hands over learns this one number, and of nobody whose membership has ended.
CREATE FUNCTION bonus_points_of("person" uuid, "at" timestamptz) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT (SELECT coalesce(sum(l."remaining"), 0)::integer FROM "bonus_lots" l WHERE l."member_id" = m."id" AND l."remaining" > 0 AND l."expires_at" > "at")
  FROM "bonus_members" m WHERE m."person_id" = "person" AND m."left_at" IS NULL
$$;
REVOKE EXECUTE ON FUNCTION bonus_points_of(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bonus_points_of(uuid, timestamptz) TO shop_dispatcher;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION bonus_points_of(uuid, timestamptz) SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
