-- Requests, claims and incidents: what is promised about them holds for direct SQL, too.

-- A letter about an incident rests on the incident; nothing but the law sends it.
ALTER TABLE "outbox_messages" ADD COLUMN "incident_id" UUID;
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "outbox_messages_incident_id_idx" ON "outbox_messages"("incident_id");
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing' AND num_nonnulls("order_id", "person_id", "proof_id", "request_id", "claim_id", "incident_id") = 1
    AND ("incident_id" IS NULL OR "class" = 'legal'));

-- A guest's request waits with its proof until the contact is proved.
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent', 'identify') AND "proved_at" IS NULL));

ALTER TABLE "subject_requests" ADD CONSTRAINT "subject_requests_due" CHECK ("due_at" > "received_at"),
  ADD CONSTRAINT "subject_requests_extended" CHECK (("extended_at" IS NULL) = ("extension_reason" IS NULL) AND btrim("extension_reason") <> ''),
  ADD CONSTRAINT "subject_requests_extendable" CHECK ("extended_at" IS NULL OR "kind" IN ('access', 'stop_processing') OR "channel" = 'regulator'),
  ADD CONSTRAINT "subject_requests_closed" CHECK (("state" = 'received') = ("closed_at" IS NULL)),
  ADD CONSTRAINT "subject_requests_refused" CHECK (("state" = 'refused') = ("refusal_ground" IS NOT NULL) AND btrim("refusal_ground") <> ''),
  ADD CONSTRAINT "subject_requests_decided" CHECK (("answered_by" IS NULL) = ("state" IN ('received', 'recalled'))),
  ADD CONSTRAINT "subject_requests_reply" CHECK ("reply_to" IS NULL OR "reply_channel" IS NOT NULL);

-- Number and clock of a request never change; extended once, in time; closed once. Afterwards its words may only be forgotten.
CREATE FUNCTION guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'received' AND NEW."answered_by" IS DISTINCT FROM 'shop' OR NEW."extended_at" IS NOT NULL THEN
      RAISE EXCEPTION 'a request begins received' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSE
    IF (NEW."id", NEW."number", NEW."kind", NEW."channel", NEW."subject_id", NEW."received_at")
      IS DISTINCT FROM (OLD."id", OLD."number", OLD."kind", OLD."channel", OLD."subject_id", OLD."received_at")
      OR (NEW."proof_id" IS DISTINCT FROM OLD."proof_id" AND NEW."proof_id" IS NOT NULL)
      OR (NEW."person_id" IS DISTINCT FROM OLD."person_id" AND OLD."person_id" IS NOT NULL AND NEW."person_id" IS NOT NULL) THEN
      RAISE EXCEPTION 'number, kind, subject and beginning of a request never change' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW."due_at", NEW."extended_at", NEW."extension_reason") IS DISTINCT FROM (OLD."due_at", OLD."extended_at", OLD."extension_reason")
      AND NOT (OLD."extended_at" IS NULL AND NEW."extended_at" IS NOT NULL AND NEW."due_at" > OLD."due_at" AND NEW."extended_at" <= OLD."due_at" AND OLD."state" = 'received') THEN
      RAISE EXCEPTION 'a request is extended once, before its end, with a reason' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."state" <> 'received' AND (NEW."state", NEW."closed_at", NEW."answered_by", NEW."refusal_ground")
      IS DISTINCT FROM (OLD."state", OLD."closed_at", OLD."answered_by", OLD."refusal_ground") THEN
      RAISE EXCEPTION 'a closed request stays closed' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW."text" IS DISTINCT FROM OLD."text" AND NEW."text" IS NOT NULL) OR (NEW."reply_to" IS DISTINCT FROM OLD."reply_to" AND NEW."reply_to" IS NOT NULL)
      OR (OLD."state" <> 'received' AND NEW."answer" IS DISTINCT FROM OLD."answer" AND NEW."answer" IS NOT NULL) THEN
      RAISE EXCEPTION 'the words of a request are not rewritten, only forgotten' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (OLD."reminded_at" IS NOT NULL AND NEW."reminded_at" IS DISTINCT FROM OLD."reminded_at" AND NEW."extended_at" IS NOT DISTINCT FROM OLD."extended_at")
      OR (OLD."escalated_at" IS NOT NULL AND NEW."escalated_at" IS DISTINCT FROM OLD."escalated_at") THEN
      RAISE EXCEPTION 'a reminder is given once' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  IF NEW."state" = 'answered' AND (TG_OP = 'INSERT' OR OLD."state" = 'received') AND btrim(coalesce(NEW."answer", '')) = '' THEN
    RAISE EXCEPTION 'an answered request needs an answer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "subject_requests_guarded" BEFORE INSERT OR UPDATE ON "subject_requests" FOR EACH ROW EXECUTE FUNCTION guard_request();

ALTER TABLE "claims" ADD CONSTRAINT "claims_due" CHECK ("due_at" > "received_at"),
  ADD CONSTRAINT "claims_closed" CHECK (("state" = 'received') = ("closed_at" IS NULL)),
  ADD CONSTRAINT "claims_decided" CHECK (("answered_by" IS NULL) = ("state" IN ('received', 'recalled'))),
  ADD CONSTRAINT "claims_reply" CHECK ("reply_to" IS NULL OR "reply_channel" IS NOT NULL);

