-- What the models of reviews cannot say.

ALTER TABLE "reviews"
  ADD CONSTRAINT "reviews_rating" CHECK ("rating" BETWEEN 1 AND 5),
  ADD CONSTRAINT "reviews_text" CHECK ("text" = '' OR "text" = btrim("text", E' \t\n\r') AND length("text") BETWEEN 10 AND 4000),
  ADD CONSTRAINT "reviews_pseudonym" CHECK ("pseudonym" ~ '^([0-9A-F]{4}|[0-9A-F]{8})$'),
  ADD CONSTRAINT "reviews_decided" CHECK (("state" = 'pending') = ("moderated_at" IS NULL) AND ("moderated_at" IS NULL) = ("moderated_by" IS NULL)),
  ADD CONSTRAINT "reviews_published" CHECK ("state" NOT IN ('published', 'removed') OR "published_at" IS NOT NULL),
  ADD CONSTRAINT "reviews_reason" CHECK (("state" IN ('declined', 'removed')) = ("reason" IS NOT NULL) AND ("reason_words" IS NULL OR "reason" IS NOT NULL AND btrim("reason_words") <> '' AND length("reason_words") <= 1000)),
  ADD CONSTRAINT "reviews_reason_code" CHECK ("reason" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "reviews_answer" CHECK (num_nonnulls("answer", "answered_at", "answered_by") IN (0, 3) AND ("answer" IS NULL OR btrim("answer") <> '' AND length("answer") <= 4000)),
  ADD CONSTRAINT "reviews_time" CHECK ("edited_at" >= "created_at" AND "moderated_at" >= "created_at" AND "published_at" >= "created_at" AND "answered_at" >= "created_at"),
  ADD CONSTRAINT "reviews_votes" CHECK ("helpful" >= 0 AND "unhelpful" >= 0);
-- What a product shows, in the orders in which it is read.
CREATE INDEX "reviews_shown_new" ON "reviews" ("product_id", "published_at" DESC, "id" DESC) WHERE "state" = 'published' AND NOT "blocked";
CREATE INDEX "reviews_shown_helpful" ON "reviews" ("product_id", ("helpful" - "unhelpful") DESC, "published_at" DESC, "id" DESC) WHERE "state" = 'published' AND NOT "blocked";
CREATE INDEX "reviews_shown_rating" ON "reviews" ("product_id", "rating", "published_at", "id") WHERE "state" = 'published' AND NOT "blocked";

ALTER TABLE "review_photos"
  ADD CONSTRAINT "review_photos_position" CHECK ("position" BETWEEN 0 AND 4),
  ADD CONSTRAINT "review_photos_stored" CHECK ("stored_as" ~ '^[0-9a-f]{32}$'),
  ADD CONSTRAINT "review_photos_size" CHECK ("width" BETWEEN 1 AND 1600 AND "height" BETWEEN 1 AND 1600);

ALTER TABLE "review_reports"
  ADD CONSTRAINT "review_reports_words" CHECK (length("words") <= 2000),
  ADD CONSTRAINT "review_reports_email" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "review_reports_decided" CHECK (("state" = 'open') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by" IS NULL) AND ("decision_words" IS NULL OR "decided_at" IS NOT NULL AND length("decision_words") <= 2000)),
  ADD CONSTRAINT "review_reports_time" CHECK ("due_at" > "created_at" AND "decided_at" >= "created_at");
-- Numbers that people say begin where they can be told from a line of a list.
ALTER SEQUENCE "review_reports_number_seq" RESTART WITH 1001;
-- Who is signed in complains about a review once until it is decided.
CREATE UNIQUE INDEX "review_reports_once" ON "review_reports" ("review_id", "reporter_id") WHERE "state" = 'open';

ALTER TABLE "product_ratings" ADD CONSTRAINT "product_ratings_sums" CHECK (
  least("stars_1", "stars_2", "stars_3", "stars_4", "stars_5") >= 0
  AND "reviews" = "stars_1" + "stars_2" + "stars_3" + "stars_4" + "stars_5"
  AND "rating_sum" = "stars_1" + 2 * "stars_2" + 3 * "stars_3" + 4 * "stars_4" + 5 * "stars_5");
REVOKE INSERT, UPDATE, DELETE ON "product_ratings" FROM shop_app;

ALTER TABLE "stored_file_removals" ADD CONSTRAINT "stored_file_removals_room" CHECK ("room" IN ('candidates', 'reviews'));

-- Votes are no change of a review: whoever moderates one need not read it again.
CREATE TRIGGER "reviews_revision" BEFORE UPDATE OF "rating", "text", "state", "reason", "reason_words", "edited_at", "moderated_at", "answer", "answered_at" ON "reviews" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();
CREATE TRIGGER "review_reports_revision" BEFORE UPDATE ON "review_reports" FOR EACH ROW
  WHEN (OLD IS DISTINCT FROM NEW AND OLD."revision" = NEW."revision") EXECUTE FUNCTION raise_revision();

-- Whether somebody bought this line, of this product, and it was handed over to them. Who gave it back afterwards was a buyer all the same.
CREATE FUNCTION has_bought(person uuid, line_order uuid, line_position integer, product uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "order_lines" l JOIN "orders" o ON o."id" = l."order_id" JOIN "variants" v ON v."id" = l."variant_id"
    WHERE l."order_id" = line_order AND l."position" = line_position AND v."product_id" = product AND o."person_id" = person AND o."state" IN ('delivered', 'returned')
      AND EXISTS (SELECT FROM "order_events" e WHERE e."order_id" = o."id" AND e."kind" = 'delivered'))
$$;

-- The pseudonym that somebody has; of who has none yet a new one that nobody has. It says nothing of them: it is drawn, not computed.
CREATE FUNCTION pseudonym_of(person uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found text;
  tries integer := 0;
BEGIN
  SELECT "pseudonym" INTO found FROM "reviews" WHERE "person_id" = person ORDER BY "created_at", "id" LIMIT 1;
  WHILE found IS NULL LOOP
    -- The first digits of such a uuid are all random.
    found := upper(left(replace(gen_random_uuid()::text, '-', ''), CASE WHEN tries < 8 THEN 4 ELSE 8 END));
    tries := tries + 1;
    IF EXISTS (SELECT FROM "reviews" WHERE "pseudonym" = found) THEN
      found := NULL;
    END IF;
  END LOOP;
  RETURN found;
END $$;

-- Only a buyer writes, only the author rewrites, only somebody else of the staff decides.
CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  by_staff constant boolean := journal_role() IS NOT NULL;
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- One after another: two reviews of one person have one pseudonym, and a second of the same product meets the first.
    PERFORM FROM "people" WHERE "id" = NEW."person_id" FOR NO KEY UPDATE;
    IF NEW."state" <> 'pending' OR num_nonnulls(NEW."edited_at", NEW."published_at", NEW."answer") > 0 OR by_staff THEN
      RAISE EXCEPTION 'a review begins with its author, and waits' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT has_bought(NEW."person_id", NEW."order_id", NEW."position", NEW."product_id") THEN
      RAISE EXCEPTION 'only who was handed over the goods reviews them' USING ERRCODE = 'check_violation';
    END IF;
    NEW."pseudonym" := pseudonym_of(NEW."person_id");
    NEW."blocked" := EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = NEW."person_id");
    NEW."helpful" := 0;
    NEW."unhelpful" := 0;
    RETURN NEW;
  END IF;

  IF (NEW."id", NEW."product_id", NEW."order_id", NEW."position", NEW."created_at") IS DISTINCT FROM (OLD."id", OLD."product_id", OLD."order_id", OLD."position", OLD."created_at") THEN
    RAISE EXCEPTION 'a review stays about what it is' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."helpful", NEW."unhelpful", NEW."blocked") IS DISTINCT FROM (OLD."helpful", OLD."unhelpful", OLD."blocked") AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'votes and blocks are counted, not written' USING ERRCODE = 'check_violation';
  END IF;
  -- Two records of one person have become one: the order moved first.
  IF NEW."person_id" <> OLD."person_id" THEN
    IF NOT has_bought(NEW."person_id", NEW."order_id", NEW."position", NEW."product_id") THEN
      RAISE EXCEPTION 'a review stays with who bought' USING ERRCODE = 'check_violation';
    END IF;
    NEW."pseudonym" := pseudonym_of(NEW."person_id");
    NEW."blocked" := EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = NEW."person_id");
  ELSIF NEW."pseudonym" <> OLD."pseudonym" THEN
    RAISE EXCEPTION 'a pseudonym stays' USING ERRCODE = 'check_violation';
  END IF;

  -- Words and stars are their author's; written anew they are decided anew.
  IF (NEW."rating", NEW."text", NEW."edited_at") IS DISTINCT FROM (OLD."rating", OLD."text", OLD."edited_at") AND (by_staff OR NEW."state" <> 'pending') THEN
    RAISE EXCEPTION 'nobody but its author rewrites a review, and it is looked through anew' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = 'pending' AND OLD."state" <> 'pending' AND (by_staff OR NEW."edited_at" IS NOT DISTINCT FROM OLD."edited_at") THEN
    RAISE EXCEPTION 'a decided review waits again when its author has written it anew' USING ERRCODE = 'check_violation';
  END IF;

  IF NEW."state" <> 'pending' AND (NEW."state", NEW."moderated_at", NEW."moderated_by", NEW."reason", NEW."reason_words")
    IS DISTINCT FROM (OLD."state", OLD."moderated_at", OLD."moderated_by", OLD."reason", OLD."reason_words") THEN
    IF NOT (CASE OLD."state" WHEN 'pending' THEN NEW."state" IN ('published', 'declined') WHEN 'declined' THEN NEW."state" = 'published'
      WHEN 'published' THEN NEW."state" = 'removed' WHEN 'removed' THEN NEW."state" = 'published' END) THEN
      RAISE EXCEPTION 'a review does not go from % to %', OLD."state", NEW."state" USING ERRCODE = 'check_violation';
    END IF;
    IF NOT by_staff OR journal_actor() <> 'staff:' || NEW."moderated_by" OR NEW."moderated_by" = NEW."person_id" THEN
      RAISE EXCEPTION 'somebody of the staff decides about a review, not its author' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."state" = 'published' THEN
      NEW."published_at" := coalesce(OLD."published_at", NEW."moderated_at");
    END IF;
  ELSIF NEW."published_at" IS DISTINCT FROM OLD."published_at" THEN
    RAISE EXCEPTION 'when a review was published is not rewritten' USING ERRCODE = 'check_violation';
  END IF;

  IF (NEW."answer", NEW."answered_at", NEW."answered_by") IS DISTINCT FROM (OLD."answer", OLD."answered_at", OLD."answered_by") THEN
    IF NOT by_staff OR NEW."answer" IS NOT NULL AND (NEW."state" <> 'published' OR journal_actor() <> 'staff:' || NEW."answered_by" OR NEW."answered_by" = NEW."person_id") THEN
      RAISE EXCEPTION 'the shop answers a published review, not its author' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reviews_guarded" BEFORE INSERT OR UPDATE ON "reviews" FOR EACH ROW EXECUTE FUNCTION guard_review();

