-- A preview asks what was sent in the last seven days; rows come in the order of their days, so that an index of a few pages finds them and costs the hand-over nothing.
CREATE INDEX "sending_counts_day_idx" ON "sending_counts" USING BRIN ("day");
