-- AlterEnum
ALTER TYPE "campaign_trigger" ADD VALUE 'review_request';
ALTER TYPE "bonus_source" ADD VALUE 'review';
ALTER TYPE "campaign_outcome_kind" ADD VALUE 'reviewed';

-- AlterTable
ALTER TABLE "bonus_rules" ADD COLUMN     "review_points" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reviews_per_month" INTEGER NOT NULL DEFAULT 5;

-- What the models above cannot say.
ALTER TABLE "bonus_rules" ADD CONSTRAINT "bonus_rules_reviews" CHECK ("review_points" BETWEEN 0 AND 10000 AND "reviews_per_month" BETWEEN 0 AND 100);
-- A cart waits for a fortnight at most, a request for a review for two months: which of them, the form asks.
ALTER TABLE "campaign_trigger_settings" DROP CONSTRAINT "campaign_trigger_settings_hours", ADD CONSTRAINT "campaign_trigger_settings_hours" CHECK ("wait_hours" BETWEEN 1 AND 1440);
