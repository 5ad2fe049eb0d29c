-- What happens to new and changed variants happens once for a statement: a file of 100,000 rows ran both functions 100,000 times.
DROP TRIGGER "variants_price_recorded" ON "variants";
DROP TRIGGER "variants_price_change_recorded" ON "variants";
DROP TRIGGER "variants_stock_item" ON "variants";

CREATE OR REPLACE FUNCTION record_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "price_changes" ("id", "variant_id", "price", "old_price") SELECT uuidv7(), f."id", f."price", f."old_price" FROM fresh f;
  ELSE
    INSERT INTO "price_changes" ("id", "variant_id", "price", "old_price")
      SELECT uuidv7(), f."id", f."price", f."old_price" FROM fresh f JOIN gone g USING ("id")
      WHERE (f."price", f."old_price") IS DISTINCT FROM (g."price", g."old_price");
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION open_stock_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "stock_items" ("variant_id") SELECT "id" FROM fresh;
  RETURN NULL;
END $$;

CREATE TRIGGER "variants_price_recorded" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION record_price();
CREATE TRIGGER "variants_price_change_recorded" AFTER UPDATE ON "variants" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION record_price();
CREATE TRIGGER "variants_stock_item" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION open_stock_item();

-- The same entries. Where nothing is hidden and no value has parts of its own, a new row is written down whole, not taken apart and put together again.
CREATE OR REPLACE FUNCTION audit_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  hidden text[] := string_to_array(TG_ARGV[1], ',');
  quiet text[] := string_to_array(TG_ARGV[2], ',');
  lone text := CASE WHEN cardinality(keys) = 1 THEN keys[1] END;
  staff uuid := substr(current_setting('shop.actor'), 7)::uuid;
  role staff_role := journal_role();
  reason text := journal_reason();
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, before, after, reason)
      SELECT staff, role, 'update', TG_TABLE_NAME, key, changed.before, changed.after, reason
      FROM (SELECT coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))) AS key, row AS was
        FROM (SELECT to_jsonb(r) AS row FROM gone r OFFSET 0) one OFFSET 0) old
      JOIN (SELECT coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))) AS key, row AS it
        FROM (SELECT to_jsonb(r) AS row FROM fresh r OFFSET 0) one OFFSET 0) new USING (key)
      CROSS JOIN LATERAL (
        SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) AND value <> 'null' THEN '"•"' ELSE value END) AS before,
          jsonb_object_agg(name, CASE WHEN name = ANY (hidden) AND it -> name <> 'null' THEN '"•"' ELSE it -> name END) AS after
        FROM jsonb_each(was) AS each(name, value) WHERE value <> it -> name AND name <> ALL (quiet)) changed
      WHERE was <> it AND changed.before IS NOT NULL;
  ELSIF TG_OP = 'INSERT' THEN
    IF lone IS NOT NULL AND cardinality(hidden) = 0
      AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND NOT attisdropped AND atttypid IN ('json'::regtype, 'jsonb'::regtype)) THEN
      INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, after, reason)
        SELECT staff, role, 'insert', TG_TABLE_NAME, row ->> lone, jsonb_strip_nulls(row - quiet), reason FROM (SELECT to_jsonb(r) AS row FROM fresh r OFFSET 0) one;
    ELSE
      INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, after, reason)
        SELECT staff, role, 'insert', TG_TABLE_NAME, coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))),
          (SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) THEN '"•"' ELSE value END) FROM jsonb_each(row) AS each(name, value) WHERE value <> 'null' AND name <> ALL (quiet)), reason
        FROM (SELECT to_jsonb(r) AS row FROM fresh r OFFSET 0) one;
    END IF;
  ELSE
    INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, before, reason)
      SELECT staff, role, 'delete', TG_TABLE_NAME, coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))),
        (SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) THEN '"•"' ELSE value END) FROM jsonb_each(row) AS each(name, value) WHERE value <> 'null' AND name <> ALL (quiet)), reason
      FROM (SELECT to_jsonb(r) AS row FROM gone r OFFSET 0) one;
  END IF;
  RETURN NULL;
END $$;
