-- Money by the day it came or went back; the staff among the accounts.
CREATE INDEX "payments_settled" ON "payments" ("settled_at") INCLUDE ("amount") WHERE "state" = 'succeeded';
CREATE INDEX "refunds_settled" ON "refunds" ("settled_at") INCLUDE ("amount") WHERE "state" = 'succeeded';
CREATE INDEX "order_events_delivered" ON "order_events" ("happened_at") INCLUDE ("order_id") WHERE "kind" = 'delivered';
CREATE INDEX "accounts_staff" ON "accounts" ("person_id") WHERE "roles" <> '{}';
