-- Documents and their versions: what was published stays as it was published, whoever asks (9.1, 9.2).

-- A consent text is a document of its own, never the policy (152-FZ art. 9).
ALTER TABLE "documents" ADD CONSTRAINT "documents_kind" CHECK (CASE "kind"
    WHEN 'consent_text' THEN num_nonnulls("purpose", "channel") = 2 AND "code" = 'consent/' || "purpose" || '/' || "channel"::text
    ELSE num_nonnulls("purpose", "channel") = 0 AND "code" NOT LIKE 'consent/%' END),
  ADD CONSTRAINT "documents_policy" CHECK (("kind" = 'policy') = ("code" = 'policy')),
  ADD CONSTRAINT "documents_title" CHECK (btrim("title") <> '');

ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_text" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "document_versions_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "document_versions_first" CHECK ("number" >= 1 AND ("number" = 1) = ("predecessor_id" IS NULL) AND ("number" = 1) = ("change_class" = 'first')),
  ADD CONSTRAINT "document_versions_author" CHECK (btrim("author") <> ''),
  ADD CONSTRAINT "document_versions_approver" CHECK (("state" = 'draft') = ("approver" IS NULL) AND btrim("approver") <> '' AND lower(btrim("approver")) <> lower(btrim("author"))),
  ADD CONSTRAINT "document_versions_moments" CHECK (CASE WHEN "state" IN ('published', 'superseded')
    THEN num_nonnulls("published_at", "effective_from") = 2 AND "effective_from" >= "published_at" ELSE num_nonnulls("published_at", "effective_from") = 0 END);

-- What is being prepared is one version at a time: so numbers have no gaps and each version knows what it follows.
CREATE UNIQUE INDEX "document_versions_open" ON "document_versions" ("document_id") WHERE "state" IN ('draft', 'approved');

ALTER TABLE "clauses" ADD CONSTRAINT "clauses_number" CHECK ("number" ~ '^[0-9]+(\.[0-9]+)*$'),
  ADD CONSTRAINT "clauses_hash" CHECK ("hash" = encode(sha256(convert_to("number" || E'\n' || "text", 'UTF8')), 'hex'));
CREATE UNIQUE INDEX "clauses_position" ON "clauses" ("version_id", "position");

-- A purpose without a term cannot be published (5.1): it cannot even be written down.
ALTER TABLE "policy_purposes" ADD CONSTRAINT "policy_purposes_term" CHECK (btrim("term") <> '' AND btrim("term_start") <> '' AND "term_days" > 0),
  ADD CONSTRAINT "policy_purposes_categories" CHECK (cardinality("categories") > 0),
  ADD CONSTRAINT "policy_purposes_words" CHECK (concat("code", "clause", "title", "term", "term_start") !~ '[|\n]');

-- SHA-256 over the text and a line for each purpose: the same as in lib/policy/content-hash.ts.
CREATE FUNCTION version_hash(version uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(v."text" || coalesce((
    SELECT string_agg(E'\n' || concat_ws('|', p."code", p."clause", p."title", p."basis",
        coalesce((SELECT string_agg(c, ',' ORDER BY c COLLATE "C") FROM unnest(p."categories") c), ''),
        coalesce((SELECT string_agg(c::text, ',' ORDER BY c::text COLLATE "C") FROM unnest(p."channels") c), ''),
        coalesce((SELECT string_agg(c, ',' ORDER BY c COLLATE "C") FROM unnest(p."recipients") c), ''),
        p."term", coalesce(p."term_days"::text, ''), p."term_start", p."double_opt_in"::text), '' ORDER BY p."code" COLLATE "C")
    FROM "policy_purposes" p WHERE p."version_id" = v."id"), ''), 'UTF8')), 'hex')
  FROM "document_versions" v WHERE v."id" = version
$$;

-- More data, recipients or channels, another basis, a longer term or one that begins otherwise: the same as in lib/policy/purpose-deltas.ts.
CREATE FUNCTION is_widened(newer "policy_purposes", older "policy_purposes") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT older."code" IS NULL OR newer."basis" <> older."basis" OR NOT (newer."categories" <@ older."categories")
    OR NOT (newer."channels" <@ older."channels") OR NOT (newer."recipients" <@ older."recipients")
    OR newer."term_start" <> older."term_start" OR coalesce(newer."term_days", 0) > coalesce(older."term_days", 0)
$$;

CREATE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."code", NEW."kind", NEW."purpose", NEW."channel") IS DISTINCT FROM (OLD."id", OLD."code", OLD."kind", OLD."purpose", OLD."channel") THEN
    RAISE EXCEPTION 'document % does not become another', OLD."code" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "documents_guarded" BEFORE UPDATE ON "documents" FOR EACH ROW EXECUTE FUNCTION guard_document();

CREATE FUNCTION guard_new_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last "document_versions";
BEGIN
  -- The lock makes two drafts of a document take turns.
  PERFORM FROM "documents" WHERE "id" = NEW."document_id" FOR UPDATE;
  SELECT * INTO last FROM "document_versions" WHERE "document_id" = NEW."document_id" ORDER BY "number" DESC LIMIT 1;
  IF NEW."state" <> 'draft' OR NEW."number" <> coalesce(last."number", 0) + 1 OR NEW."predecessor_id" IS DISTINCT FROM last."id" THEN
    RAISE EXCEPTION 'a version begins as the draft that follows the last one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "document_versions_begun" BEFORE INSERT ON "document_versions" FOR EACH ROW EXECUTE FUNCTION guard_new_version();

CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[];
BEGIN
  may_change := CASE
    WHEN OLD."state" = 'draft' AND NEW."state" = 'draft' THEN ARRAY['text', 'hash', 'change_class', 'author', 'created_at']
    WHEN OLD."state" = 'draft' AND NEW."state" = 'approved' THEN ARRAY['state', 'approver']
    WHEN OLD."state" = 'approved' AND NEW."state" = 'published' THEN ARRAY['state', 'published_at', 'effective_from']
    WHEN OLD."state" = 'published' AND NEW."state" = 'superseded'
      AND EXISTS (SELECT 1 FROM "document_versions" WHERE "predecessor_id" = OLD."id" AND "state" = 'published') THEN ARRAY['state']
    ELSE ARRAY[]::text[] END;
  IF (to_jsonb(NEW) - may_change) IS DISTINCT FROM (to_jsonb(OLD) - may_change) THEN
    RAISE EXCEPTION 'a version is drafted, approved, published and superseded, and does not change on the way' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = 'published' AND OLD."state" = 'approved' THEN
    PERFORM check_publication(NEW);
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION check_publication(version "document_versions") RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_policy boolean;
  wider boolean;
  wrong text;
BEGIN
  IF version."effective_from" < (SELECT "effective_from" FROM "document_versions" WHERE "id" = version."predecessor_id") THEN
    RAISE EXCEPTION 'a version does not take effect before the one it follows' USING ERRCODE = 'check_violation';
  END IF;
  IF version."hash" <> version_hash(version."id") THEN
    RAISE EXCEPTION 'the hash is not that of the text and its purposes' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "clauses" WHERE "version_id" = version."id") THEN
    RAISE EXCEPTION 'a text without clauses is not published' USING ERRCODE = 'check_violation';
  END IF;
  SELECT "kind" = 'policy' INTO is_policy FROM "documents" WHERE "id" = version."document_id";
  IF is_policy <> EXISTS (SELECT 1 FROM "policy_purposes" WHERE "version_id" = version."id") THEN
    RAISE EXCEPTION 'a policy has purposes, and nothing else has' USING ERRCODE = 'check_violation';
  END IF;
  -- Grants freeze by these flags: nobody sets them otherwise than the comparison says.
  SELECT newer."code" INTO wrong FROM "policy_purposes" newer
    LEFT JOIN "policy_purposes" older ON older."version_id" = version."predecessor_id" AND older."code" = newer."code"
    WHERE newer."version_id" = version."id" AND newer."widened" <> (version."number" > 1 AND is_widened(newer, older)) LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'whether the purpose % has been widened is not told truly', wrong USING ERRCODE = 'check_violation';
  END IF;
  SELECT coalesce(bool_or("widened"), false) INTO wider FROM "policy_purposes" WHERE "version_id" = version."id";
  IF is_policy AND version."number" > 1 AND wider <> (version."change_class" = 'wider') THEN
    RAISE EXCEPTION 'the change is not of the class %', version."change_class" USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE TRIGGER "document_versions_guarded" BEFORE UPDATE ON "document_versions" FOR EACH ROW EXECUTE FUNCTION guard_version();

-- A publication supersedes the version before, and pages hear of it.
CREATE FUNCTION follow_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "document_versions" SET "state" = 'superseded' WHERE "id" = NEW."predecessor_id";
  PERFORM pg_notify('catalogue_changed', '{"policy":true}');
  RETURN NULL;
END $$;

CREATE TRIGGER "document_versions_published" AFTER UPDATE ON "document_versions" FOR EACH ROW
  WHEN (OLD."state" = 'approved' AND NEW."state" = 'published') EXECUTE FUNCTION follow_publication();

CREATE FUNCTION guard_version_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('published', 'superseded') THEN
    RAISE EXCEPTION 'what was published does not disappear' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "document_versions_kept" BEFORE DELETE ON "document_versions" FOR EACH ROW EXECUTE FUNCTION guard_version_end();

-- Clauses and purposes change only while their version is a draft: what was approved is what is published.
CREATE FUNCTION guard_version_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid;
  present "version_state";
BEGIN
  FOREACH version IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW."version_id"] WHEN 'DELETE' THEN ARRAY[OLD."version_id"] ELSE ARRAY[OLD."version_id", NEW."version_id"] END LOOP
    -- The lock lets nobody approve meanwhile. A version that is no more was a draft, or it could not have been deleted.
    SELECT "state" INTO present FROM "document_versions" WHERE "id" = version FOR SHARE;
    IF FOUND AND present <> 'draft' THEN
      RAISE EXCEPTION '% change only while their version is a draft', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "clauses_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "clauses" FOR EACH ROW EXECUTE FUNCTION guard_version_content();
CREATE TRIGGER "policy_purposes_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "policy_purposes" FOR EACH ROW EXECUTE FUNCTION guard_version_content();

CREATE TRIGGER "documents_kept" BEFORE TRUNCATE ON "documents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "document_versions_not_truncated" BEFORE TRUNCATE ON "document_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "clauses_not_truncated" BEFORE TRUNCATE ON "clauses" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "policy_purposes_not_truncated" BEFORE TRUNCATE ON "policy_purposes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who took note of what: not rewritten, and only of what was published.
CREATE FUNCTION guard_acceptance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "document_versions" v JOIN "documents" d ON d."id" = v."document_id"
    WHERE v."id" = NEW."version_id" AND d."kind" = 'policy' AND v."state" IN ('published', 'superseded')) THEN
    RAISE EXCEPTION 'only a published policy is accepted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "policy_acceptances_guarded" BEFORE INSERT ON "policy_acceptances" FOR EACH ROW EXECUTE FUNCTION guard_acceptance();
CREATE TRIGGER "policy_acceptances_append_only" BEFORE UPDATE OR TRUNCATE ON "policy_acceptances" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
