-- CreateEnum
CREATE TYPE "vacancy_state" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "employment" AS ENUM ('full_time', 'part_time', 'shifts', 'internship');

-- CreateEnum
CREATE TYPE "workplace" AS ENUM ('on_site', 'hybrid', 'remote');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'yes_no', 'choice');

-- CreateEnum
CREATE TYPE "application_stage" AS ENUM ('received', 'screening', 'interview', 'offer', 'hired', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "candidate_file_kind" AS ENUM ('pdf', 'docx', 'odt', 'rtf');

-- CreateEnum
CREATE TYPE "application_event_kind" AS ENUM ('received', 'moved', 'corrected', 'withdrawn', 'letter', 'interview', 'file_seen', 'pooled', 'left_pool');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('strong_no', 'no', 'yes', 'strong_yes');

-- CreateEnum
CREATE TYPE "interview_kind" AS ENUM ('phone', 'video', 'office');

-- CreateEnum
CREATE TYPE "interview_state" AS ENUM ('offered', 'booked', 'held', 'cancelled');

-- AlterEnum
ALTER TYPE "proof_purpose" ADD VALUE 'apply';

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "application_id" UUID;

-- CreateTable
CREATE TABLE "vacancies" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "employment" "employment" NOT NULL,
    "workplace" "workplace" NOT NULL,
    "salary_from" INTEGER,
    "salary_to" INTEGER,
    "salary_gross" BOOLEAN NOT NULL DEFAULT true,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "duties" TEXT[],
    "requirements" TEXT[],
    "conditions" TEXT[],
    "criteria" TEXT[],
    "state" "vacancy_state" NOT NULL DEFAULT 'draft',
    "publish_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vacancies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_questions" (
    "id" UUID NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "options" TEXT[],

    CONSTRAINT "vacancy_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "cv_link" TEXT,
    "letter" TEXT,
    "stage" "application_stage" NOT NULL DEFAULT 'received',
    "rank" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "reject_reason" TEXT,
    "retain_until" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_answers" (
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "application_answers_pkey" PRIMARY KEY ("application_id","position")
);

-- CreateTable
CREATE TABLE "candidate_keys" (
    "subject_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "candidate_keys_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "candidate_files" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "kind" "candidate_file_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "stored_as" TEXT NOT NULL,
    "sealed_key" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "scanner" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_previews" (
    "file_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "stored_as" TEXT NOT NULL,

    CONSTRAINT "candidate_previews_pkey" PRIMARY KEY ("file_id","page")
);

-- CreateTable
CREATE TABLE "stored_file_removals" (
    "stored_as" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_removals_pkey" PRIMARY KEY ("stored_as")
);

-- CreateTable
CREATE TABLE "application_events" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "application_event_kind" NOT NULL,
    "from" "application_stage",
    "to" "application_stage",
    "actor_id" UUID,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_notes" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecards" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "comment" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "scorecards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scorecard_marks" (
    "scorecard_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "mark" INTEGER NOT NULL,

    CONSTRAINT "scorecard_marks_pkey" PRIMARY KEY ("scorecard_id","criterion")
);

-- CreateTable
CREATE TABLE "interviews" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "interview_kind" NOT NULL,
    "place" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "state" "interview_state" NOT NULL DEFAULT 'offered',
    "starts_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_slots" (
    "interview_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_slots_pkey" PRIMARY KEY ("interview_id","starts_at")
);

-- CreateTable
CREATE TABLE "letter_templates" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "stage" "application_stage",
    "retired_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letter_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_letters" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "talent_pool" (
    "subject_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "talent_pool_pkey" PRIMARY KEY ("subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vacancies_slug_key" ON "vacancies"("slug");

-- CreateIndex
CREATE INDEX "vacancies_state_publish_at_idx" ON "vacancies"("state", "publish_at");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_questions_vacancy_id_position_key" ON "vacancy_questions"("vacancy_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "applications_number_key" ON "applications"("number");

-- CreateIndex
CREATE INDEX "applications_subject_id_idx" ON "applications"("subject_id");

-- CreateIndex
CREATE INDEX "applications_vacancy_id_stage_rank_idx" ON "applications"("vacancy_id", "stage", "rank");

-- CreateIndex
CREATE INDEX "applications_stage_received_at_idx" ON "applications"("stage", "received_at");

-- CreateIndex
CREATE INDEX "applications_retain_until_idx" ON "applications"("retain_until");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_files_stored_as_key" ON "candidate_files"("stored_as");

-- CreateIndex
CREATE INDEX "candidate_files_application_id_idx" ON "candidate_files"("application_id");

-- CreateIndex
CREATE INDEX "candidate_files_created_at_idx" ON "candidate_files"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_previews_stored_as_key" ON "candidate_previews"("stored_as");

-- CreateIndex
CREATE INDEX "application_events_application_id_happened_at_idx" ON "application_events"("application_id", "happened_at");

-- CreateIndex
CREATE INDEX "application_notes_application_id_created_at_idx" ON "application_notes"("application_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "scorecards_application_id_author_id_key" ON "scorecards"("application_id", "author_id");

-- CreateIndex
CREATE INDEX "interviews_application_id_idx" ON "interviews"("application_id");

-- CreateIndex
CREATE INDEX "interviews_state_starts_at_idx" ON "interviews"("state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_templates_name_key" ON "letter_templates"("name");

-- CreateIndex
CREATE INDEX "application_letters_application_id_created_at_idx" ON "application_letters"("application_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "talent_pool_application_id_key" ON "talent_pool"("application_id");

-- CreateIndex
CREATE INDEX "talent_pool_until_idx" ON "talent_pool"("until");

-- CreateIndex
CREATE INDEX "outbox_messages_application_id_idx" ON "outbox_messages"("application_id");

-- AddForeignKey
ALTER TABLE "vacancy_questions" ADD CONSTRAINT "vacancy_questions_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_keys" ADD CONSTRAINT "candidate_keys_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_files" ADD CONSTRAINT "candidate_files_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_previews" ADD CONSTRAINT "candidate_previews_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "candidate_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_marks" ADD CONSTRAINT "scorecard_marks_scorecard_id_fkey" FOREIGN KEY ("scorecard_id") REFERENCES "scorecards"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_letters" ADD CONSTRAINT "application_letters_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talent_pool" ADD CONSTRAINT "talent_pool_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talent_pool" ADD CONSTRAINT "talent_pool_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

