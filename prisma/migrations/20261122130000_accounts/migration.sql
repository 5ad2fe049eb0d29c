-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('admin', 'manager', 'warehouse', 'support', 'marketer', 'hr', 'privacy_officer');

-- CreateEnum
CREATE TYPE "sign_in_method" AS ENUM ('password', 'link', 'code', 'registration', 'reset', 'yandex', 'vk');

-- CreateEnum
CREATE TYPE "proof_purpose" AS ENUM ('register', 'sign_in', 'reset_password', 'release_contact', 'confirm_contact', 'second_factor');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('email', 'mobile', 'contact_phone');

-- CreateEnum
CREATE TYPE "data_source" AS ENUM ('registration', 'portal', 'checkout', 'staff');

-- CreateEnum
CREATE TYPE "return_state" AS ENUM ('requested', 'received', 'withdrawn');

-- CreateEnum
CREATE TYPE "return_reason" AS ENUM ('changed_mind', 'defect', 'wrong_item');

-- AlterTable
ALTER TABLE "carts" ADD COLUMN     "person_id" UUID;

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "person_id" UUID;

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "about_id" UUID,
ADD COLUMN     "person_id" UUID,
ADD COLUMN     "proof_id" UUID;

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "return_id" UUID;

-- CreateTable
CREATE TABLE "accounts" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "roles" "staff_role"[] DEFAULT ARRAY[]::"staff_role"[],
    "sign_in_notices" BOOLEAN NOT NULL DEFAULT true,
    "totp_secret" BYTEA,
    "totp_enabled_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("person_id","hash")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "method" "sign_in_method" NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,
    "address" TEXT,
    "country" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "security_events" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT,
    "device" TEXT,
    "address" TEXT,
    "country" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "security_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proofs" (
    "id" UUID NOT NULL,
    "purpose" "proof_purpose" NOT NULL,
    "channel" "message_channel",
    "contact" TEXT,
    "person_id" UUID,
    "change_id" UUID,
    "payload" JSONB,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),

    CONSTRAINT "proofs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_points" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "source" "data_source" NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "proof_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_changes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "source" "data_source" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addresses" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "postcode" TEXT,
    "address" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "addresses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wishes" (
    "person_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wishes_pkey" PRIMARY KEY ("person_id","product_id")
);

-- CreateTable
CREATE TABLE "returns" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "state" "return_state" NOT NULL DEFAULT 'requested',
    "reason" "return_reason" NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "refund_due" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "amount" INTEGER NOT NULL,

    CONSTRAINT "returns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_lines" (
    "return_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "return_lines_pkey" PRIMARY KEY ("return_id","position")
);

-- CreateIndex
CREATE INDEX "sessions_person_id_created_at_idx" ON "sessions"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE INDEX "security_events_person_id_happened_at_idx" ON "security_events"("person_id", "happened_at");

-- CreateIndex
CREATE INDEX "proofs_expires_at_idx" ON "proofs"("expires_at");