-- A claim the same way; its clock is never extended.
CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'received' OR btrim(NEW."text") = '' THEN
      RAISE EXCEPTION 'a claim begins received, with a text' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."number", NEW."kind", NEW."subject_id", NEW."received_at", NEW."due_at")
    IS DISTINCT FROM (OLD."id", OLD."number", OLD."kind", OLD."subject_id", OLD."received_at", OLD."due_at")
    OR (NEW."proof_id" IS DISTINCT FROM OLD."proof_id" AND NEW."proof_id" IS NOT NULL)
    OR (NEW."order_id" IS DISTINCT FROM OLD."order_id" AND NEW."order_id" IS NOT NULL)
    OR (NEW."person_id" IS DISTINCT FROM OLD."person_id" AND OLD."person_id" IS NOT NULL AND NEW."person_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'number, kind, subject and clock of a claim never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."state" <> 'received' AND (NEW."state", NEW."closed_at", NEW."answered_by") IS DISTINCT FROM (OLD."state", OLD."closed_at", OLD."answered_by") THEN
    RAISE EXCEPTION 'a closed claim stays closed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW."text" <> OLD."text" AND NEW."text" <> '') OR (NEW."reply_to" IS DISTINCT FROM OLD."reply_to" AND NEW."reply_to" IS NOT NULL)
    OR (OLD."state" <> 'received' AND NEW."answer" IS DISTINCT FROM OLD."answer" AND NEW."answer" IS NOT NULL) THEN
    RAISE EXCEPTION 'the words of a claim are not rewritten, only forgotten' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD."reminded_at" IS NOT NULL AND NEW."reminded_at" IS DISTINCT FROM OLD."reminded_at")
    OR (OLD."escalated_at" IS NOT NULL AND NEW."escalated_at" IS DISTINCT FROM OLD."escalated_at") THEN
    RAISE EXCEPTION 'a reminder is given once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" IN ('settled', 'rejected') AND OLD."state" = 'received' AND btrim(coalesce(NEW."answer", '')) = '' THEN
    RAISE EXCEPTION 'a decided claim needs an answer' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "claims_guarded" BEFORE INSERT OR UPDATE ON "claims" FOR EACH ROW EXECUTE FUNCTION guard_claim();

-- What is open is not deleted.
CREATE FUNCTION keep_open_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closed_at" IS NULL THEN
    RAISE EXCEPTION 'what is not answered is not deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "subject_requests_kept" BEFORE DELETE ON "subject_requests" FOR EACH ROW EXECUTE FUNCTION keep_open_appeal();
CREATE TRIGGER "claims_kept" BEFORE DELETE ON "claims" FOR EACH ROW EXECUTE FUNCTION keep_open_appeal();
CREATE TRIGGER "subject_requests_whole" BEFORE TRUNCATE ON "subject_requests" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "claims_whole" BEFORE TRUNCATE ON "claims" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Incidents (5.4 notwithstanding): 24 and 72 hours from the discovery, whatever anybody would like.
ALTER TABLE "incidents" ADD COLUMN "grant_hash" TEXT,
  ADD COLUMN "notice_text" TEXT NOT NULL,
  ADD COLUMN "results_text" TEXT NOT NULL,
  ADD COLUMN "notice_missed_at" TIMESTAMPTZ(3),
  ADD COLUMN "results_missed_at" TIMESTAMPTZ(3);
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_clocks" CHECK ("notice_due" = "detected_at" + interval '24 hours' AND "results_due" = "detected_at" + interval '72 hours'),
  ADD CONSTRAINT "incidents_counts" CHECK ("people" >= 0 AND "identifiers" >= 0),
  ADD CONSTRAINT "incidents_exemption" CHECK ("exemption" IN ('public', 'received-before', 'with-consent')),
  -- 7.2.3: without the consent it is not this case.
  ADD CONSTRAINT "incidents_grant" CHECK (("exemption" IS NOT DISTINCT FROM 'with-consent') = ("grant_hash" IS NOT NULL)),
  ADD CONSTRAINT "incidents_told" CHECK (("noticed_at" IS NULL OR "noticed_at" >= "detected_at") AND ("results_at" IS NULL OR "noticed_at" IS NOT NULL)),
  ADD CONSTRAINT "incidents_closed" CHECK ("closed_at" IS NULL OR ("noticed_at" IS NOT NULL AND "results_at" IS NOT NULL AND btrim(coalesce("lessons", '')) <> '')),
  ADD CONSTRAINT "incidents_grant_hash_fkey" FOREIGN KEY ("grant_hash") REFERENCES "consent_events"("hash") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE FUNCTION guard_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."number", NEW."detected_at", NEW."notice_due", NEW."results_due")
    IS DISTINCT FROM (OLD."id", OLD."number", OLD."detected_at", OLD."notice_due", OLD."results_due")
    OR NEW."people" < OLD."people" OR NEW."identifiers" < OLD."identifiers"
    OR (OLD."noticed_at" IS NOT NULL AND NEW."noticed_at" IS DISTINCT FROM OLD."noticed_at")
    OR (OLD."results_at" IS NOT NULL AND NEW."results_at" IS DISTINCT FROM OLD."results_at")
    OR (OLD."people_told_at" IS NOT NULL AND NEW."people_told_at" IS DISTINCT FROM OLD."people_told_at")
    OR (OLD."closed_at" IS NOT NULL AND NEW."closed_at" IS DISTINCT FROM OLD."closed_at")
    OR (OLD."warned_at" IS NOT NULL AND NEW."warned_at" IS DISTINCT FROM OLD."warned_at")
    OR (OLD."notice_missed_at" IS NOT NULL AND NEW."notice_missed_at" IS DISTINCT FROM OLD."notice_missed_at")
    OR (OLD."results_missed_at" IS NOT NULL AND NEW."results_missed_at" IS DISTINCT FROM OLD."results_missed_at") THEN
    RAISE EXCEPTION 'an incident is not made earlier, later or smaller' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "incidents_guarded" BEFORE UPDATE ON "incidents" FOR EACH ROW EXECUTE FUNCTION guard_incident();
CREATE TRIGGER "incidents_kept" BEFORE DELETE OR TRUNCATE ON "incidents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
