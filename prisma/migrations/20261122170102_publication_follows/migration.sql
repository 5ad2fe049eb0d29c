-- A publication supersedes the version before; what pages are told of it is the business of `announce_version`.
CREATE OR REPLACE FUNCTION follow_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "document_versions" SET "state" = 'superseded' WHERE "id" = NEW."predecessor_id";
  RETURN NULL;
END $$;
