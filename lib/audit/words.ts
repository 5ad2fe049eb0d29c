/** The audited tables in Russian, as staff call their rows: in the plural for the filter. */
export const tableWords: Readonly<Record<string, string>> = {
  products: 'Товары', variants: 'Варианты', images: 'Изображения', attribute_values: 'Характеристики', categories: 'Категории', price_plans: 'Плановые цены', promo_codes: 'Промокоды',
  _CategoryToPromoCode: 'Категории промокодов', _ProductToPromoCode: 'Товары промокодов', stock_movements: 'Движения товара', delivery_regions: 'Регионы', delivery_tariffs: 'Тарифы доставки',
  pickup_points: 'Пункты выдачи', orders: 'Заказы', order_notes: 'Заметки к заказам', returns: 'Возвраты', return_lines: 'Товары в возвратах', payments: 'Платежи', refunds: 'Возвраты денег', settlement_receipts: 'Чеки при передаче товара',
  bulk_runs: 'Действия со многими заказами', import_runs: 'Загрузки файлов', desk_exports: 'Выгрузки', unmaskings: 'Открытия персональных данных', person_merges: 'Объединения покупателей',
  people: 'Имена', contact_points: 'Контакты', addresses: 'Адреса', accounts: 'Роли', subject_requests: 'Обращения', claims: 'Претензии', blocks: 'Блокирования', block_passes: 'Письма при блокировании',
  holds: 'Удержания данных', destructions: 'Уничтожения', destruction_orders: 'Заказы при уничтожении', documents: 'Документы', document_versions: 'Редакции документов', policy_purposes: 'Цели политики',
  recipients: 'Получатели данных', authority_requests: 'Запросы органов', incidents: 'Инциденты', outbox_messages: 'Письма и SMS', audiences: 'Аудитории', campaigns: 'Рассылки', campaign_variants: 'Содержание рассылок', campaign_trigger_settings: 'Рассылки по событию', suppressions: 'Стоп-лист', bonus_rules: 'Правила бонусов', bonus_levels: 'Уровни бонусов', bonus_category_rates: 'Бонусы по категориям', bonus_campaigns: 'Бонусные акции', bonus_adjustments: 'Исправления бонусов', bonus_referrals: 'Рекомендации друзьям',
  vacancies: 'Вакансии', vacancy_questions: 'Вопросы вакансий', letter_templates: 'Шаблоны писем кандидатам', applications: 'Отклики', application_notes: 'Заметки об откликах', scorecards: 'Оценки кандидатов', scorecard_marks: 'Оценки по критериям', interviews: 'Собеседования',
  interview_slots: 'Время собеседований', application_letters: 'Письма кандидатам', talent_pool: 'Кадровый резерв', reviews: 'Отзывы', review_photos: 'Фотографии отзывов', review_reports: 'Жалобы на отзывы', product_questions: 'Вопросы о товарах', jobs: 'Задания',
}