-- Photos come while the review waits to be looked through, from its author; a file stays with its photo.
CREATE FUNCTION guard_review_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."review_id", NEW."stored_as", NEW."width", NEW."height") IS DISTINCT FROM (OLD."review_id", OLD."stored_as", OLD."width", OLD."height") THEN
    RAISE EXCEPTION 'a photo stays what it is' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM "reviews" WHERE "id" = NEW."review_id" AND "state" = 'pending' FOR SHARE;
    IF NOT FOUND OR journal_role() IS NOT NULL THEN
      RAISE EXCEPTION 'photos are added by the author to a review that waits' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_photos_guarded" BEFORE INSERT OR UPDATE ON "review_photos" FOR EACH ROW EXECUTE FUNCTION guard_review_photo();

-- Whichever way a photo goes, its bytes follow: what is to be removed is written in the same transaction.
CREATE FUNCTION remove_review_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "stored_file_removals" ("stored_as", "room") VALUES (OLD."stored_as" || '.webp', 'reviews'), (OLD."stored_as" || '-320.webp', 'reviews') ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "review_photos_removed" AFTER DELETE ON "review_photos" FOR EACH ROW EXECUTE FUNCTION remove_review_photo();

-- A vote is for what everybody is shown and somebody else wrote.
CREATE FUNCTION guard_review_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "reviews" WHERE "id" = NEW."review_id" AND "state" = 'published' AND NOT "blocked" AND "person_id" <> NEW."person_id";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nobody votes on their own review, or on one that is not shown' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_votes_guarded" BEFORE INSERT OR UPDATE ON "review_votes" FOR EACH ROW EXECUTE FUNCTION guard_review_vote();

