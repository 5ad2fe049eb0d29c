-- CreateTable
CREATE TABLE "mail_returns" (
    "contact_hash" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "mail_returns_pkey" PRIMARY KEY ("contact_hash","day")
);

-- CreateTable
CREATE TABLE "campaign_reactions" (
    "campaign_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "kind" "campaign_outcome_kind" NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "campaign_reactions_pkey" PRIMARY KEY ("campaign_id","subject_id","occurrence","kind")
);

-- CreateIndex
CREATE INDEX "campaign_reactions_subject_id_idx" ON "campaign_reactions"("subject_id");

-- What the models above cannot say.

ALTER TYPE "campaign_outcome_kind" ADD VALUE 'followed' AFTER 'clicked';
ALTER TABLE "mail_returns"
  ADD CONSTRAINT "mail_returns_hash" CHECK ("contact_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "mail_returns_status" CHECK ("status" ~ '^[245](\.[0-9]{1,3}){2}$');
