-- Until then the pages of a CV are still being drawn; afterwards there are pictures of them, or none could be made.
ALTER TABLE "candidate_files" ADD COLUMN "drawn_at" TIMESTAMPTZ(3);
GRANT SELECT ("drawn_at") ON "candidate_files" TO shop_staff;

-- Pictures of pages are a candidate's: whoever sent a file that nobody claimed shows it to nobody.
CREATE FUNCTION guard_candidate_preview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "candidate_files" WHERE "id" = NEW."file_id" AND "application_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'a file that is nobody''s has no pictures' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "candidate_previews_guarded" BEFORE INSERT ON "candidate_previews" FOR EACH ROW EXECUTE FUNCTION guard_candidate_preview();