-- In the order of ids: votes that go together (an account is destroyed) wait for others in one order.
CREATE FUNCTION count_review_votes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  FOR change IN EXECUTE 'SELECT review_id, sum(up) AS up, sum(down) AS down FROM (' ||
    CASE WHEN TG_OP = 'DELETE' THEN '' ELSE 'SELECT review_id, helpful::int AS up, (NOT helpful)::int AS down FROM fresh' END ||
    CASE WHEN TG_OP = 'UPDATE' THEN ' UNION ALL ' ELSE '' END ||
    CASE WHEN TG_OP = 'INSERT' THEN '' ELSE 'SELECT review_id, -helpful::int, -(NOT helpful)::int FROM gone' END || ') votes (review_id, up, down) GROUP BY review_id ORDER BY review_id' LOOP
    UPDATE "reviews" SET "helpful" = "helpful" + change.up, "unhelpful" = "unhelpful" + change.down WHERE "id" = change.review_id;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "review_votes_counted_insert" AFTER INSERT ON "review_votes" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_review_votes();
CREATE TRIGGER "review_votes_counted_update" AFTER UPDATE ON "review_votes" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION count_review_votes();
CREATE TRIGGER "review_votes_counted_delete" AFTER DELETE ON "review_votes" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_review_votes();

