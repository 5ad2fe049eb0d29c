-- What data are opened for decides which of them are seen (6.2.1).
ALTER TABLE "unmaskings" ADD COLUMN "purpose" TEXT NOT NULL;

-- Search of the customers' list.
CREATE INDEX "people_surname_prefix" ON "people" (translate(lower("surname"), 'ё', 'е') text_pattern_ops, "id");
CREATE INDEX "people_given_name_prefix" ON "people" (translate(lower("given_name"), 'ё', 'е') text_pattern_ops, "id");
CREATE INDEX "contact_points_value_prefix" ON "contact_points" ("value" text_pattern_ops, "person_id");
