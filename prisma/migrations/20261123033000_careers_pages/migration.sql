-- Pages that show vacancies learn of what changes in them, whoever writes it; what begins or ends by itself a job tells them.
CREATE FUNCTION announce_careers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('catalogue_changed', '{"careers":true}');
  RETURN NULL;
END $$;
CREATE TRIGGER announce_vacancy AFTER UPDATE ON vacancies FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION announce_careers();
CREATE TRIGGER announce_new_vacancy AFTER INSERT ON vacancies FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION announce_careers();

-- A question is part of its vacancy: whoever edits the vacancy is told of it.
CREATE FUNCTION touch_vacancy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE vacancies SET revision = revision + 1 WHERE id = coalesce(NEW.vacancy_id, OLD.vacancy_id);
  RETURN NULL;
END $$;
CREATE TRIGGER vacancy_questions_touch AFTER INSERT OR UPDATE OR DELETE ON vacancy_questions FOR EACH ROW EXECUTE FUNCTION touch_vacancy();
