-- Whoever destroys notes counts them for the act first; whatever is left at the end of the transaction goes then.
DROP TRIGGER "orders_notes_forgotten" ON "orders";
CREATE CONSTRAINT TRIGGER "orders_notes_forgotten" AFTER UPDATE OF "depersonalised_at" ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."depersonalised_at" IS NOT NULL) EXECUTE FUNCTION forget_order_notes();
