-- Who of the staff has read the data of many people at once (5.5).
CREATE INDEX "processing_log_many" ON "processing_log" ("happened_at") WHERE "count" > 100;
-- An export without a purpose and a reason is none; its file goes within a day.
ALTER TABLE "desk_exports" ADD CONSTRAINT "desk_exports_why" CHECK (btrim("purpose") <> '' AND length(btrim("reason")) >= 10),
  ADD CONSTRAINT "desk_exports_day" CHECK ("expires_at" <= "created_at" + interval '24 hours'),
  ADD CONSTRAINT "desk_exports_file" CHECK ("content" IS NULL OR "state" = 'finished');
