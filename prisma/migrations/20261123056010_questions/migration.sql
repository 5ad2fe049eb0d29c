-- CreateEnum
CREATE TYPE "product_question_state" AS ENUM ('waiting', 'answered', 'declined');

-- CreateEnum
CREATE TYPE "question_decline_reason" AS ENUM ('spam', 'personal', 'off_topic');

-- CreateTable
CREATE TABLE "product_questions" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "product_id" UUID NOT NULL,
    "subject_id" UUID,
    "email" TEXT,
    "text" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "state" "product_question_state" NOT NULL DEFAULT 'waiting',
    "decline_reason" "question_decline_reason",
    "shown_text" TEXT,
    "answer" TEXT,
    "answered_by" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_questions_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "question_id" UUID;

-- AlterTable
ALTER TABLE "unmaskings" ADD COLUMN     "question_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "product_questions_number_key" ON "product_questions"("number");

-- CreateIndex
CREATE INDEX "product_questions_subject_id_idx" ON "product_questions"("subject_id");

-- CreateIndex
CREATE INDEX "product_questions_state_asked_at_idx" ON "product_questions"("state", "asked_at");

-- CreateIndex
CREATE INDEX "product_questions_product_id_closed_at_idx" ON "product_questions"("product_id", "closed_at");

-- CreateIndex
CREATE INDEX "outbox_messages_question_id_idx" ON "outbox_messages"("question_id");

-- CreateIndex
CREATE INDEX "unmaskings_question_id_idx" ON "unmaskings"("question_id");

-- AddForeignKey
ALTER TABLE "product_questions" ADD CONSTRAINT "product_questions_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_questions" ADD CONSTRAINT "product_questions_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "product_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "product_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
