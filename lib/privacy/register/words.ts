/** What the values of the database are called in Russian. */
export const words = {
  order_state: { placed: 'оформлен', paid: 'оплачен', packed: 'собран', shipped: 'отправлен', delivered: 'доставлен', cancelled: 'отменён', expired: 'истёк', returned: 'возвращён' },
  payment_method: { online: 'онлайн', on_delivery: 'при получении' },
  payment_state: { pending: 'в обработке', succeeded: 'прошёл', canceled: 'отменён' },
  delivery_method: { courier: 'курьер', pickup: 'пункт выдачи', post: 'почта' },
  return_state: { requested: 'заявлен', received: 'получен', withdrawn: 'отозван' },
  return_reason: { changed_mind: 'не подошло', defect: 'недостаток', wrong_item: 'не тот товар' },
  contact_kind: { email: 'электронная почта', mobile: 'мобильный телефон', contact_phone: 'телефон для связи' },
  data_source: { registration: 'регистрация', portal: 'личный кабинет', checkout: 'оформление заказа', staff: 'сотрудник магазина' },
  data_field: { surname: 'фамилия', givenName: 'имя', patronymic: 'отчество', email: 'электронная почта', mobile: 'мобильный телефон', contactPhone: 'телефон для связи' },
  sign_in_method: { password: 'пароль', link: 'ссылка', code: 'код', registration: 'регистрация', reset: 'сброс пароля', yandex: 'Яндекс ID', vk: 'VK ID' },
  staff_role: {
    admin: 'администратор', manager: 'менеджер', warehouse: 'склад', support: 'поддержка', marketer: 'маркетолог', hr: 'кадры',
    privacy_officer: 'ответственный за персональные данные',
  },
  proof_purpose: {
    register: 'регистрация', sign_in: 'вход', reset_password: 'сброс пароля', release_contact: 'замена контакта', confirm_contact: 'подтверждение контакта',
    second_factor: 'второй шаг входа', confirm_consent: 'подтверждение согласия', identify: 'запрос без аккаунта',
  },
  message_class: { legal: 'обязательное', service: 'служебное', marketing: 'рекламное' },
  channel: { email: 'электронная почта', sms: 'СМС', site: 'сайт' },
  message_state: { queued: 'в очереди', handed: 'передано', sent: 'отправлено', failed: 'не доставлено', blocked: 'остановлено блокированием' },
  consent_kind: {
    shown: 'показано', granted: 'дано', confirmed: 'подтверждено', refused: 'отказ', withdrawn: 'отозвано', expired: 'истекло', superseded: 'заменено',
    contact_changed: 'контакт изменён',
  },
  consent_actor: { self: 'вы', staff: 'сотрудник по вашей просьбе', import: 'импорт', system: 'система' },
  consent_purpose: {
    'news-offers': 'новости и предложения', ads: 'реклама', 'bonus-notices': 'уведомления о бонусах', 'talent-pool': 'кадровый резерв',
    'publish-name': 'имя под отзывом', analytics: 'аналитика', recommendations: 'рекомендации',
  },
  basis: { contract: 'договор', law: 'закон', consent: 'согласие', legitimate_interest: 'законный интерес' },
  processing_verb: {
    collect: 'сбор', record: 'запись', systematise: 'систематизация', accumulate: 'накопление', store: 'хранение', clarify: 'уточнение', extract: 'извлечение',
    use: 'использование', transfer: 'передача', depersonalise: 'обезличивание', block: 'блокирование', delete: 'удаление', destroy: 'уничтожение',
  },
  request_kind: {
    access: 'доступ к данным', correct: 'исправление', block: 'блокирование', destroy: 'уничтожение', stop_processing: 'прекращение обработки', withdraw: 'отзыв согласия',
    stop_ads: 'прекращение рекламы', unpublish: 'снятие с публикации', explain_refusal: 'объяснение отказа', question: 'вопрос',
  },
  request_state: { received: 'принято', answered: 'отвечено', refused: 'отказано', recalled: 'отозвано' },
  request_channel: { portal: 'личный кабинет', site: 'сайт', email: 'письмо', letter: 'почта', regulator: 'Роскомнадзор' },
  claim_kind: { refund: 'возврат денег', defect: 'недостаток товара', delivery: 'доставка', privacy: 'персональные данные', other: 'другое' },
  claim_state: { received: 'принята', settled: 'удовлетворена', rejected: 'отклонена', recalled: 'отозвана' },
  destruction_state: { planned: 'назначено', recalled: 'отменено', done: 'выполнено' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type Words = keyof typeof words
