-- What staff change of the bonus programme stands in the audit journal. Triggers made by lib/audit/audit-sql.ts.

CREATE OR REPLACE TRIGGER "bonus_rules_audit_insert" AFTER INSERT ON "bonus_rules" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'template', 'revision');
CREATE OR REPLACE TRIGGER "bonus_rules_audit_update" AFTER UPDATE ON "bonus_rules" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'template', 'revision');
CREATE OR REPLACE TRIGGER "bonus_rules_audit_delete" AFTER DELETE ON "bonus_rules" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'template', 'revision');

CREATE OR REPLACE TRIGGER "bonus_levels_audit_insert" AFTER INSERT ON "bonus_levels" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,position', '', '');
CREATE OR REPLACE TRIGGER "bonus_levels_audit_update" AFTER UPDATE ON "bonus_levels" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,position', '', '');
CREATE OR REPLACE TRIGGER "bonus_levels_audit_delete" AFTER DELETE ON "bonus_levels" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,position', '', '');

CREATE OR REPLACE TRIGGER "bonus_category_rates_audit_insert" AFTER INSERT ON "bonus_category_rates" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,category_id', '', '');
CREATE OR REPLACE TRIGGER "bonus_category_rates_audit_update" AFTER UPDATE ON "bonus_category_rates" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,category_id', '', '');
CREATE OR REPLACE TRIGGER "bonus_category_rates_audit_delete" AFTER DELETE ON "bonus_category_rates" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('rules_id,category_id', '', '');

CREATE OR REPLACE TRIGGER "bonus_campaigns_audit_insert" AFTER INSERT ON "bonus_campaigns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');
CREATE OR REPLACE TRIGGER "bonus_campaigns_audit_update" AFTER UPDATE ON "bonus_campaigns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');
CREATE OR REPLACE TRIGGER "bonus_campaigns_audit_delete" AFTER DELETE ON "bonus_campaigns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision');

CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_insert" AFTER INSERT ON "bonus_adjustments" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_update" AFTER UPDATE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "bonus_adjustments_audit_delete" AFTER DELETE ON "bonus_adjustments" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');

CREATE OR REPLACE TRIGGER "bonus_referrals_audit_insert" AFTER INSERT ON "bonus_referrals" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "bonus_referrals_audit_update" AFTER UPDATE ON "bonus_referrals" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
CREATE OR REPLACE TRIGGER "bonus_referrals_audit_delete" AFTER DELETE ON "bonus_referrals" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', 'reason', '');
