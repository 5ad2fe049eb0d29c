-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "countable" INTEGER;

CREATE OR REPLACE TRIGGER "campaigns_audit_insert" AFTER INSERT ON "campaigns" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at,countable');
CREATE OR REPLACE TRIGGER "campaigns_audit_update" AFTER UPDATE ON "campaigns" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at,countable');
CREATE OR REPLACE TRIGGER "campaigns_audit_delete" AFTER DELETE ON "campaigns" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows('id', '', 'revision,updated_at,snapshot_hash,snapshot_at,editor_ids,state_by_id,state_at,approved_revision,orders_counted_at,countable');