/** Columns of what is nobody's; those of people have their words in the data register. `table.column` where a name means different things. */
export const columnWords: Readonly<Record<string, string>> = {
  id: 'номер записи', slug: 'адрес', category_id: 'категория', name: 'название', summary: 'кратко', description: 'описание', highlights: 'главное', in_the_box: 'в коробке',
  warranty_months: 'гарантия, мес.', status: 'состояние', new_until: 'новинка до', created_at: 'создано', product_id: 'товар', sku: 'артикул', path: 'адрес варианта', position: 'место', colour_id: 'цвет',
  colour_name: 'цвет', colour_hex: 'оттенок', size: 'размер', price: 'цена', old_price: 'старая цена', weight: 'вес, г', barcode: 'штрихкод', retired_at: 'снят с продажи', file: 'файл', width: 'ширина', height: 'высота', alt: 'описание',
  group: 'группа', value: 'значение', facet: 'фильтр', facet_value: 'значение фильтра', parent_id: 'входит в', variant_id: 'вариант', starts_at: 'начало', state: 'состояние', staff_id: 'сотрудник',
  closed_at: 'закрыто', code: 'код', kind: 'вид', ends_at: 'конец', min_goods: 'сумма товаров от', max_uses: 'применений всего', max_uses_per_person: 'применений на человека', active: 'действует',
  A: 'область', B: 'промокод', '_ProductToPromoCode.A': 'товар', '_ProductToPromoCode.B': 'промокод', key: 'ключ', quantity: 'количество', reason: 'причина', order_id: 'заказ', note: 'примечание',
  moved_at: 'когда', zone: 'зона', time_zone: 'часовой пояс', region_code: 'регион', method: 'способ', max_weight: 'вес до, г', days_min: 'дней от', days_max: 'дней до', city: 'город', address: 'адрес', hours: 'часы работы',
  cart_id: 'корзина', person_id: 'человек', pickup_point_id: 'пункт выдачи', delivery_days_min: 'доставка, дней от', delivery_days_max: 'доставка, дней до', return_id: 'возврат', payment_id: 'платёж',
  params: 'параметры', role: 'роль', total: 'всего', finished_at: 'закончено', of_id: 'проверка', file_name: 'файл', file_id: 'номер файла', header: 'столбцы', unknown: 'незнакомые столбцы',
  delimiter: 'разделитель', sample: 'образец', dry_run: 'только проверка', fault: 'сбой', started_at: 'начато', purpose: 'цель', rows: 'строк', ready_at: 'готово', expires_at: 'до', kept_id: 'остаётся',
  gone_id: 'присоединён', proof_id: 'подтверждение', subject_id: 'запись в реестре', answered_by: 'кто ответил', request_id: 'обращение', message_id: 'письмо', announced_at: 'объявлено',
  needs_approval: 'нужно одобрение', first_approver: 'первый утвердивший', second_approver: 'второй утвердивший', destruction_id: 'уничтожение', title: 'название', channel: 'канал',
  document_id: 'документ', number: 'номер', text: 'текст', hash: 'контрольная сумма', change_class: 'характер изменений', predecessor_id: 'прежняя редакция', author: 'автор', approver: 'утвердил',
  published_at: 'опубликовано', effective_from: 'действует с', version_id: 'редакция', clause: 'пункт', basis: 'основание', categories: 'какие данные', channels: 'каналы', recipients: 'получатели',
  term: 'срок', term_days: 'срок, дней', term_start: 'срок считается от', double_opt_in: 'двойное подтверждение', widened: 'расширена', tax_id: 'ИНН', country: 'страна', contract: 'договор',
  purposes: 'цели', fields: 'какие поля', enabled: 'включён', body: 'орган', law: 'закон', scope: 'объём', received_at: 'получено', decision: 'решение', decided_at: 'решено', drill: 'учебная тревога',
  detected_at: 'обнаружено', how: 'как обнаружено', systems: 'системы', people: 'людей', identifiers: 'записей', cause: 'причина', harm: 'вред', measures: 'меры', contact: 'контактное лицо',
  exemption: 'почему не извещаем', grant_hash: 'основание', notice_text: 'извещение за 24 часа', results_text: 'извещение за 72 часа', notice_due: 'срок извещения', results_due: 'срок результатов',
  noticed_at: 'извещение подано', results_at: 'результаты поданы', people_told_at: 'люди извещены', warned_at: 'напоминание', notice_missed_at: 'извещение опоздало', results_missed_at: 'результаты опоздали',
  lessons: 'выводы', claim_id: 'претензия', incident_id: 'инцидент', about_id: 'о чём', error: 'ошибка', task: 'задание', run_at: 'время запуска',
  definition: 'условия', author_id: 'автор', archived_at: 'в архиве', trigger: 'по событию', audience_id: 'аудитория', submitted_at: 'на согласовании', approver_id: 'согласовал', approved_at: 'согласовано',
  launcher_id: 'запустил', launched_at: 'запущено', scheduled_at: 'начать', state_reason: 'причина', per_minute: 'сообщений в минуту', complaint_brake: 'стоп по жалобам, ‰', bounce_brake: 'стоп по возвратам, ‰',
  window_days: 'заказы считаются, дней', test_share: 'доля теста, %', test_hours: 'тест, часов', test_rule: 'правило теста', winner: 'победитель', letter: 'вариант', subject: 'тема', preheader: 'подзаголовок',
  blocks: 'содержание', campaign_id: 'рассылка', wait_hours: 'через сколько часов', contact_hash: 'отпечаток контакта', ended_at: 'снято', stopped_at: 'остановлена', stopped_by: 'кто остановил', end_reason: 'почему снято',
  redeem_share: 'оплата бонусами, до', lot_days: 'срок бонусов, дней', welcome_points: 'приветственные бонусы', referral_points: 'за рекомендацию', friend_points: 'другу', friend_min_order: 'заказ друга от',
  referrals_per_year: 'рекомендаций в год', review_points: 'за отзыв', reviews_per_month: 'отзывов в месяц', adjustment_limit: 'исправление без второго человека, до', notice_days: 'предупредить за, дней', document_version_id: 'редакция текста', rules_id: 'правила',
  turnover_from: 'куплено от', rate: 'доля', multiplier: 'множитель, %', member_id: 'участник', referrer_id: 'кто рекомендовал', friend_id: 'друг', decided_by: 'кто решил', template: 'текст с местами для чисел', bonus_member_id: 'участник бонусной программы', consent_position: 'согласие',
  team: 'команда', employment: 'занятость', workplace: 'где работать', salary_from: 'зарплата от', salary_to: 'зарплата до', salary_gross: 'до вычета налога', duties: 'обязанности', requirements: 'требования', conditions: 'условия', criteria: 'критерии',
  publish_at: 'показать с', closes_at: 'приём до', vacancy_id: 'вакансия', required: 'нужен ответ', options: 'варианты ответа', stage: 'этап', application_id: 'отклик', question_id: 'вопрос о товаре', due_at: 'срок ответа', scorecard_id: 'оценка', interview_id: 'собеседование', review_id: 'отзыв', moderated_by: 'кто решил', reporter_id: 'кто пожаловался', 'letter_templates.body': 'текст',
}

