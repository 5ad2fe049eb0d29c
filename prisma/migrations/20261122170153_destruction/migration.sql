-- Destruction (6.1.3) and retention (5.1): for good, in one transaction, proved by an act, and through no general hole.

-- An order that is nobody's any more: what tax law keeps (amounts, lines, dates, states) and nothing that leads to a person.
ALTER TABLE "orders" ADD COLUMN "depersonalised_at" TIMESTAMPTZ(3);
ALTER TABLE "orders" ADD CONSTRAINT "orders_depersonalised" CHECK ("depersonalised_at" IS NULL OR (
  "person_id" IS NULL AND "surname" = '—' AND "given_name" = '—' AND "patronymic" IS NULL AND "email" = 'destroyed@invalid' AND "phone" = '+70000000000'
  AND "city" = '—' AND coalesce("address", '—') = '—' AND coalesce("postcode", '000000') = '000000' AND coalesce("pickup_address", '—') = '—' AND coalesce("track", '—') = '—'));

ALTER TABLE "destructions" ADD COLUMN "announced_at" TIMESTAMPTZ(3),
  ADD COLUMN "cause" TEXT NOT NULL;
ALTER TABLE "destructions" ADD CONSTRAINT "destructions_seven_days" CHECK ("run_at" >= "planned_at" + interval '7 days'),
  ADD CONSTRAINT "destructions_finished" CHECK (("state" = 'planned') = ("finished_at" IS NULL)),
  ADD CONSTRAINT "destructions_cause" CHECK (btrim("cause") <> '');
CREATE UNIQUE INDEX "destructions_one_planned" ON "destructions" ("subject_id") WHERE "state" = 'planned';

CREATE FUNCTION guard_destruction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'planned' OR EXISTS (SELECT FROM "subjects" WHERE "id" = NEW."subject_id" AND "destroyed_at" IS NOT NULL) THEN
      RAISE EXCEPTION 'a destruction begins planned, of somebody who is there' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" <> 'planned' OR NEW."run_at" < OLD."run_at"
    OR (NEW."id", NEW."subject_id", NEW."request_id", NEW."planned_at", NEW."cause", NEW."plan") IS DISTINCT FROM (OLD."id", OLD."subject_id", OLD."request_id", OLD."planned_at", OLD."cause", OLD."plan") THEN
    RAISE EXCEPTION 'a destruction ends once, and never comes sooner' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "destructions_guarded" BEFORE INSERT OR UPDATE ON "destructions" FOR EACH ROW EXECUTE FUNCTION guard_destruction();
CREATE TRIGGER "destructions_whole" BEFORE TRUNCATE ON "destructions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is over for three years may go, no sooner.
CREATE FUNCTION keep_three_years() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  over timestamptz := to_jsonb(OLD) ->> TG_ARGV[0];
BEGIN
  IF over IS NULL OR over > now() - interval '3 years' THEN
    RAISE EXCEPTION '% is append-only for three years', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "destructions_kept" BEFORE DELETE ON "destructions" FOR EACH ROW EXECUTE FUNCTION keep_three_years('finished_at');
DROP TRIGGER "blocks_kept" ON "blocks";
CREATE TRIGGER "blocks_kept" BEFORE DELETE ON "blocks" FOR EACH ROW EXECUTE FUNCTION keep_three_years('ended_at');
CREATE TRIGGER "blocks_whole" BEFORE TRUNCATE ON "blocks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "holds_kept" BEFORE DELETE ON "holds" FOR EACH ROW EXECUTE FUNCTION keep_three_years('ended_at');

-- What was destroyed has its act when the transaction ends.
CREATE FUNCTION require_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "destruction_acts" WHERE "destruction_id" = NEW."id") OR EXISTS (SELECT FROM "subjects" WHERE "id" = NEW."subject_id" AND "destroyed_at" IS NULL) THEN
    RAISE EXCEPTION 'a destruction without its act' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "destructions_proved" AFTER UPDATE ON "destructions" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW."state" = 'done') EXECUTE FUNCTION require_act();

-- Acts are kept three years and not rewritten.
ALTER TABLE "destruction_acts" ADD COLUMN "operator" TEXT NOT NULL,
  ADD COLUMN "systems" TEXT[] NOT NULL;
ALTER TABLE "destruction_acts" ADD CONSTRAINT "destruction_acts_kept_three_years" CHECK ("keep_until" >= "destroyed_at" + interval '3 years'),
  ADD CONSTRAINT "destruction_acts_log_hash" CHECK ("log_hash" ~ '^[0-9a-f]{64}$');
CREATE FUNCTION guard_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."keep_until" < now() THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'destruction_acts is append-only for three years' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "destruction_acts_guarded" BEFORE UPDATE OR DELETE ON "destruction_acts" FOR EACH ROW EXECUTE FUNCTION guard_act();
CREATE TRIGGER "destruction_acts_whole" BEFORE TRUNCATE ON "destruction_acts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which orders a destruction reaches, and what becomes of each: `depersonalised` at once, or `kept` until it is closed.
CREATE TABLE "destruction_orders" (
    "destruction_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "fate" TEXT NOT NULL,
    "reason" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "destruction_orders_pkey" PRIMARY KEY ("destruction_id","order_id")
);
CREATE INDEX "destruction_orders_order_id_idx" ON "destruction_orders"("order_id");
ALTER TABLE "destruction_orders" ADD CONSTRAINT "destruction_orders_destruction_id_fkey" FOREIGN KEY ("destruction_id") REFERENCES "destructions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destruction_orders" ADD CONSTRAINT "destruction_orders_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "destruction_orders" ADD CONSTRAINT "destruction_orders_fate" CHECK ("fate" = 'depersonalised' AND "finished_at" IS NOT NULL OR "fate" = 'kept' AND btrim("reason") <> '');