-- CreateIndex
CREATE INDEX "proofs_person_id_purpose_created_at_idx" ON "proofs"("person_id", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "proofs_change_id_idx" ON "proofs"("change_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE INDEX "contact_points_kind_value_idx" ON "contact_points"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "contact_points_person_id_kind_key" ON "contact_points"("person_id", "kind");

-- CreateIndex
CREATE INDEX "data_changes_person_id_changed_at_idx" ON "data_changes"("person_id", "changed_at");

-- CreateIndex
CREATE INDEX "addresses_person_id_idx" ON "addresses"("person_id");

-- CreateIndex
CREATE INDEX "wishes_product_id_idx" ON "wishes"("product_id");

-- CreateIndex
CREATE INDEX "returns_order_id_idx" ON "returns"("order_id");

-- CreateIndex
CREATE INDEX "returns_state_refund_due_idx" ON "returns"("state", "refund_due");

-- CreateIndex
CREATE INDEX "return_lines_order_id_position_idx" ON "return_lines"("order_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "carts_person_id_key" ON "carts"("person_id");

-- CreateIndex
CREATE INDEX "orders_person_id_placed_at_id_idx" ON "orders"("person_id", "placed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "outbox_messages_person_id_idx" ON "outbox_messages"("person_id");

-- CreateIndex
CREATE INDEX "outbox_messages_proof_id_idx" ON "outbox_messages"("proof_id");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_return_id_key" ON "refunds"("return_id");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "accounts"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "accounts"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "security_events" ADD CONSTRAINT "security_events_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "accounts"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carts" ADD CONSTRAINT "carts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_proof_id_fkey" FOREIGN KEY ("proof_id") REFERENCES "proofs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_changes" ADD CONSTRAINT "data_changes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "delivery_regions"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_proof_id_fkey" FOREIGN KEY ("proof_id") REFERENCES "proofs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returns" ADD CONSTRAINT "returns_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_order_id_position_fkey" FOREIGN KEY ("order_id", "position") REFERENCES "order_lines"("order_id", "position") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What the models above cannot say.

-- People: a proved contact belongs to one person; an address nobody has proved keeps nobody out (2.4, 4.1.5).
CREATE UNIQUE INDEX "contact_points_proved" ON "contact_points" ("kind", "value") WHERE "verified_at" IS NOT NULL AND "kind" <> 'contact_phone';
ALTER TABLE "contact_points" ADD CONSTRAINT "contact_points_value" CHECK (CASE "kind"
    WHEN 'email' THEN "value" = lower("value") AND "value" ~ '^[^@\s]+@[^@\s]+$' ELSE "value" ~ '^\+[1-9][0-9]{6,14}$' END),
  ADD CONSTRAINT "contact_points_contact_phone" CHECK ("kind" <> 'contact_phone' OR "verified_at" IS NULL);
ALTER TABLE "people" ADD CONSTRAINT "people_names" CHECK (btrim("surname") <> '' AND btrim("given_name") <> '' AND btrim("patronymic") <> '');
CREATE TRIGGER "data_changes_append_only" BEFORE UPDATE OR TRUNCATE ON "data_changes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE UNIQUE INDEX "addresses_default" ON "addresses" ("person_id") WHERE "is_default";
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_postcode" CHECK ("postcode" ~ '^[0-9]{6}$');

-- Accounts: whoever works here has a second factor, and keeps it.
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_second_factor" CHECK ("totp_enabled_at" IS NULL OR "totp_secret" IS NOT NULL),
  ADD CONSTRAINT "accounts_password" CHECK ("password_hash" LIKE '$argon2id$%');

CREATE FUNCTION guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."totp_enabled_at" IS NOT NULL AND NEW."totp_enabled_at" IS NULL AND cardinality(NEW."roles") > 0 THEN
    RAISE EXCEPTION 'staff keep their second factor' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "accounts_guarded" BEFORE UPDATE ON "accounts" FOR EACH ROW EXECUTE FUNCTION guard_account();

-- Sessions: what was ended stays ended, a cookie is made out once, and nobody becomes somebody else.
CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."person_id" <> OLD."person_id" OR NEW."method" <> OLD."method" OR NEW."expires_at" > OLD."expires_at"
    OR (OLD."claimed_at" IS NOT NULL AND NEW."claimed_at" IS DISTINCT FROM OLD."claimed_at")
    OR (OLD."revoked_at" IS NOT NULL AND NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at") THEN
    RAISE EXCEPTION 'a session does not come back to life or change hands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "sessions_guarded" BEFORE UPDATE ON "sessions" FOR EACH ROW EXECUTE FUNCTION guard_session();

-- The history of the doors changes in one way only: addresses are forgotten.
CREATE FUNCTION guard_security_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."address" IS NULL AND (to_jsonb(NEW) - 'address') = (to_jsonb(OLD) - 'address') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'security_events is append-only' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "security_events_append_only" BEFORE UPDATE ON "security_events" FOR EACH ROW EXECUTE FUNCTION guard_security_event();

-- Proofs: once, five tries, and what is to be proved does not change.
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_tries" CHECK ("tries" BETWEEN 0 AND 5),
  ADD CONSTRAINT "proofs_contact" CHECK (CASE "purpose" WHEN 'second_factor' THEN num_nonnulls("channel", "contact") = 0 AND "person_id" IS NOT NULL
    ELSE num_nonnulls("channel", "contact") = 2 END),
  ADD CONSTRAINT "proofs_change" CHECK (("purpose" IN ('release_contact', 'confirm_contact')) = ("change_id" IS NOT NULL) AND ("change_id" IS NULL OR "person_id" IS NOT NULL)),
  ADD CONSTRAINT "proofs_payload" CHECK ("payload" IS NULL OR ("purpose" = 'register' AND "proved_at" IS NULL));

CREATE FUNCTION guard_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."purpose", NEW."channel", NEW."contact", NEW."person_id", NEW."change_id", NEW."expires_at")
    IS DISTINCT FROM (OLD."purpose", OLD."channel", OLD."contact", OLD."person_id", OLD."change_id", OLD."expires_at")
    OR NEW."tries" < OLD."tries" OR OLD."proved_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a proof is given once and for what it was asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "proofs_guarded" BEFORE UPDATE ON "proofs" FOR EACH ROW EXECUTE FUNCTION guard_proof();

-- Orders: somebody's order stays theirs; a guest's becomes somebody's who has proved its e-mail or phone.
CREATE FUNCTION guard_order_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."person_id" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "contact_points" WHERE "person_id" = NEW."person_id" AND "verified_at" IS NOT NULL
      AND (("kind" = 'email' AND "value" = OLD."email") OR ("kind" = 'mobile' AND "value" = OLD."phone"))) THEN
    RAISE EXCEPTION 'order % does not belong to this person', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "orders_person_guarded" BEFORE UPDATE ON "orders" FOR EACH ROW
  WHEN (OLD."person_id" IS DISTINCT FROM NEW."person_id") EXECUTE FUNCTION guard_order_person();

-- Messages: a service message belongs to one order, account or proof (4.1.3); advertising has no basis yet and cannot exist.
ALTER TABLE "outbox_messages" DROP CONSTRAINT "outbox_messages_basis",
  ADD CONSTRAINT "outbox_messages_basis" CHECK ("class" <> 'marketing' AND num_nonnulls("order_id", "person_id", "proof_id") = 1);

-- Returns: only what was delivered, never more than was sold, and the money that belongs to it.
ALTER TABLE "returns" ADD CONSTRAINT "returns_amount" CHECK ("amount" > 0),
  ADD CONSTRAINT "returns_closed" CHECK (("state" = 'requested') = ("closed_at" IS NULL)),
  ADD CONSTRAINT "returns_due" CHECK ("refund_due" > "requested_at");
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_quantity" CHECK ("quantity" > 0);

CREATE FUNCTION guard_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM "orders" WHERE "id" = NEW."order_id" AND "state" = 'delivered') OR NEW."state" <> 'requested' THEN
      RAISE EXCEPTION 'only what was delivered can be returned' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD."state" <> 'requested' OR (NEW."order_id", NEW."amount", NEW."refund_due") IS DISTINCT FROM (OLD."order_id", OLD."amount", OLD."refund_due") THEN
    RAISE EXCEPTION 'a closed return does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "returns_guarded" BEFORE INSERT OR UPDATE ON "returns" FOR EACH ROW EXECUTE FUNCTION guard_return();

CREATE FUNCTION guard_return_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sold int;
  coming bigint;
BEGIN
  -- The lock makes two requests for the same pieces take turns.
  SELECT "quantity" INTO sold FROM "order_lines" WHERE "order_id" = NEW."order_id" AND "position" = NEW."position" FOR UPDATE;
  SELECT sum(line."quantity") INTO coming FROM "return_lines" line JOIN "returns" r ON r."id" = line."return_id"
    WHERE line."order_id" = NEW."order_id" AND line."position" = NEW."position" AND r."state" <> 'withdrawn';
  IF coming > sold OR NOT EXISTS (SELECT 1 FROM "returns" WHERE "id" = NEW."return_id" AND "order_id" = NEW."order_id") THEN
    RAISE EXCEPTION 'more would come back than was sold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "return_lines_guarded" AFTER INSERT OR UPDATE ON "return_lines" FOR EACH ROW EXECUTE FUNCTION guard_return_line();

CREATE FUNCTION guard_return_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "returns" WHERE "id" = NEW."return_id" AND "order_id" = NEW."order_id" AND "amount" = NEW."amount" AND "state" = 'received') THEN
    RAISE EXCEPTION 'this is not the money of the return' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "refunds_return_guarded" BEFORE INSERT OR UPDATE OF "amount", "return_id", "order_id" ON "refunds" FOR EACH ROW
  WHEN (NEW."return_id" IS NOT NULL) EXECUTE FUNCTION guard_return_refund();
