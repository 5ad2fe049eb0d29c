-- DropIndex
DROP INDEX "audit_entries_happened_at_idx";

-- DropIndex
DROP INDEX "audit_entries_staff_id_id_idx";

-- CreateIndex
CREATE INDEX "audit_entries_staff_id_happened_at_id_idx" ON "audit_entries"("staff_id", "happened_at", "id");

-- CreateIndex
CREATE INDEX "audit_entries_table_name_happened_at_id_idx" ON "audit_entries"("table_name", "happened_at", "id");

-- CreateIndex
CREATE INDEX "audit_entries_happened_at_id_idx" ON "audit_entries"("happened_at", "id");

-- CreateIndex
CREATE INDEX "outbox_messages_queued_at_id_idx" ON "outbox_messages"("queued_at", "id");

-- What the models above cannot say.

-- What was sent or cancelled stays so: nothing is sent twice by a change of its row. Whoever cancels says why, and what is under way is not cancelled.
CREATE FUNCTION guard_message_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('sent', 'cancelled') THEN
    RAISE EXCEPTION 'a message that is % stays so', OLD."state" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = 'cancelled' AND (OLD."state" = 'handed' OR coalesce(length(btrim(NEW."error")), 0) < 3) THEN
    RAISE EXCEPTION 'a message is cancelled before it is handed over, and for a reason' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outbox_messages_state" BEFORE UPDATE OF "state" ON "outbox_messages" FOR EACH ROW
  WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION guard_message_state();
