-- Who may be given what (5.2, 5.3), and a register of what was, written before anything leaves.

ALTER TABLE "recipients"
  ADD CONSTRAINT "recipients_at_home" CHECK (NOT "enabled" OR "country" = 'RU'),
  ADD CONSTRAINT "recipients_contract" CHECK (btrim("contract") <> '' AND btrim("name") <> ''),
  ADD CONSTRAINT "recipients_role" CHECK ("role" IN ('processor', 'operator', 'authority')),
  ADD CONSTRAINT "recipients_bounds" CHECK (cardinality("purposes") > 0 AND cardinality("fields") > 0);

INSERT INTO "recipients" ("code", "name", "role", "contract", "purposes", "fields") VALUES
  ('bank', 'НКО «ЮМани» (ЮKassa): оплата, возврат денег и кассовый чек', 'operator', 'Договор с ЮKassa о приёме платежей и передаче кассовых чеков',
   '{order,receipt}', '{amount,order,payment,email,goods}'),
  ('mail', 'Почтовый сервер магазина', 'processor', 'Поручение на доставку писем магазина',
   '{order,receipt,account,security,support,bonus,vacancies,news-offers,ads,bonus-notices,talent-pool}', '{email,letter}'),
  ('sms', 'ПАО «МТС» (MTS Exolve): доставка SMS', 'processor', 'Договор с MTS Exolve об отправке SMS',
   '{order,account,security,support,news-offers,ads,bonus-notices}', '{phone,sms}'),
  ('post', 'АО «Почта России»', 'operator', 'Договор об оказании услуг почтовой связи',
   '{order}', '{order,names,phone,address,weight}'),
  ('courier', 'Служба доставки, которая названа в заказе', 'operator', 'Договор о доставке заказов',
   '{order}', '{order,names,phone,address,pickup-point,weight}'),
  ('authority', 'Государственный орган по запросу из журнала', 'authority', 'Закон, который назван в журнале запросов',
   '{authority}', '{names,contacts,address,orders,payments,access,network,consents,requests}');

ALTER TABLE "transfers" ADD COLUMN "authority_request_id" UUID;
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_authority_request_id_fkey"
  FOREIGN KEY ("authority_request_id") REFERENCES "authority_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "transfers"
  ADD CONSTRAINT "transfers_payload_hash" CHECK ("payload_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "transfers_fields" CHECK (cardinality("fields") > 0),
  ADD CONSTRAINT "transfers_result" CHECK ("result" IN ('accepted', 'refused')),
  ADD CONSTRAINT "transfers_finished" CHECK (("result" IS NULL) = ("finished_at" IS NULL));

-- What nobody may be given is not written down as given either: who asks the register for leave, asks here.
CREATE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  recipient recipients;
BEGIN
  SELECT * INTO recipient FROM recipients WHERE code = NEW.recipient_code;
  IF NOT FOUND OR NOT recipient.enabled OR recipient.country <> 'RU' THEN
    RAISE EXCEPTION 'transfers: nothing is given to %', NEW.recipient_code USING ERRCODE = 'check_violation';
  END IF;
  IF NOT NEW.purpose = ANY (recipient.purposes) THEN
    RAISE EXCEPTION 'transfers: % has no contract for %', NEW.recipient_code, NEW.purpose USING ERRCODE = 'check_violation';
  END IF;
  IF NOT NEW.fields <@ recipient.fields THEN
    RAISE EXCEPTION 'transfers: % may not have all of %', NEW.recipient_code, NEW.fields USING ERRCODE = 'check_violation';
  END IF;
  IF (recipient.role = 'authority') <> (NEW.authority_request_id IS NOT NULL)
     OR NEW.authority_request_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM authority_requests WHERE id = NEW.authority_request_id AND decision = 'granted') THEN
    RAISE EXCEPTION 'transfers: an authority is given data by a granted request only, and nobody else is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "transfers_guarded" BEFORE INSERT ON "transfers" FOR EACH ROW EXECUTE FUNCTION guard_transfer();

CREATE FUNCTION guard_transfer_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.result IS NOT NULL OR (to_jsonb(NEW) - 'result' - 'finished_at') <> (to_jsonb(OLD) - 'result' - 'finished_at') THEN
    RAISE EXCEPTION 'transfers is append-only, but for a result once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "transfers_result_once" BEFORE UPDATE ON "transfers" FOR EACH ROW EXECUTE FUNCTION guard_transfer_result();
CREATE TRIGGER "transfers_append_only" BEFORE DELETE OR TRUNCATE ON "transfers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The journal of requests by state bodies (5.3): two different persons decide, once.
ALTER TABLE "authority_requests"
  ADD CONSTRAINT "authority_requests_words" CHECK (btrim("body") <> '' AND btrim("law") <> '' AND btrim("scope") <> ''),
  ADD CONSTRAINT "authority_requests_approvers" CHECK ("first_approver" IS NULL OR "first_approver" IS DISTINCT FROM "second_approver"),
  ADD CONSTRAINT "authority_requests_order" CHECK ("second_approver" IS NULL OR "first_approver" IS NOT NULL),
  ADD CONSTRAINT "authority_requests_decision" CHECK ("decision" IN ('granted', 'refused')),
  ADD CONSTRAINT "authority_requests_decided" CHECK (
    ("decision" IS NULL) = ("decided_at" IS NULL) AND ("decision" IS NULL) = ("second_approver" IS NULL));

CREATE FUNCTION guard_authority_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL
     OR OLD.first_approver IS NOT NULL AND NEW.first_approver IS DISTINCT FROM OLD.first_approver
     OR (NEW.id, NEW.number, NEW.body, NEW.law, NEW.scope, NEW.received_at) IS DISTINCT FROM (OLD.id, OLD.number, OLD.body, OLD.law, OLD.scope, OLD.received_at) THEN
    RAISE EXCEPTION 'authority_requests: what was asked and decided stays' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "authority_requests_guarded" BEFORE UPDATE ON "authority_requests" FOR EACH ROW EXECUTE FUNCTION guard_authority_request();
CREATE TRIGGER "authority_requests_append_only" BEFORE DELETE OR TRUNCATE ON "authority_requests" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
