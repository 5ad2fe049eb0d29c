-- CreateTable
CREATE TABLE "sms_deliveries" (
    "campaign_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "provider_id" TEXT NOT NULL,
    "parts" SMALLINT NOT NULL,
    "encoding" TEXT NOT NULL,
    "cost" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'accepted',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sms_deliveries_pkey" PRIMARY KEY ("campaign_id","subject_id","occurrence")
);

-- CreateTable
CREATE TABLE "sms_receipts" (
    "provider_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sms_receipts_pkey" PRIMARY KEY ("provider_id","state")
);

-- CreateTable
CREATE TABLE "sending_paces" (
    "campaign_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sending_paces_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sms_deliveries_provider_id_key" ON "sms_deliveries"("provider_id");

-- What the models above cannot say.

ALTER TABLE "sms_deliveries" ADD CONSTRAINT "sms_deliveries_size" CHECK ("parts" > 0 AND "cost" >= 0 AND "encoding" IN ('gsm-7', 'ucs-2'));

-- What may be handed over now or later, in the order in which it is: how many have gone before does not matter to who looks for the next.
CREATE INDEX "campaign_messages_due" ON "campaign_messages" ("campaign_id", (coalesce("not_before", '-infinity'::timestamptz)), "subject_id") WHERE "state" IN ('planned', 'held');
-- What is in somebody's hands: found again when their time is up.
CREATE INDEX "campaign_messages_handed_at" ON "campaign_messages" ("handed_at") WHERE "state" = 'handed';
