import { byRow, bySubject, nobodys, office, personal, reference, technical } from './define.ts'

const own = { categories: ['application'], purpose: 'vacancies', term: 'candidate', source: 'person' } as const
const ofApplication = [byRow('application_id', 'applications')] as const
/** What the shop writes of a candidate: theirs to read as well (6.1.3). */
const written = { ...own, source: 'shop' } as const
const names = { categories: ['names'] } as const
const contacts = { categories: ['contacts'] } as const
const stored = 'Имя, под которым зашифрованный файл лежит в хранилище: сам файл есть в архиве.'

/** Candidates (3.2.10, 4.1.12): a store of its own, until the decision and thirty days after it (5.1.8), longer by the consent for the talent pool alone. */
export const careers = {
  applications: personal({
    ...own, title: 'Отклики на вакансии', key: ['id'], found: [bySubject()], since: 'received_at',
    columns: {
      id: reference, number: 'Номер', vacancy_id: { label: 'Вакансия', as: 'vacancy' }, subject_id: reference, surname: { ...names, label: 'Фамилия' }, given_name: { ...names, label: 'Имя' }, patronymic: { ...names, label: 'Отчество' },
      email: { ...contacts, label: 'Почта', as: 'contact' }, phone: { ...contacts, label: 'Телефон', as: 'contact' }, cv_link: 'Ссылка на резюме', letter: 'Сопроводительное письмо',
      stage: { label: 'Состояние', as: 'application_stage', source: 'shop' }, rank: technical, received_at: { label: 'Получен', source: 'shop' }, decided_at: { label: 'Решение', source: 'shop' },
      reject_reason: { label: 'Причина отказа', as: 'reject_reason', source: 'shop' }, retain_until: { label: 'Хранится до', source: 'shop' }, revision: technical,
    },
  }),
  application_answers: personal({
    ...own, title: 'Ответы на вопросы вакансии', key: ['application_id', 'position'], found: ofApplication,
    columns: { application_id: reference, position: technical, question: 'Вопрос', answer: 'Ответ' },
  }),
  candidate_files: personal({
    ...own, title: 'Резюме', key: ['id'], found: ofApplication, since: 'created_at',
    columns: {
      id: reference, application_id: reference, kind: { label: 'Вид', as: 'candidate_file_kind' }, name: 'Файл', bytes: 'Байтов', pages: 'Страниц', stored_as: { label: 'Файл в хранилище', withheld: stored },
      sealed_key: { label: 'Ключ', withheld: 'Им зашифрован файл: выдаём расшифрованный файл, а не сам ключ.' }, digest: { label: 'Отпечаток', source: 'shop', withheld: 'Необратимый отпечаток файла, который есть в архиве.' },
      scanner: { label: 'Проверено на вирусы', source: 'shop' }, created_at: { label: 'Загружен', source: 'shop' }, drawn_at: technical,
    },
  }),
  // It comes and goes with its file, whose row has its entry.
  candidate_previews: personal({
    ...own, source: 'shop', title: 'Страницы резюме картинками', key: ['file_id', 'page'], found: [byRow('file_id', 'candidate_files')], journal: 'none',
    columns: { file_id: reference, page: 'Страница', width: technical, height: technical, stored_as: { label: 'Файл в хранилище', withheld: 'Имя, под которым картинка страницы лежит в хранилище: сама страница есть в файле резюме.' } },
  }),
  candidate_keys: personal({
    ...own, source: 'shop', title: 'Ключ шифрования резюме', key: ['subject_id'], found: [bySubject()], journal: 'own',
    columns: { subject_id: reference, sealed: { label: 'Ключ', withheld: 'Им зашифрованы ключи ваших файлов: выдаём расшифрованные файлы, а не сам ключ.' } },
  }),
  application_events: personal({
    ...written, title: 'Ход рассмотрения отклика', key: ['id'], found: ofApplication, since: 'happened_at', journal: 'own',
    columns: {
      id: reference, application_id: reference, kind: { label: 'Что', as: 'application_event_kind' }, from: { label: 'Из', as: 'application_stage' }, to: { label: 'В', as: 'application_stage' }, actor_id: office,
      happened_at: 'Когда',
    },
  }),
  application_notes: personal({
    ...written, title: 'Заметки сотрудников об отклике', key: ['id'], found: ofApplication, since: 'created_at',
    columns: { id: reference, application_id: reference, text: 'Заметка', author_id: office, created_at: 'Когда' },
  }),
  scorecards: personal({
    ...written, title: 'Оценки сотрудников', key: ['id'], found: ofApplication, since: 'created_at',
    columns: { id: reference, application_id: reference, author_id: office, verdict: { label: 'Мнение', as: 'verdict' }, comment: 'Пояснение', created_at: 'Когда', revision: technical },
  }),
  // Written with its card, whose row has its entry.
  scorecard_marks: personal({
    ...written, title: 'Оценки по критериям', key: ['scorecard_id', 'criterion'], found: [byRow('scorecard_id', 'scorecards')], journal: 'none',
    columns: { scorecard_id: reference, criterion: 'Критерий', mark: 'Оценка, от 1 до 4' },
  }),
  interviews: personal({
    ...written, title: 'Собеседования', key: ['id'], found: ofApplication, since: 'created_at',
    columns: {
      id: reference, application_id: reference, kind: { label: 'Как', as: 'interview_kind' }, place: 'Где', minutes: 'Минут', state: { label: 'Состояние', as: 'interview_state' },
      starts_at: { label: 'Начало', source: 'person' }, sequence: technical, author_id: office, created_at: 'Предложено',
    },
  }),
  // Offered with its interview, whose row has its entry.
  interview_slots: personal({
    ...written, title: 'Предложенное время собеседований', key: ['interview_id', 'starts_at'], found: [byRow('interview_id', 'interviews')], journal: 'none',
    columns: { interview_id: reference, starts_at: 'Начало' },
  }),
  application_letters: personal({
    ...written, title: 'Письма сотрудников об отклике', key: ['id'], found: ofApplication, since: 'created_at',
    columns: { id: reference, application_id: reference, subject: 'Тема', body: 'Текст', author_id: office, created_at: 'Когда' },
  }),
  talent_pool: personal({
    ...own, source: 'shop', purpose: 'talent-pool', term: 'talent-pool', title: 'Кадровый резерв', key: ['subject_id'], found: [bySubject()], since: 'entered_at',
    columns: { subject_id: reference, application_id: reference, entered_at: 'С', until: 'До', asked_at: { label: 'Спросили, оставаться ли', quiet: true } },
  }),
  vacancies: nobodys(
    'shop', 'id', 'slug', 'title', 'team', 'city', 'employment', 'workplace', 'salary_from', 'salary_to', 'salary_gross', 'summary', 'description', 'duties', 'requirements', 'conditions', 'criteria', 'state', 'publish_at',
    'closes_at', 'closed_at', 'author_id', 'created_at', 'revision',
  ),
  vacancy_questions: nobodys('shop', 'id', 'vacancy_id', 'position', 'kind', 'text', 'required', 'options'),
  letter_templates: nobodys('shop', 'id', 'name', 'subject', 'body', 'stage', 'retired_at', 'revision'),
  hiring_counts: nobodys('shop', 'vacancy_id', 'month', 'step', 'days', 'count', 'hours'),
  stored_file_removals: nobodys('technical', 'stored_as', 'room', 'remove_at', 'created_at'),
} as const
