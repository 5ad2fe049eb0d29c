-- What is open is what is not decided. Asked so, the index is used under row-level security, too: a comparison of states, which may fail, waits until each row has been looked at.
DROP INDEX "review_reports_state_due_at_idx";
DROP INDEX "review_reports_decided";
CREATE INDEX "review_reports_open" ON "review_reports" ("due_at", "number") WHERE "decided_at" IS NULL;
CREATE INDEX "review_reports_closed" ON "review_reports" ("decided_at" DESC, "number" DESC) WHERE "decided_at" IS NOT NULL;
