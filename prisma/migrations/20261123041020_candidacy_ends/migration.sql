-- Whichever way the consent ends, the timeline of each application says so, and from which stage it went; so does that of a place in the talent pool that is given up.
CREATE OR REPLACE FUNCTION end_candidacy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."purpose" = 'talent-pool' THEN
    WITH gone AS (DELETE FROM "talent_pool" WHERE "subject_id" = NEW."subject_id" RETURNING "application_id", "entered_at")
    INSERT INTO "application_events" ("id", "application_id", "kind", "happened_at")
    -- Of who stays until the term is over everything goes with it.
    SELECT uuidv7(), "application_id", 'left_pool', greatest(NEW."since", "entered_at") FROM gone WHERE NEW."state" <> 'expired';
  ELSE
    WITH ended AS (
      UPDATE "applications" SET "stage" = 'withdrawn', "reject_reason" = NULL, "decided_at" = greatest(coalesce("decided_at", NEW."since"), "received_at")
      WHERE "subject_id" = NEW."subject_id" AND "stage" NOT IN ('hired', 'withdrawn')
      RETURNING WITH (OLD AS was, NEW AS it) it."id", it."received_at", was."stage"
    )
    INSERT INTO "application_events" ("id", "application_id", "kind", "from", "happened_at")
    SELECT uuidv7(), "id", (CASE NEW."state" WHEN 'contact_changed' THEN 'contact_changed' WHEN 'expired' THEN 'consent_lapsed' ELSE 'withdrawn' END)::application_event_kind,
      "stage", greatest(NEW."since", "received_at") FROM ended;
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER application_events_counted ON application_events;
CREATE TRIGGER application_events_counted AFTER INSERT ON application_events FOR EACH ROW
  WHEN (NEW.kind IN ('received', 'moved', 'withdrawn', 'contact_changed', 'consent_lapsed')) EXECUTE FUNCTION count_hiring();

-- A wider policy lets a consent rest until it is given anew (9.1): so long nothing is done with what was agreed to.
CREATE FUNCTION candidacy_rests("subject" uuid, "of_purpose" text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
  SELECT FROM "consent_current" c WHERE c."subject_id" = "subject" AND c."purpose" = "of_purpose" AND c."channel" = 'email' AND c."state" IN ('granted', 'confirmed')
    AND consent_frozen(c."purpose", c."policy_number", now())
);
-- Who is in the talent pool besides may be read by that consent as long as it does not rest, too.
CREATE FUNCTION application_rests("application" uuid, "subject" uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN candidacy_rests("subject", 'vacancies')
  AND NOT (EXISTS (SELECT FROM "talent_pool" p WHERE p."application_id" = "application") AND NOT candidacy_rests("subject", 'talent-pool'));

-- Of an application that rests staff see that there is one, and nothing that the candidate sent or that was written of them.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['application_answers', 'candidate_files', 'application_notes', 'scorecards', 'interviews', 'application_letters'] LOOP
    EXECUTE format('DROP POLICY "staff_sees" ON %I', part);
    EXECUTE format('CREATE POLICY "staff_sees" ON %1$I FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "applications" parent
      WHERE parent."id" = %1$I."application_id" AND (staff_is_officer() OR NOT application_rests(parent."id", parent."subject_id"))))', part);
  END LOOP;
END $$;

-- Nor does it go on meanwhile, whoever writes the row: it can be taken back, and end with its vacancy.
CREATE FUNCTION guard_resting_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF candidacy_rests(NEW."subject_id", 'vacancies') THEN
    RAISE EXCEPTION 'the consent rests until it is given anew' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "applications_rest" BEFORE UPDATE OF "stage" ON "applications" FOR EACH ROW
  WHEN (NEW."stage" <> OLD."stage" AND NEW."stage" NOT IN ('rejected', 'withdrawn')) EXECUTE FUNCTION guard_resting_application();
