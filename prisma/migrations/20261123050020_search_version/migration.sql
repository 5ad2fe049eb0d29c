-- CreateTable
CREATE TABLE "search_version" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL,

    CONSTRAINT "search_version_pkey" PRIMARY KEY ("only")
);

ALTER TABLE "search_version" ADD CONSTRAINT "search_version_only" CHECK ("only");

INSERT INTO "search_version" ("version") VALUES (gen_random_uuid());

-- What a process has found stays true as long as this stays the same: everything that a search reads but the cards themselves lies in the two tables below, and in the
-- dictionary, which follows them. Whoever changes one of them holds the lock of the list, so that nobody waits here for long.
CREATE FUNCTION mark_search_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    UPDATE "search_version" SET "version" = gen_random_uuid();
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "search_documents_came_version" AFTER INSERT ON "search_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_documents_gone_version" AFTER DELETE ON "search_documents" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_documents_changed_version" AFTER UPDATE ON "search_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_categories_came_version" AFTER INSERT ON "search_categories" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_categories_gone_version" AFTER DELETE ON "search_categories" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
CREATE TRIGGER "search_categories_changed_version" AFTER UPDATE ON "search_categories" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_search_version();