-- The numbers of a product follow from what is shown, and from nothing else; its pages are told. A new review is never shown yet. In the order of ids, so that nobody waits in a circle.
CREATE FUNCTION keep_product_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  FOR change IN EXECUTE $q$
    SELECT "product_id", sum(by) AS reviews, sum(by * "rating") AS points, sum(by) FILTER (WHERE "rating" = 1) AS s1, sum(by) FILTER (WHERE "rating" = 2) AS s2,
      sum(by) FILTER (WHERE "rating" = 3) AS s3, sum(by) FILTER (WHERE "rating" = 4) AS s4, sum(by) FILTER (WHERE "rating" = 5) AS s5
    FROM ($q$ ||
      CASE WHEN TG_OP = 'DELETE' THEN '' ELSE $q$SELECT "product_id", "rating", 1 FROM fresh WHERE "state" = 'published' AND NOT "blocked"$q$ END ||
      CASE WHEN TG_OP = 'UPDATE' THEN ' UNION ALL ' ELSE '' END ||
      $q$SELECT "product_id", "rating", -1 FROM gone WHERE "state" = 'published' AND NOT "blocked"$q$ ||
    $q$) shown ("product_id", "rating", by) GROUP BY "product_id" ORDER BY "product_id"$q$ LOOP
    IF change.reviews <> 0 OR change.points <> 0 THEN
      INSERT INTO "product_ratings" ("product_id") VALUES (change.product_id) ON CONFLICT DO NOTHING;
      UPDATE "product_ratings" SET "reviews" = "reviews" + change.reviews, "rating_sum" = "rating_sum" + change.points,
        "stars_1" = "stars_1" + coalesce(change.s1, 0), "stars_2" = "stars_2" + coalesce(change.s2, 0), "stars_3" = "stars_3" + coalesce(change.s3, 0),
        "stars_4" = "stars_4" + coalesce(change.s4, 0), "stars_5" = "stars_5" + coalesce(change.s5, 0) WHERE "product_id" = change.product_id;
    END IF;
    PERFORM notify_product(change.product_id, change.reviews <> 0 OR change.points <> 0);
  END LOOP;
  RETURN NULL;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION keep_product_ratings() SECURITY DEFINER SET search_path = %s, pg_temp', quote_ident(current_schema()));
END $$;
REVOKE EXECUTE ON FUNCTION keep_product_ratings() FROM PUBLIC;
CREATE TRIGGER "reviews_rated_update" AFTER UPDATE ON "reviews" REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION keep_product_ratings();
CREATE TRIGGER "reviews_rated_delete" AFTER DELETE ON "reviews" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_product_ratings();

-- A photo that its author takes off leaves the page.
CREATE FUNCTION announce_review_photos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_product(r."product_id", false) FROM "reviews" r WHERE r."id" = OLD."review_id" AND r."state" = 'published';
  RETURN NULL;
END $$;
CREATE TRIGGER "review_photos_announced" AFTER DELETE ON "review_photos" FOR EACH ROW EXECUTE FUNCTION announce_review_photos();

