-- What staff read of people they read as shop_staff (readAsStaff): the rows of whose data are blocked are not there for them,
-- except for the privacy officer (6.2.4). The shop itself is the tables' owner and goes by its own rules.

-- Roles belong to the whole cluster: other databases of it may be migrated at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_staff') THEN
    BEGIN
      CREATE ROLE shop_staff NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not create roles; let an administrator run: CREATE ROLE shop_staff NOLOGIN; GRANT shop_staff TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'shop_staff', 'SET') THEN
    BEGIN
      EXECUTE format('GRANT shop_staff TO %I WITH SET TRUE, INHERIT FALSE', current_user);
    EXCEPTION
      WHEN unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The user "%" of DATABASE_URL may not act as the role shop_staff; let an administrator run: GRANT shop_staff TO "%";', current_user, current_user
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO shop_staff', current_schema());
END $$;

CREATE FUNCTION staff_is_officer() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('shop.staff_role', true), '') = 'privacy_officer' $$;

GRANT SELECT ON "blocked_people", "blocked_subjects", "blocked_digests" TO shop_staff;

-- For policies of tables to come.
CREATE FUNCTION staff_sees_person(person uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT staff_is_officer() OR person IS NULL OR NOT EXISTS (SELECT FROM "blocked_people" WHERE "person_id" = person) $$;
CREATE FUNCTION staff_sees_subject(subject uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT staff_is_officer() OR subject IS NULL OR NOT EXISTS (SELECT FROM "blocked_subjects" WHERE "subject_id" = subject) $$;

-- Tables of nobody's data.
GRANT SELECT ON "categories", "products", "variants", "price_changes", "attribute_values", "images", "stock_items", "stock_movements", "reservations",
  "delivery_regions", "delivery_tariffs", "pickup_points", "documents", "document_versions", "clauses", "policy_purposes",
  "consent_checkpoints", "page_visits", "processing_days", "recipients", "authority_requests", "incidents", "destruction_acts" TO shop_staff;

-- By the person.
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "people" TO shop_staff;
CREATE POLICY "staff_sees" ON "people" FOR SELECT TO shop_staff USING (staff_is_officer() OR "id" NOT IN (SELECT "person_id" FROM "blocked_people"));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['contact_points', 'data_changes', 'addresses', 'accounts', 'sessions', 'security_events', 'carts', 'wishes', 'policy_acceptances'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff
      USING (staff_is_officer() OR "person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))', name);
  END LOOP;
END $$;
GRANT SELECT ON "contact_points", "data_changes", "addresses", "sessions", "security_events", "carts", "wishes", "policy_acceptances" TO shop_staff;
-- No secret is for anybody's eyes.
GRANT SELECT ("person_id", "password_changed_at", "roles", "sign_in_notices", "totp_enabled_at", "created_at") ON "accounts" TO shop_staff;

ALTER TABLE "proofs" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ("id", "purpose", "channel", "contact", "person_id", "change_id", "tries", "created_at", "expires_at", "proved_at") ON "proofs" TO shop_staff;
CREATE POLICY "staff_sees" ON "proofs" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND ("contact" IS NULL OR contact_digest("contact") NOT IN (SELECT "digest" FROM "blocked_digests")));

-- An order that was placed after the block began is of a contract made since.
ALTER TABLE "orders" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "orders" TO shop_staff;
CREATE POLICY "staff_sees" ON "orders" FOR SELECT TO shop_staff USING (staff_is_officer() OR CASE WHEN "person_id" IS NOT NULL
  THEN NOT EXISTS (SELECT FROM "blocked_people" b WHERE b."person_id" = "orders"."person_id" AND b."since" >= "orders"."placed_at")
  ELSE NOT EXISTS (SELECT FROM "blocked_digests" b WHERE b."digest" IN (contact_digest("orders"."email"), contact_digest("orders"."phone")) AND b."since" >= "orders"."placed_at") END);

-- By what they belong to: the policy of the parent filters.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('cart_lines', 'cart_id', 'carts'), ('order_lines', 'order_id', 'orders'), ('order_events', 'order_id', 'orders'),
    ('payments', 'order_id', 'orders'), ('refunds', 'order_id', 'orders'), ('returns', 'order_id', 'orders'), ('return_lines', 'order_id', 'orders')) AS parts (name, link, parent) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('GRANT SELECT ON %I TO shop_staff', part.name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %1$I FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM %3$I parent WHERE parent."id" = %1$I.%2$I))', part.name, part.link, part.parent);
  END LOOP;
END $$;

-- By the subject.
ALTER TABLE "subjects" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "subjects" TO shop_staff;
CREATE POLICY "staff_sees" ON "subjects" FOR SELECT TO shop_staff USING (staff_is_officer() OR "id" NOT IN (SELECT "subject_id" FROM "blocked_subjects"));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['subject_contacts', 'consent_events', 'consent_heads', 'consent_current', 'subject_requests', 'claims', 'blocks', 'holds', 'destructions', 'incident_subjects'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT ON %I TO shop_staff', name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff
      USING (staff_is_officer() OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects"))', name);
  END LOOP;
END $$;

-- By whichever of the two is known.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('processing_log', '"subject_id" IS NULL OR "subject_id" NOT IN (SELECT "subject_id" FROM "blocked_subjects")'),
    ('transfers', '"order_id" IS NULL OR EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "transfers"."order_id")')) AS parts (name, besides) LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
    EXECUTE format('GRANT SELECT ON %I TO shop_staff', part.name);
    EXECUTE format('CREATE POLICY "staff_sees" ON %I FOR SELECT TO shop_staff
      USING (staff_is_officer() OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people")) AND (%s))', part.name, part.besides);
  END LOOP;
END $$;

ALTER TABLE "outbox_messages" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "outbox_messages" TO shop_staff;
CREATE POLICY "staff_sees" ON "outbox_messages" FOR SELECT TO shop_staff USING (staff_is_officer()
  OR ("person_id" IS NULL OR "person_id" NOT IN (SELECT "person_id" FROM "blocked_people"))
    AND CASE WHEN "order_id" IS NOT NULL THEN EXISTS (SELECT FROM "orders" WHERE "orders"."id" = "outbox_messages"."order_id")
      ELSE contact_digest("recipient") NOT IN (SELECT "digest" FROM "blocked_digests") END
    AND ("proof_id" IS NULL OR EXISTS (SELECT FROM "proofs" WHERE "proofs"."id" = "outbox_messages"."proof_id"))
    AND ("request_id" IS NULL OR EXISTS (SELECT FROM "subject_requests" WHERE "subject_requests"."id" = "outbox_messages"."request_id"))
    AND ("claim_id" IS NULL OR EXISTS (SELECT FROM "claims" WHERE "claims"."id" = "outbox_messages"."claim_id")));

ALTER TABLE "block_passes" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "block_passes" TO shop_staff;
CREATE POLICY "staff_sees" ON "block_passes" FOR SELECT TO shop_staff USING (EXISTS (SELECT FROM "outbox_messages" m WHERE m."id" = "block_passes"."message_id"));
