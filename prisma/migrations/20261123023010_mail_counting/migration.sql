-- That somebody opened a letter is known of those who allow it (4.1.16), as long as they do: whoever takes it back, by whichever way, takes along what was noted.

-- For the mailbox of the shop the first policy names this purpose, too.
UPDATE "recipients" SET "purposes" = "purposes" || '{mail-counting}' WHERE "code" = 'mail' AND NOT 'mail-counting' = ANY ("purposes");

-- The lock waits for a withdrawal that is under way, and lets the next one wait: what is noted is there to be deleted. Without consent nothing is noted, and nobody is told off.
CREATE FUNCTION guard_reaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "consent_current" WHERE "subject_id" = NEW."subject_id" AND "purpose" = 'mail-counting' AND "channel" = 'email' AND "live" FOR SHARE;
  IF NOT FOUND OR NOT EXISTS (SELECT FROM "consent_live" WHERE "subject_id" = NEW."subject_id" AND "purpose" = 'mail-counting' AND "channel" = 'email') THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "campaign_reactions_guarded" BEFORE INSERT OR UPDATE ON "campaign_reactions" FOR EACH ROW EXECUTE FUNCTION guard_reaction();

CREATE FUNCTION end_reactions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "campaign_reactions" WHERE "subject_id" = NEW."subject_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "consent_current_counting" AFTER UPDATE ON "consent_current" FOR EACH ROW
  WHEN (NEW."purpose" = 'mail-counting' AND NOT NEW."live" AND NEW."state" <> 'superseded') EXECUTE FUNCTION end_reactions();
ALTER TABLE "campaign_reactions" ENABLE ALWAYS TRIGGER "campaign_reactions_guarded";
ALTER TABLE "consent_current" ENABLE ALWAYS TRIGGER "consent_current_counting";

-- What was noted by the consent to the counter of visits, which never named letters.
DELETE FROM "campaign_reactions";

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['guard_reaction()', 'end_reactions()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %s, pg_temp', name, quote_ident(current_schema()));
  END LOOP;
END $$;
