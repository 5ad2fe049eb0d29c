-- A million messages are planned with one index less: those of an audience go in the order of their people, which the primary key has, and whoever sends remembers how far it is.
-- In the index of what is due are only those that wait for an hour, and those of standing campaigns, which come one by one.
DROP INDEX "campaign_messages_due";
CREATE INDEX "campaign_messages_due" ON "campaign_messages" ("campaign_id", (coalesce("not_before", '-infinity'::timestamptz)), "subject_id")
  WHERE "state" = 'held' OR "state" = 'planned' AND "about_id" IS NOT NULL;

-- Whoever sends looks there whether any are planned at all.
GRANT SELECT ON "campaign_counts" TO shop_dispatcher;

-- The same, asked so that the first answer is enough for what is planned.
ALTER TABLE "campaign_messages"
  DROP CONSTRAINT "campaign_messages_basis",
  DROP CONSTRAINT "campaign_messages_reason",
  DROP CONSTRAINT "campaign_messages_handed",
  ADD CONSTRAINT "campaign_messages_basis" CHECK ("event_position" IS NOT NULL OR "state" = 'excluded'),
  ADD CONSTRAINT "campaign_messages_reason" CHECK ("state" = 'planned' OR "reason" IS NOT NULL OR "state" NOT IN ('excluded', 'held', 'bounced', 'failed', 'cancelled', 'expired')),
  ADD CONSTRAINT "campaign_messages_handed" CHECK ("state" < 'handed' OR "handed_at" IS NOT NULL OR "state" NOT IN ('handed', 'accepted', 'delivered', 'bounced', 'unknown'));
