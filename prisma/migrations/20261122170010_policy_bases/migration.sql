-- What the models of policy, consent and privacy cannot say, as far as others rest on it.

-- Of a contact there is one living row; whoever holds it next begins anew.
CREATE UNIQUE INDEX "subject_contacts_living" ON "subject_contacts" ("hash") WHERE "released_at" IS NULL;
ALTER TABLE "subject_contacts" ADD CONSTRAINT "subject_contacts_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- A service message belongs to one order, account, proof, request or claim (4.1.3); advertising has no basis yet and cannot exist.
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing' AND num_nonnulls("order_id", "person_id", "proof_id", "request_id", "claim_id") = 1);

-- What a proof remembers until it is given: a registration, or which consent it confirms.
ALTER TABLE "proofs" DROP CONSTRAINT "proofs_payload",
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" IN ('register', 'confirm_consent') AND "proved_at" IS NULL));

-- Numbers that people say begin where they can be told from a line of a list.
ALTER SEQUENCE "subject_requests_number_seq" RESTART WITH 1001;
ALTER SEQUENCE "claims_number_seq" RESTART WITH 1001;
ALTER SEQUENCE "incidents_number_seq" RESTART WITH 101;
ALTER SEQUENCE "destruction_acts_number_seq" RESTART WITH 101;

-- The journal has a partition a month; the default one catches what no month was made for (a job makes them in time).
CREATE TABLE "processing_log_default" PARTITION OF "processing_log" DEFAULT;
