-- The audit journal: one function for all tables, one entry for each changed row of a statement. It runs only where one of the staff acts
-- (WHEN of the triggers), so that whatever buyers and the worker do costs no more than before. Triggers made by lib/audit/audit-sql.ts.
DROP FUNCTION audit_row();

-- Arguments: columns of the key; hidden columns, whose values read «•», so that the change is told and the value is not; quiet columns, which are left out.
CREATE FUNCTION audit_rows() RETURNS trigger LANGUAGE plpgsql AS $$
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
    INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, after, reason)
      SELECT staff, role, 'insert', TG_TABLE_NAME, coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))),
        (SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) THEN '"•"' ELSE value END) FROM jsonb_each(row) AS each(name, value) WHERE value <> 'null' AND name <> ALL (quiet)), reason
      FROM (SELECT to_jsonb(r) AS row FROM fresh r OFFSET 0) one;
  ELSE
    INSERT INTO audit_entries (staff_id, role, verb, table_name, row_id, before, reason)
      SELECT staff, role, 'delete', TG_TABLE_NAME, coalesce(row ->> lone, (SELECT string_agg(row ->> name, '/' ORDER BY n) FROM unnest(keys) WITH ORDINALITY AS part(name, n))),
        (SELECT jsonb_object_agg(name, CASE WHEN name = ANY (hidden) THEN '"•"' ELSE value END) FROM jsonb_each(row) AS each(name, value) WHERE value <> 'null' AND name <> ALL (quiet)), reason
      FROM (SELECT to_jsonb(r) AS row FROM gone r OFFSET 0) one;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER "products_audit_insert" AFTER INSERT ON "products" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,popularity');
CREATE OR REPLACE TRIGGER "products_audit_update" AFTER UPDATE ON "products" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,popularity');
CREATE OR REPLACE TRIGGER "products_audit_delete" AFTER DELETE ON "products" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,popularity');

CREATE OR REPLACE TRIGGER "variants_audit_insert" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "variants_audit_update" AFTER UPDATE ON "variants" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "variants_audit_delete" AFTER DELETE ON "variants" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "images_audit_insert" AFTER INSERT ON "images" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "images_audit_update" AFTER UPDATE ON "images" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "images_audit_delete" AFTER DELETE ON "images" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "attribute_values_audit_insert" AFTER INSERT ON "attribute_values" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "attribute_values_audit_update" AFTER UPDATE ON "attribute_values" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "attribute_values_audit_delete" AFTER DELETE ON "attribute_values" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "categories_audit_insert" AFTER INSERT ON "categories" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');
CREATE OR REPLACE TRIGGER "categories_audit_update" AFTER UPDATE ON "categories" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');
CREATE OR REPLACE TRIGGER "categories_audit_delete" AFTER DELETE ON "categories" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');

CREATE OR REPLACE TRIGGER "price_plans_audit_insert" AFTER INSERT ON "price_plans" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "price_plans_audit_update" AFTER UPDATE ON "price_plans" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "price_plans_audit_delete" AFTER DELETE ON "price_plans" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "promo_codes_audit_insert" AFTER INSERT ON "promo_codes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'uses,revision');
CREATE OR REPLACE TRIGGER "promo_codes_audit_update" AFTER UPDATE ON "promo_codes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'uses,revision');
CREATE OR REPLACE TRIGGER "promo_codes_audit_delete" AFTER DELETE ON "promo_codes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'uses,revision');

CREATE OR REPLACE TRIGGER "_CategoryToPromoCode_audit_insert" AFTER INSERT ON "_CategoryToPromoCode" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');
CREATE OR REPLACE TRIGGER "_CategoryToPromoCode_audit_update" AFTER UPDATE ON "_CategoryToPromoCode" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');
CREATE OR REPLACE TRIGGER "_CategoryToPromoCode_audit_delete" AFTER DELETE ON "_CategoryToPromoCode" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');

CREATE OR REPLACE TRIGGER "_ProductToPromoCode_audit_insert" AFTER INSERT ON "_ProductToPromoCode" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');
CREATE OR REPLACE TRIGGER "_ProductToPromoCode_audit_update" AFTER UPDATE ON "_ProductToPromoCode" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');
CREATE OR REPLACE TRIGGER "_ProductToPromoCode_audit_delete" AFTER DELETE ON "_ProductToPromoCode" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('A,B', '', '');

