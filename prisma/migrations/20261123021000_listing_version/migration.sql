-- CreateTable
CREATE TABLE "listing_version" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL,

    CONSTRAINT "listing_version_pkey" PRIMARY KEY ("only")
);

ALTER TABLE "listing_version" ADD CONSTRAINT "listing_version_only" CHECK ("only");

INSERT INTO "listing_version" ("version") VALUES (gen_random_uuid());

-- What a process has read of `listing_counts` stays true as long as this stays the same. Not a number: a database that was put back to
-- an earlier day would come to the same numbers by another way.
CREATE FUNCTION mark_listing_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    UPDATE "listing_version" SET "version" = gen_random_uuid();
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "listing_counts_came" AFTER INSERT ON "listing_counts" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_listing_version();
CREATE TRIGGER "listing_counts_changed" AFTER UPDATE ON "listing_counts" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_listing_version();
CREATE TRIGGER "listing_counts_gone" AFTER DELETE ON "listing_counts" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION mark_listing_version();
