-- Where the links of a campaign lead, by number.
CREATE TABLE "campaign_links" (
    "campaign_id" UUID NOT NULL,
    "index" SMALLINT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "campaign_links_pkey" PRIMARY KEY ("campaign_id","index")
);

-- CreateIndex
CREATE UNIQUE INDEX "campaign_links_campaign_id_target_key" ON "campaign_links"("campaign_id", "target");

-- A redirect leads nowhere else than to a page of the shop or to https, and a number that is out is never given another meaning. Two digits
-- stand in the links of an SMS.
ALTER TABLE "campaign_links"
  ADD CONSTRAINT "campaign_links_index" CHECK ("index" BETWEEN 0 AND 99),
  ADD CONSTRAINT "campaign_links_target" CHECK ("target" ~ '^(/(?![/\\])|https://)[^[:space:]"''<>\\]*$' AND length("target") <= 500);
CREATE TRIGGER "campaign_links_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "campaign_links" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