/** Kopecks. */
export const moneyColumns: ReadonlySet<string> = new Set(['price', 'old_price', 'min_goods', 'friend_min_order', 'turnover_from', 'salary_from', 'salary_to'])

const run = { queued: 'в очереди', running: 'идёт', finished: 'закончено', cancelled: 'отменено' }

/** Codes of what is nobody's, by `table.column`. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'products.status': { draft: 'черновик', active: 'в продаже', archived: 'в архиве' },
  'price_plans.state': { planned: 'намечена', applied: 'применена', cancelled: 'отменена' },
  'promo_codes.kind': { percent: 'проценты', amount: 'сумма', free_delivery: 'бесплатная доставка' },
  'stock_movements.reason': { receipt: 'поступление', correction: 'исправление', sale: 'продажа', return: 'возврат' },
  'bonus_rules.state': { draft: 'черновик', approved: 'утверждены', published: 'опубликованы' }, 'bonus_campaigns.state': { draft: 'черновик', approved: 'утверждена', stopped: 'остановлена' },
  'vacancies.state': { draft: 'черновик', published: 'опубликована', closed: 'закрыта' }, 'vacancies.employment': { full_time: 'полная', part_time: 'частичная', shifts: 'смены', internship: 'стажировка' },
  'vacancies.workplace': { on_site: 'на месте', hybrid: 'гибридно', remote: 'удалённо' }, 'vacancy_questions.kind': { text: 'своими словами', yes_no: 'да или нет', choice: 'выбор' },
  'letter_templates.stage': { received: 'получен', screening: 'смотрим', interview: 'собеседование', offer: 'предложение', hired: 'принят', rejected: 'отказ', withdrawn: 'отозван' },
  'bulk_runs.state': run, 'import_runs.state': run, 'desk_exports.state': run,
  'import_runs.kind': { products: 'товары', prices: 'цены', stock: 'остатки' },
  'campaigns.state': { draft: 'черновик', review: 'на согласовании', approved: 'согласована', scheduled: 'назначена', running: 'идёт', paused: 'на паузе', finished: 'закончена', cancelled: 'отменена' },
  'campaigns.trigger': { abandoned_cart: 'брошенная корзина', back_in_stock: 'снова в продаже', review_request: 'просьба об отзыве' },
  'campaigns.test_rule': { clicks: 'больше переходов', orders: 'больше заказов', fewest_withdrawals: 'меньше отписок' },
  'suppressions.scope': { all: 'вся реклама', purpose: 'одна цель', campaign: 'одна рассылка' },
  'suppressions.reason': {
    hard_bounce: 'адрес не существует', complaint: 'жалоба', operator_refusal: 'отказ оператора связи', legal_demand: 'требование закона', recycled_number: 'номер сменил владельца', dead_person: 'человек умер',
    staff: 'решение сотрудника',
  },
  'document_versions.state': { draft: 'черновик', approved: 'утверждена', published: 'опубликована', superseded: 'заменена' },
  'document_versions.change_class': { first: 'первая', editorial: 'редакционные', narrower: 'сужают', wider: 'расширяют' },
}

export const verbWords = { insert: 'создано', update: 'изменено', delete: 'удалено' } as const
