-- Money that hangs is a handful of rows among all payments. Under row-level security the planner may not look at how frequent a state is, and takes it for a third of the table:
-- an index of these rows alone is small whatever it believes.
CREATE INDEX "payments_hanging" ON "payments" ("created_at") INCLUDE ("order_id") WHERE "state" = 'pending';
CREATE INDEX "refunds_hanging" ON "refunds" ("created_at") INCLUDE ("order_id") WHERE "state" = 'pending';
CREATE INDEX "refunds_failed" ON "refunds" ("created_at") INCLUDE ("order_id", "payment_id") WHERE "state" = 'canceled';
