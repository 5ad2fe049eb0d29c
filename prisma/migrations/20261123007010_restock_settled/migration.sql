-- What the server did not take is offered once more: so the request goes when it is known what became of its message, and until then no second message is made for it.

DROP INDEX IF EXISTS "campaign_messages_about";
-- One cause has one message under way.
CREATE UNIQUE INDEX "campaign_messages_about" ON "campaign_messages" ("about_id") WHERE "about_id" IS NOT NULL AND "state" IN ('planned', 'held', 'handed');

DROP TRIGGER "campaign_messages_settle_restock" ON "campaign_messages";

CREATE OR REPLACE FUNCTION settle_restock_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'cancelled' THEN
    UPDATE "restock_requests" SET "queued_at" = NULL WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id";
  ELSE
    DELETE FROM "restock_requests" WHERE "id" = NEW."about_id" AND "subject_id" = NEW."subject_id";
  END IF;
  RETURN NULL;
END $$;

-- Single use: whatever came of a message that was handed over takes its request away. What came to nothing before leaves it waiting for the next time.
CREATE TRIGGER "campaign_messages_settle_restock" AFTER UPDATE ON "campaign_messages" FOR EACH ROW
  WHEN (NEW."about_id" IS NOT NULL AND (OLD."state" = 'handed' AND NEW."state" NOT IN ('handed', 'held')
    OR OLD."state" IN ('planned', 'held') AND NEW."state" = 'cancelled' AND NEW."reason" IN ('not_needed', 'campaign_cancelled')))
  EXECUTE FUNCTION settle_restock_request();

DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION settle_restock_request() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
