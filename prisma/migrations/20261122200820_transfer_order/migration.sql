-- The register of transfers is read from the latest, page by page.
CREATE INDEX "transfers_started_at_id_idx" ON "transfers"("started_at", "id");