CREATE FUNCTION guard_destruction_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."finished_at" IS NOT NULL OR (NEW."destruction_id", NEW."order_id", NEW."fate", NEW."reason") IS DISTINCT FROM (OLD."destruction_id", OLD."order_id", OLD."fate", OLD."reason") THEN
      RAISE EXCEPTION 'what became of an order is written once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM "destructions" d JOIN "subjects" s ON s."id" = d."subject_id" JOIN "orders" o ON o."id" = NEW."order_id"
    WHERE d."id" = NEW."destruction_id" AND d."state" = 'planned' AND d."run_at" <= clock_timestamp() AND (o."person_id" IS NULL OR o."person_id" = s."person_id")) THEN
    RAISE EXCEPTION 'this destruction does not reach order %', NEW."order_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "destruction_orders_guarded" BEFORE INSERT OR UPDATE ON "destruction_orders" FOR EACH ROW EXECUTE FUNCTION guard_destruction_order();
CREATE TRIGGER "destruction_orders_kept" BEFORE DELETE ON "destruction_orders" FOR EACH ROW EXECUTE FUNCTION keep_three_years('finished_at');
CREATE TRIGGER "destruction_orders_whole" BEFORE TRUNCATE ON "destruction_orders" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The narrow way: the transaction names its destruction, which is due, and the order is one of those it reaches; or the order is past five years.
CREATE FUNCTION may_forget_order("of" uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "destruction_orders" r JOIN "destructions" d ON d."id" = r."destruction_id"
      WHERE r."order_id" = "of" AND d."id"::text = current_setting('shop.destruction', true) AND d."state" <> 'recalled' AND d."run_at" <= clock_timestamp())
    OR EXISTS (SELECT FROM "orders" WHERE "id" = "of" AND "placed_at" < now() - interval '5 years')
$$;

CREATE OR REPLACE FUNCTION guard_order_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."person_id" IS NULL AND may_forget_order(OLD."id") THEN
    RETURN NEW;
  END IF;
  IF OLD."person_id" IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM "contact_points" WHERE "person_id" = NEW."person_id" AND "verified_at" IS NOT NULL
      AND (("kind" = 'email' AND "value" = OLD."email") OR ("kind" = 'mobile' AND "value" = OLD."phone"))) THEN
    RAISE EXCEPTION 'order % does not belong to this person', OLD."number" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Of an order that is forgotten nothing is remembered again, and none is forgotten but on its way.
CREATE FUNCTION guard_order_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."depersonalised_at" IS NOT NULL OR NOT may_forget_order(OLD."id") THEN
    RAISE EXCEPTION 'order % is not to be forgotten', OLD."number" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "orders_forgotten" BEFORE UPDATE ON "orders" FOR EACH ROW
  WHEN (OLD."depersonalised_at" IS DISTINCT FROM NEW."depersonalised_at") EXECUTE FUNCTION guard_order_forgotten();

-- The timeline stays; what was noted in it (the number of a parcel) goes with the person.
DROP TRIGGER "order_events_append_only" ON "order_events";
CREATE FUNCTION guard_order_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."note" IS NULL AND (to_jsonb(NEW) - 'note') = (to_jsonb(OLD) - 'note') AND may_forget_order(OLD."order_id") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'order_events is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "order_events_append_only" BEFORE UPDATE ON "order_events" FOR EACH ROW EXECUTE FUNCTION guard_order_event();
CREATE TRIGGER "order_events_kept" BEFORE DELETE OR TRUNCATE ON "order_events" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who is destroyed stays so, belongs to nobody, and is not deleted: the ledger's chain hangs on the id.
CREATE FUNCTION guard_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."destroyed_at" IS NOT NULL AND (NEW."destroyed_at" IS DISTINCT FROM OLD."destroyed_at" OR NEW."person_id" IS NOT NULL AND NEW."person_id" IS DISTINCT FROM OLD."person_id") THEN
    RAISE EXCEPTION 'subject % is destroyed', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "subjects_guarded" BEFORE UPDATE ON "subjects" FOR EACH ROW EXECUTE FUNCTION guard_subject();

CREATE FUNCTION guard_subject_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "subjects" WHERE "id" = NEW."subject_id" AND "destroyed_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'subject % is destroyed', NEW."subject_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "subject_keys_guarded" BEFORE INSERT ON "subject_keys" FOR EACH ROW EXECUTE FUNCTION guard_subject_key();
CREATE TRIGGER "subject_contacts_guarded" BEFORE INSERT ON "subject_contacts" FOR EACH ROW EXECUTE FUNCTION guard_subject_key();

-- What each rule of retention did on each day; nobody's data.
CREATE TABLE "retention_runs" (
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "act_number" INTEGER,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "retention_runs_ran_at_idx" ON "retention_runs"("ran_at");
CREATE TRIGGER "retention_runs_append_only" BEFORE UPDATE OR TRUNCATE ON "retention_runs" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- When an account was last used (sessions are forgotten after 30 days), and when its owner was told that it will go.
ALTER TABLE "accounts" ADD COLUMN "last_used_at" TIMESTAMPTZ(3), ADD COLUMN "idle_notice_at" TIMESTAMPTZ(3);

GRANT SELECT ON "destruction_orders", "retention_runs" TO shop_staff;
GRANT SELECT ("last_used_at", "idle_notice_at") ON "accounts" TO shop_staff;
ALTER TABLE "destruction_orders" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "staff_sees" ON "destruction_orders" FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "destruction_orders"."order_id"));
