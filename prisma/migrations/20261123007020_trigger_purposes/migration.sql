-- A consent to be told of one product is used by the messages of that trigger alone: no campaign to a list rests on it, and that trigger on nothing else.
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_single_use" CHECK (("purpose" = 'back-in-stock') = ("trigger" IS NOT DISTINCT FROM 'back_in_stock'));

-- The first pieces of a variant that had never been in stock are a return to it, too.
CREATE TRIGGER "stock_items_stocked" AFTER INSERT ON "stock_items" FOR EACH ROW WHEN (NEW."on_hand" > NEW."reserved") EXECUTE FUNCTION tell_of_restock();
