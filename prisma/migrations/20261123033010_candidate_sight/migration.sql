-- Data of a candidate are opened by themselves: neither a person's account nor an order leads to them.
ALTER TABLE "unmaskings" ADD COLUMN "application_id" UUID;
CREATE INDEX "unmaskings_application_id_idx" ON "unmaskings"("application_id");
ALTER TABLE "unmaskings" ADD CONSTRAINT "unmaskings_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unmaskings" DROP CONSTRAINT "unmaskings_whose",
  ADD CONSTRAINT "unmaskings_whose" CHECK (num_nonnulls("person_id", "order_id", "application_id") = 1);

-- A calendar replaces what it has of an event by what has a higher sequence (RFC 5545, 3.8.7.4).
CREATE FUNCTION raise_interview_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sequence := OLD.sequence + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER interviews_sequence BEFORE UPDATE ON interviews FOR EACH ROW
  WHEN ((OLD.kind, OLD.place, OLD.minutes, OLD.starts_at, OLD.state) IS DISTINCT FROM (NEW.kind, NEW.place, NEW.minutes, NEW.starts_at, NEW.state)) EXECUTE FUNCTION raise_interview_sequence();

-- Whoever is no candidate any more is expected nowhere, whichever way it ended.
CREATE FUNCTION call_off_interviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE interviews SET state = 'cancelled' WHERE application_id = NEW.id AND (state = 'offered' OR state = 'booked' AND starts_at > NEW.decided_at);
  RETURN NULL;
END $$;
CREATE TRIGGER applications_call_off AFTER UPDATE OF stage ON applications FOR EACH ROW
  WHEN (NEW.stage IN ('rejected', 'withdrawn') AND OLD.stage <> NEW.stage) EXECUTE FUNCTION call_off_interviews();

-- Letters to begin with; staff change them.
INSERT INTO letter_templates (id, name, subject, body, stage) VALUES
  (gen_random_uuid(), 'Отклик смотрим', 'Читаем ваш отклик на вакансию «{вакансия}»',
   E'Здравствуйте, {имя}!\n\nСпасибо за отклик № {отклик} на вакансию «{вакансия}». Мы читаем его и ответим в течение недели, каким бы ни было решение.', 'screening'),
  (gen_random_uuid(), 'Вопрос кандидату', 'Вопрос по вашему отклику на вакансию «{вакансия}»',
   E'Здравствуйте, {имя}!\n\nМы читаем ваш отклик на вакансию «{вакансия}», и у нас есть вопрос.\n\n\n\nОтветить можно прямо на это письмо.', NULL),
  (gen_random_uuid(), 'Предложение', 'Хотим работать с вами: «{вакансия}»',
   E'Здравствуйте, {имя}!\n\nМы хотим, чтобы вы работали у нас: «{вакансия}». Позвоним вам, чтобы договориться об условиях и о первом дне.', 'offer'),
  (gen_random_uuid(), 'Отказ', 'О вашем отклике на вакансию «{вакансия}»',
   E'Здравствуйте, {имя}!\n\nСпасибо, что откликнулись на вакансию «{вакансия}». Мы внимательно прочитали отклик и решили не продолжать. {причина}\n\nВаши данные и резюме мы уничтожим через 30 дней. Удалить их раньше можно по ссылке в этом письме.', 'rejected');