CREATE OR REPLACE TRIGGER "stock_movements_audit_insert" AFTER INSERT ON "stock_movements" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "stock_movements_audit_update" AFTER UPDATE ON "stock_movements" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "stock_movements_audit_delete" AFTER DELETE ON "stock_movements" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "delivery_regions_audit_insert" AFTER INSERT ON "delivery_regions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');
CREATE OR REPLACE TRIGGER "delivery_regions_audit_update" AFTER UPDATE ON "delivery_regions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');
CREATE OR REPLACE TRIGGER "delivery_regions_audit_delete" AFTER DELETE ON "delivery_regions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');

CREATE OR REPLACE TRIGGER "delivery_tariffs_audit_insert" AFTER INSERT ON "delivery_tariffs" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('region_code,method,max_weight', '', '');
CREATE OR REPLACE TRIGGER "delivery_tariffs_audit_update" AFTER UPDATE ON "delivery_tariffs" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('region_code,method,max_weight', '', '');
CREATE OR REPLACE TRIGGER "delivery_tariffs_audit_delete" AFTER DELETE ON "delivery_tariffs" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('region_code,method,max_weight', '', '');

CREATE OR REPLACE TRIGGER "pickup_points_audit_insert" AFTER INSERT ON "pickup_points" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "pickup_points_audit_update" AFTER UPDATE ON "pickup_points" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "pickup_points_audit_delete" AFTER DELETE ON "pickup_points" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "orders_audit_insert" AFTER INSERT ON "orders" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic,email,phone,region_code,city,postcode,address,pickup_address,track', '');
CREATE OR REPLACE TRIGGER "orders_audit_update" AFTER UPDATE ON "orders" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic,email,phone,region_code,city,postcode,address,pickup_address,track', '');
CREATE OR REPLACE TRIGGER "orders_audit_delete" AFTER DELETE ON "orders" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic,email,phone,region_code,city,postcode,address,pickup_address,track', '');

CREATE OR REPLACE TRIGGER "order_notes_audit_insert" AFTER INSERT ON "order_notes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');
CREATE OR REPLACE TRIGGER "order_notes_audit_update" AFTER UPDATE ON "order_notes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');
CREATE OR REPLACE TRIGGER "order_notes_audit_delete" AFTER DELETE ON "order_notes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');

CREATE OR REPLACE TRIGGER "returns_audit_insert" AFTER INSERT ON "returns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "returns_audit_update" AFTER UPDATE ON "returns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "returns_audit_delete" AFTER DELETE ON "returns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "return_lines_audit_insert" AFTER INSERT ON "return_lines" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('return_id,position', '', '');
CREATE OR REPLACE TRIGGER "return_lines_audit_update" AFTER UPDATE ON "return_lines" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('return_id,position', '', '');
CREATE OR REPLACE TRIGGER "return_lines_audit_delete" AFTER DELETE ON "return_lines" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('return_id,position', '', '');

CREATE OR REPLACE TRIGGER "payments_audit_insert" AFTER INSERT ON "payments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,confirmation_url,cancellation,receipt', 'checked_at,receipt');
CREATE OR REPLACE TRIGGER "payments_audit_update" AFTER UPDATE ON "payments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,confirmation_url,cancellation,receipt', 'checked_at,receipt');
CREATE OR REPLACE TRIGGER "payments_audit_delete" AFTER DELETE ON "payments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,confirmation_url,cancellation,receipt', 'checked_at,receipt');

CREATE OR REPLACE TRIGGER "refunds_audit_insert" AFTER INSERT ON "refunds" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,reason', '');
CREATE OR REPLACE TRIGGER "refunds_audit_update" AFTER UPDATE ON "refunds" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,reason', '');
CREATE OR REPLACE TRIGGER "refunds_audit_delete" AFTER DELETE ON "refunds" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'provider_id,reason', '');

CREATE OR REPLACE TRIGGER "bulk_runs_audit_insert" AFTER INSERT ON "bulk_runs" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'done,failed');
CREATE OR REPLACE TRIGGER "bulk_runs_audit_update" AFTER UPDATE ON "bulk_runs" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'done,failed');
CREATE OR REPLACE TRIGGER "bulk_runs_audit_delete" AFTER DELETE ON "bulk_runs" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'done,failed');

