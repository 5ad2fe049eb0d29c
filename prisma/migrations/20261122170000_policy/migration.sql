-- CreateEnum
CREATE TYPE "consent_channel" AS ENUM ('email', 'sms', 'site');

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('shown', 'granted', 'confirmed', 'refused', 'withdrawn', 'expired', 'superseded', 'contact_changed');

-- CreateEnum
CREATE TYPE "consent_actor" AS ENUM ('self', 'staff', 'import', 'system');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('policy', 'consent_text', 'cookie_notice', 'offer', 'bonus_rules', 'recommendation_rules');

-- CreateEnum
CREATE TYPE "version_state" AS ENUM ('draft', 'approved', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "change_class" AS ENUM ('first', 'editorial', 'narrower', 'wider');

-- CreateEnum
CREATE TYPE "clause_class" AS ENUM ('definition', 'duty', 'right', 'purpose', 'recipient', 'term', 'liability', 'text_only');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('contract', 'law', 'consent', 'legitimate_interest');

-- CreateEnum
CREATE TYPE "processing_verb" AS ENUM ('collect', 'record', 'systematise', 'accumulate', 'store', 'clarify', 'extract', 'use', 'transfer', 'depersonalise', 'block', 'delete', 'destroy');

-- CreateEnum
CREATE TYPE "request_kind" AS ENUM ('access', 'correct', 'block', 'destroy', 'stop_processing', 'withdraw', 'stop_ads', 'unpublish', 'explain_refusal', 'question');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('received', 'answered', 'refused', 'recalled');

-- CreateEnum
CREATE TYPE "request_channel" AS ENUM ('portal', 'site', 'email', 'letter', 'regulator');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('refund', 'defect', 'delivery', 'privacy', 'other');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('received', 'settled', 'rejected', 'recalled');

-- CreateEnum
CREATE TYPE "destruction_state" AS ENUM ('planned', 'recalled', 'done');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "proof_purpose" ADD VALUE 'confirm_consent';
ALTER TYPE "proof_purpose" ADD VALUE 'identify';

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "policy_number" INTEGER;

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "claim_id" UUID,
ADD COLUMN     "request_id" UUID;

-- CreateTable
CREATE TABLE "subjects" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject_keys" (
    "subject_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "subject_keys_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "subject_contacts" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "channel" "consent_channel" NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_events" (
    "position" BIGSERIAL NOT NULL,
    "subject_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "contact_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" "consent_channel" NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "basis" "basis" NOT NULL DEFAULT 'consent',
    "text_version_id" UUID,
    "policy_version_id" UUID NOT NULL,
    "actor" "consent_actor" NOT NULL DEFAULT 'self',
    "evidence_hash" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "consent_events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "consent_evidence" (
    "position" BIGINT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "consent_evidence_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "consent_heads" (
    "subject_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "consent_heads_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "consent_current" (
    "subject_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" "consent_channel" NOT NULL,
    "contact_hash" TEXT NOT NULL,
    "state" "consent_kind" NOT NULL,
    "live" BOOLEAN NOT NULL,
    "event_hash" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "text_version_id" UUID,
    "policy_number" INTEGER NOT NULL,

    CONSTRAINT "consent_current_pkey" PRIMARY KEY ("subject_id","purpose","channel")
);

-- CreateTable
CREATE TABLE "consent_checkpoints" (
    "id" SERIAL NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT NOT NULL,
    "events" BIGINT NOT NULL,
    "subjects" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "consent_checkpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_visits" (
    "day" DATE NOT NULL,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "page_visits_pkey" PRIMARY KEY ("day","path")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT,
    "channel" "consent_channel",

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_versions" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "version_state" NOT NULL DEFAULT 'draft',
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "change_class" "change_class" NOT NULL,
    "predecessor_id" UUID,
    "author" TEXT NOT NULL,
    "approver" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "effective_from" TIMESTAMPTZ(3),

    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clauses" (
    "version_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "class" "clause_class" NOT NULL,

    CONSTRAINT "clauses_pkey" PRIMARY KEY ("version_id","number")
);

-- CreateTable
CREATE TABLE "policy_purposes" (
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "basis" "basis" NOT NULL,
    "categories" TEXT[],
    "channels" "consent_channel"[],
    "recipients" TEXT[],
    "term" TEXT NOT NULL,
    "term_days" INTEGER,
    "term_start" TEXT NOT NULL,
    "double_opt_in" BOOLEAN NOT NULL DEFAULT false,
    "widened" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "policy_purposes_pkey" PRIMARY KEY ("version_id","code")
);

-- CreateTable
CREATE TABLE "policy_acceptances" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_acceptances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "processing_log" (
    "id" BIGSERIAL NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "role" "staff_role",
    "verb" "processing_verb" NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" "basis" NOT NULL,
    "categories" TEXT[],
    "person_id" UUID,
    "subject_id" UUID,
    "count" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL,
    "about" TEXT,
    "reason" TEXT,

    CONSTRAINT "processing_log_pkey" PRIMARY KEY ("id","happened_at")
) PARTITION BY RANGE ("happened_at");

-- CreateTable
CREATE TABLE "processing_days" (
    "day" DATE NOT NULL,
    "entries" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "processing_days_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "subject_requests" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "request_kind" NOT NULL,
    "channel" "request_channel" NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "reply_channel" "message_channel",
    "reply_to" TEXT,
    "proof_id" UUID,
    "text" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "extended_at" TIMESTAMPTZ(3),
    "extension_reason" TEXT,
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "state" "request_state" NOT NULL DEFAULT 'received',
    "answer" TEXT,
    "refusal_ground" TEXT,
    "answered_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "order_id" UUID,
    "reply_channel" "message_channel",
    "reply_to" TEXT,
    "proof_id" UUID,
    "text" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "state" "claim_state" NOT NULL DEFAULT 'received',
    "answer" TEXT,
    "answered_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "person_id" UUID,
    "request_id" UUID,
    "cause" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "decision" TEXT,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destructions" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "request_id" UUID,
    "state" "destruction_state" NOT NULL DEFAULT 'planned',
    "plan" JSONB NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "destructions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destruction_acts" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "destruction_id" UUID,
    "about" TEXT NOT NULL,
    "categories" TEXT[],
    "way" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "officer" TEXT NOT NULL,
    "log" JSONB NOT NULL,
    "log_hash" TEXT NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3) NOT NULL,
    "keep_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "destruction_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipients" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tax_id" TEXT,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'RU',
    "contract" TEXT NOT NULL,
    "purposes" TEXT[],
    "fields" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "recipients_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "transfers" (
    "id" UUID NOT NULL,
    "recipient_code" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" "basis" NOT NULL,
    "fields" TEXT[],
    "person_id" UUID,
    "order_id" UUID,
    "message_id" UUID,
    "payload_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority_requests" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "body" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "first_approver" TEXT,
    "second_approver" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "authority_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "detected_at" TIMESTAMPTZ(3) NOT NULL,
    "how" TEXT NOT NULL,
    "systems" TEXT[],
    "categories" TEXT[],
    "people" INTEGER NOT NULL,
    "identifiers" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "harm" TEXT NOT NULL,
    "measures" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "exemption" TEXT,
    "notice_due" TIMESTAMPTZ(3) NOT NULL,
    "results_due" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3),
    "results_at" TIMESTAMPTZ(3),
    "people_told_at" TIMESTAMPTZ(3),
    "warned_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "lessons" TEXT,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_subjects" (
    "incident_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_subjects_pkey" PRIMARY KEY ("incident_id","subject_id")
);

-- CreateIndex
CREATE INDEX "subjects_person_id_idx" ON "subjects"("person_id");

-- CreateIndex
CREATE INDEX "subject_contacts_subject_id_idx" ON "subject_contacts"("subject_id");

-- CreateIndex
CREATE INDEX "subject_contacts_hash_idx" ON "subject_contacts"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "consent_events_hash_key" ON "consent_events"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "consent_events_subject_id_sequence_key" ON "consent_events"("subject_id", "sequence");

-- CreateIndex
CREATE INDEX "consent_current_purpose_channel_live_idx" ON "consent_current"("purpose", "channel", "live");

-- CreateIndex
CREATE INDEX "consent_current_contact_hash_idx" ON "consent_current"("contact_hash");

-- CreateIndex
CREATE UNIQUE INDEX "documents_code_key" ON "documents"("code");

-- CreateIndex
CREATE UNIQUE INDEX "documents_purpose_channel_key" ON "documents"("purpose", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_predecessor_id_key" ON "document_versions"("predecessor_id");

-- CreateIndex
CREATE INDEX "document_versions_document_id_effective_from_idx" ON "document_versions"("document_id", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_document_id_number_key" ON "document_versions"("document_id", "number");

-- CreateIndex
CREATE INDEX "policy_acceptances_version_id_idx" ON "policy_acceptances"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_acceptances_person_id_version_id_key" ON "policy_acceptances"("person_id", "version_id");

-- CreateIndex
CREATE INDEX "processing_log_person_id_happened_at_idx" ON "processing_log"("person_id", "happened_at");

-- CreateIndex
CREATE INDEX "processing_log_subject_id_happened_at_idx" ON "processing_log"("subject_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "subject_requests_number_key" ON "subject_requests"("number");

-- CreateIndex
CREATE INDEX "subject_requests_subject_id_idx" ON "subject_requests"("subject_id");

-- CreateIndex
CREATE INDEX "subject_requests_person_id_idx" ON "subject_requests"("person_id");

-- CreateIndex
CREATE INDEX "subject_requests_state_due_at_idx" ON "subject_requests"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "claims_number_key" ON "claims"("number");

-- CreateIndex
CREATE INDEX "claims_subject_id_idx" ON "claims"("subject_id");

-- CreateIndex
CREATE INDEX "claims_person_id_idx" ON "claims"("person_id");

-- CreateIndex
CREATE INDEX "claims_order_id_idx" ON "claims"("order_id");

-- CreateIndex
CREATE INDEX "claims_state_due_at_idx" ON "claims"("state", "due_at");

-- CreateIndex
CREATE INDEX "blocks_subject_id_idx" ON "blocks"("subject_id");

-- CreateIndex
CREATE INDEX "blocks_person_id_idx" ON "blocks"("person_id");

-- CreateIndex
CREATE INDEX "holds_subject_id_idx" ON "holds"("subject_id");

-- CreateIndex
CREATE INDEX "destructions_subject_id_idx" ON "destructions"("subject_id");

-- CreateIndex
CREATE INDEX "destructions_state_run_at_idx" ON "destructions"("state", "run_at");

-- CreateIndex
CREATE UNIQUE INDEX "destruction_acts_number_key" ON "destruction_acts"("number");

-- CreateIndex
CREATE UNIQUE INDEX "destruction_acts_destruction_id_key" ON "destruction_acts"("destruction_id");

-- CreateIndex
CREATE INDEX "transfers_person_id_started_at_idx" ON "transfers"("person_id", "started_at");

-- CreateIndex
CREATE INDEX "transfers_order_id_idx" ON "transfers"("order_id");

-- CreateIndex
CREATE INDEX "transfers_recipient_code_started_at_idx" ON "transfers"("recipient_code", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "authority_requests_number_key" ON "authority_requests"("number");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_number_key" ON "incidents"("number");

-- CreateIndex
CREATE INDEX "outbox_messages_request_id_idx" ON "outbox_messages"("request_id");

-- CreateIndex
CREATE INDEX "outbox_messages_claim_id_idx" ON "outbox_messages"("claim_id");

-- AddForeignKey
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_keys" ADD CONSTRAINT "subject_keys_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_contacts" ADD CONSTRAINT "subject_contacts_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_text_version_id_fkey" FOREIGN KEY ("text_version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_events" ADD CONSTRAINT "consent_events_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_evidence" ADD CONSTRAINT "consent_evidence_position_fkey" FOREIGN KEY ("position") REFERENCES "consent_events"("position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_heads" ADD CONSTRAINT "consent_heads_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_current" ADD CONSTRAINT "consent_current_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "subject_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clauses" ADD CONSTRAINT "clauses_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_purposes" ADD CONSTRAINT "policy_purposes_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_acceptances" ADD CONSTRAINT "policy_acceptances_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_acceptances" ADD CONSTRAINT "policy_acceptances_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_requests" ADD CONSTRAINT "subject_requests_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_requests" ADD CONSTRAINT "subject_requests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "subject_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destructions" ADD CONSTRAINT "destructions_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destructions" ADD CONSTRAINT "destructions_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "subject_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destruction_acts" ADD CONSTRAINT "destruction_acts_destruction_id_fkey" FOREIGN KEY ("destruction_id") REFERENCES "destructions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_recipient_code_fkey" FOREIGN KEY ("recipient_code") REFERENCES "recipients"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_subjects" ADD CONSTRAINT "incident_subjects_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
