-- A new application stands behind all that wait to be read, on the board of all vacancies, too; no two have one rank, so that between any two there is room.
CREATE FUNCTION rank_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rank := coalesce((SELECT max(rank) FROM applications WHERE stage = 'received'), 0) + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER applications_ranked BEFORE INSERT ON applications FOR EACH ROW WHEN (NEW.rank = 0) EXECUTE FUNCTION rank_application();
ALTER TABLE applications DISABLE TRIGGER USER;
UPDATE applications SET rank = number WHERE rank = 0;
ALTER TABLE applications ENABLE TRIGGER USER;
CREATE INDEX applications_stage_rank_idx ON applications (stage, rank);