CREATE OR REPLACE TRIGGER "import_runs_audit_insert" AFTER INSERT ON "import_runs" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'sample', 'done,failed,created,changed,unchanged,total');
CREATE OR REPLACE TRIGGER "import_runs_audit_update" AFTER UPDATE ON "import_runs" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'sample', 'done,failed,created,changed,unchanged,total');
CREATE OR REPLACE TRIGGER "import_runs_audit_delete" AFTER DELETE ON "import_runs" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'sample', 'done,failed,created,changed,unchanged,total');

CREATE OR REPLACE TRIGGER "desk_exports_audit_insert" AFTER INSERT ON "desk_exports" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'filters,content', 'taken');

CREATE OR REPLACE TRIGGER "unmaskings_audit_insert" AFTER INSERT ON "unmaskings" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "unmaskings_audit_update" AFTER UPDATE ON "unmaskings" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "unmaskings_audit_delete" AFTER DELETE ON "unmaskings" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');

CREATE OR REPLACE TRIGGER "person_merges_audit_insert" AFTER INSERT ON "person_merges" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'facts', '');
CREATE OR REPLACE TRIGGER "person_merges_audit_update" AFTER UPDATE ON "person_merges" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'facts', '');
CREATE OR REPLACE TRIGGER "person_merges_audit_delete" AFTER DELETE ON "person_merges" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'facts', '');

CREATE OR REPLACE TRIGGER "people_audit_insert" AFTER INSERT ON "people" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic', '');
CREATE OR REPLACE TRIGGER "people_audit_update" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic', '');
CREATE OR REPLACE TRIGGER "people_audit_delete" AFTER DELETE ON "people" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'surname,given_name,patronymic', '');

CREATE OR REPLACE TRIGGER "contact_points_audit_insert" AFTER INSERT ON "contact_points" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'value,proof_id', '');
CREATE OR REPLACE TRIGGER "contact_points_audit_update" AFTER UPDATE ON "contact_points" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'value,proof_id', '');
CREATE OR REPLACE TRIGGER "contact_points_audit_delete" AFTER DELETE ON "contact_points" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'value,proof_id', '');

CREATE OR REPLACE TRIGGER "addresses_audit_insert" AFTER INSERT ON "addresses" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'region_code,city,postcode,address', '');
CREATE OR REPLACE TRIGGER "addresses_audit_update" AFTER UPDATE ON "addresses" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'region_code,city,postcode,address', '');
CREATE OR REPLACE TRIGGER "addresses_audit_delete" AFTER DELETE ON "addresses" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'region_code,city,postcode,address', '');

CREATE OR REPLACE TRIGGER "accounts_audit_insert" AFTER INSERT ON "accounts" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('person_id', 'password_hash,totp_secret,totp_last_step', 'password_hash,password_changed_at,sign_in_notices,totp_secret,totp_enabled_at,totp_last_step,created_at,last_used_at,idle_notice_at');
CREATE OR REPLACE TRIGGER "accounts_audit_update" AFTER UPDATE ON "accounts" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('person_id', 'password_hash,totp_secret,totp_last_step', 'password_hash,password_changed_at,sign_in_notices,totp_secret,totp_enabled_at,totp_last_step,created_at,last_used_at,idle_notice_at');
CREATE OR REPLACE TRIGGER "accounts_audit_delete" AFTER DELETE ON "accounts" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('person_id', 'password_hash,totp_secret,totp_last_step', 'password_hash,password_changed_at,sign_in_notices,totp_secret,totp_enabled_at,totp_last_step,created_at,last_used_at,idle_notice_at');

CREATE OR REPLACE TRIGGER "subject_requests_audit_insert" AFTER INSERT ON "subject_requests" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer,extension_reason,refusal_ground', 'reminded_at,escalated_at');
CREATE OR REPLACE TRIGGER "subject_requests_audit_update" AFTER UPDATE ON "subject_requests" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer,extension_reason,refusal_ground', 'reminded_at,escalated_at');
CREATE OR REPLACE TRIGGER "subject_requests_audit_delete" AFTER DELETE ON "subject_requests" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer,extension_reason,refusal_ground', 'reminded_at,escalated_at');

CREATE OR REPLACE TRIGGER "claims_audit_insert" AFTER INSERT ON "claims" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer', 'reminded_at,escalated_at');
CREATE OR REPLACE TRIGGER "claims_audit_update" AFTER UPDATE ON "claims" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer', 'reminded_at,escalated_at');
CREATE OR REPLACE TRIGGER "claims_audit_delete" AFTER DELETE ON "claims" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reply_to,proof_id,text,answer', 'reminded_at,escalated_at');