-- The name under reviews is shown while its consent lives (4.1.14, 152-FZ art. 10.1): pages are told when that, or the name, changes.
CREATE FUNCTION announce_reviews_of(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_product(r."product_id", false) FROM "reviews" r WHERE r."person_id" = person AND r."state" = 'published';
END $$;
CREATE FUNCTION announce_review_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_reviews_of(s."person_id") FROM "subjects" s WHERE s."id" = NEW."subject_id" AND s."person_id" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_current_review_names" AFTER INSERT OR UPDATE ON "consent_current" FOR EACH ROW
  WHEN (NEW."purpose" = 'publish-name') EXECUTE FUNCTION announce_review_names();
CREATE FUNCTION announce_renamed_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce_reviews_of(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "people_review_names" AFTER UPDATE OF "surname", "given_name" ON "people" FOR EACH ROW
  WHEN ((OLD."surname", OLD."given_name") IS DISTINCT FROM (NEW."surname", NEW."given_name")) EXECUTE FUNCTION announce_renamed_author();

-- While somebody's data are blocked their reviews are shown to nobody (6.2.4).
CREATE FUNCTION hide_reviews_of(person uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stands constant boolean := EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = person);
BEGIN
  UPDATE "reviews" SET "blocked" = stands WHERE "person_id" = person AND "blocked" <> stands;
END $$;
CREATE FUNCTION hide_blocked_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hide_reviews_of(each.person) FROM (SELECT NEW."person_id" AS person UNION SELECT "person_id" FROM "subjects" WHERE "id" = NEW."subject_id") each WHERE each.person IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "blocks_reviews" AFTER INSERT OR UPDATE OF "ended_at" ON "blocks" FOR EACH ROW EXECUTE FUNCTION hide_blocked_reviews();
CREATE FUNCTION hide_reviews_of_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hide_reviews_of(NEW."person_id");
  PERFORM announce_reviews_of(NEW."person_id");
  RETURN NULL;
END $$;
CREATE TRIGGER "subjects_reviews" AFTER UPDATE OF "person_id" ON "subjects" FOR EACH ROW
  WHEN (NEW."person_id" IS NOT NULL AND OLD."person_id" IS DISTINCT FROM NEW."person_id") EXECUTE FUNCTION hide_reviews_of_subject();

-- A complaint stays whose and what it is, loses its words and who wrote them for good, and is decided once by somebody of the staff who did not write the review.
CREATE FUNCTION guard_review_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'open' OR NOT EXISTS (SELECT FROM "reviews" WHERE "id" = NEW."review_id" AND "state" = 'published' AND NOT "blocked") THEN
      RAISE EXCEPTION 'a complaint is about a review that is shown, and waits' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."number", NEW."review_id", NEW."reason", NEW."created_at", NEW."due_at") IS DISTINCT FROM (OLD."id", OLD."number", OLD."review_id", OLD."reason", OLD."created_at", OLD."due_at")
    OR NEW."words" NOT IN (OLD."words", '') OR NEW."email" IS NOT NULL AND NEW."email" IS DISTINCT FROM OLD."email" THEN
    RAISE EXCEPTION 'a complaint stays what it is' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" <> 'open' AND (NEW."state", NEW."decided_at", NEW."decided_by") IS DISTINCT FROM (OLD."state", OLD."decided_at", OLD."decided_by")
    OR OLD."state" = 'open' AND NEW."state" <> 'open' AND (journal_role() IS NULL OR journal_actor() <> 'staff:' || NEW."decided_by"
      OR NEW."decided_by" = (SELECT "person_id" FROM "reviews" WHERE "id" = NEW."review_id") OR NEW."decided_by" IS NOT DISTINCT FROM NEW."reporter_id") THEN
    RAISE EXCEPTION 'a complaint is decided once, by somebody of the staff whom it does not concern' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_reports_guarded" BEFORE INSERT OR UPDATE ON "review_reports" FOR EACH ROW EXECUTE FUNCTION guard_review_report();

-- What staff see: nothing of whose data are blocked (6.2.4).
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('reviews', 'staff_sees_person("person_id")'),
    ('review_photos', 'EXISTS (SELECT FROM "reviews" r WHERE r."id" = "review_id")'),
    ('review_votes', 'staff_sees_person("person_id")'),
    ('review_reports', 'staff_sees_person("reporter_id") AND (staff_is_officer() OR "email" IS NULL OR contact_digest("email") NOT IN (SELECT "digest" FROM "blocked_digests"))')
  ) AS parts (name, seen) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
    IF part.name <> 'review_photos' THEN
      EXECUTE format('GRANT SELECT ON %I TO shop_staff', part.name);
    END IF;
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff USING (%s)', part.name, part.seen);
    EXECUTE format('CREATE POLICY "shop_sees_all" ON %I TO shop_app USING (true) WITH CHECK (true)', part.name);
  END LOOP;
END $$;
-- Where a photo lies is for nobody's eyes.
GRANT SELECT ("id", "review_id", "position", "width", "height") ON "review_photos" TO shop_staff;
GRANT SELECT ON "product_ratings" TO shop_staff;