CREATE OR REPLACE TRIGGER "blocks_audit_insert" AFTER INSERT ON "blocks" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause,decision', '');
CREATE OR REPLACE TRIGGER "blocks_audit_update" AFTER UPDATE ON "blocks" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause,decision', '');
CREATE OR REPLACE TRIGGER "blocks_audit_delete" AFTER DELETE ON "blocks" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause,decision', '');

CREATE OR REPLACE TRIGGER "block_passes_audit_insert" AFTER INSERT ON "block_passes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('message_id', 'reason', '');
CREATE OR REPLACE TRIGGER "block_passes_audit_update" AFTER UPDATE ON "block_passes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('message_id', 'reason', '');
CREATE OR REPLACE TRIGGER "block_passes_audit_delete" AFTER DELETE ON "block_passes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('message_id', 'reason', '');

CREATE OR REPLACE TRIGGER "holds_audit_insert" AFTER INSERT ON "holds" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause', '');
CREATE OR REPLACE TRIGGER "holds_audit_update" AFTER UPDATE ON "holds" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause', '');
CREATE OR REPLACE TRIGGER "holds_audit_delete" AFTER DELETE ON "holds" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'cause', '');

CREATE OR REPLACE TRIGGER "destructions_audit_insert" AFTER INSERT ON "destructions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'plan,cause', '');
CREATE OR REPLACE TRIGGER "destructions_audit_update" AFTER UPDATE ON "destructions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'plan,cause', '');
CREATE OR REPLACE TRIGGER "destructions_audit_delete" AFTER DELETE ON "destructions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'plan,cause', '');

CREATE OR REPLACE TRIGGER "destruction_orders_audit_insert" AFTER INSERT ON "destruction_orders" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('destruction_id,order_id', 'fate,reason', '');
CREATE OR REPLACE TRIGGER "destruction_orders_audit_update" AFTER UPDATE ON "destruction_orders" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('destruction_id,order_id', 'fate,reason', '');
CREATE OR REPLACE TRIGGER "destruction_orders_audit_delete" AFTER DELETE ON "destruction_orders" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('destruction_id,order_id', 'fate,reason', '');

CREATE OR REPLACE TRIGGER "documents_audit_insert" AFTER INSERT ON "documents" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "documents_audit_update" AFTER UPDATE ON "documents" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "documents_audit_delete" AFTER DELETE ON "documents" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "document_versions_audit_insert" AFTER INSERT ON "document_versions" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');
CREATE OR REPLACE TRIGGER "document_versions_audit_update" AFTER UPDATE ON "document_versions" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');
CREATE OR REPLACE TRIGGER "document_versions_audit_delete" AFTER DELETE ON "document_versions" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'text', '');

CREATE OR REPLACE TRIGGER "policy_purposes_audit_insert" AFTER INSERT ON "policy_purposes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('version_id,code', '', '');
CREATE OR REPLACE TRIGGER "policy_purposes_audit_update" AFTER UPDATE ON "policy_purposes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('version_id,code', '', '');
CREATE OR REPLACE TRIGGER "policy_purposes_audit_delete" AFTER DELETE ON "policy_purposes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('version_id,code', '', '');

CREATE OR REPLACE TRIGGER "recipients_audit_insert" AFTER INSERT ON "recipients" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');
CREATE OR REPLACE TRIGGER "recipients_audit_update" AFTER UPDATE ON "recipients" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');
CREATE OR REPLACE TRIGGER "recipients_audit_delete" AFTER DELETE ON "recipients" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('code', '', '');

CREATE OR REPLACE TRIGGER "authority_requests_audit_insert" AFTER INSERT ON "authority_requests" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "authority_requests_audit_update" AFTER UPDATE ON "authority_requests" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "authority_requests_audit_delete" AFTER DELETE ON "authority_requests" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "incidents_audit_insert" AFTER INSERT ON "incidents" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "incidents_audit_update" AFTER UPDATE ON "incidents" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');
CREATE OR REPLACE TRIGGER "incidents_audit_delete" AFTER DELETE ON "incidents" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', '');

CREATE OR REPLACE TRIGGER "outbox_messages_audit_update" AFTER UPDATE ON "outbox_messages" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'recipient,proof_id', 'attempts');
CREATE OR REPLACE TRIGGER "outbox_messages_audit_delete" AFTER DELETE ON "outbox_messages" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'recipient,proof_id', 'attempts');
