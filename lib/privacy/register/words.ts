import { rejectReasons } from '#lib/careers/reasons.ts'
import { categories } from '#lib/policy/categories.ts'
import { reviewReasons } from '#lib/reviews/reasons.ts'

/** What the values of the database are called in Russian. */
export const words = {
  order_state: { placed: 'оформлен', paid: 'оплачен', packed: 'собран', shipped: 'отправлен', delivered: 'доставлен', cancelled: 'отменён', expired: 'истёк', returned: 'возвращён' },
  payment_method: { online: 'онлайн', on_delivery: 'при получении' },
  payment_state: { pending: 'в обработке', succeeded: 'прошёл', canceled: 'отменён' },
  delivery_method: { courier: 'курьер', pickup: 'пункт выдачи', post: 'почта' },
  return_state: { requested: 'заявлен', received: 'получен', withdrawn: 'отозван' },
  return_reason: { changed_mind: 'не подошло', defect: 'недостаток', wrong_item: 'не тот товар', refund_only: 'деньги без отправки товара' },
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
    second_factor: 'второй шаг входа', confirm_consent: 'подтверждение согласия', identify: 'запрос без аккаунта', merge: 'объединение кабинетов', join_programme: 'бонусная программа', apply: 'отклик на вакансию', ask_question: 'вопрос о товаре',
  },
  order_event: {
    placed: 'оформлен', paid: 'оплачен', packed: 'собран', shipped: 'отправлен', delivered: 'доставлен', cancelled: 'отменён', expired: 'истёк', returned: 'возвращён',
    'payment-failed': 'оплата не прошла', 'payment-mismatch': 'платёж не сошёлся', refunded: 'деньги возвращены', 'refund-failed': 'возврат денег не прошёл',
    'contact-changed': 'контакт исправлен', 'return-requested': 'заявлен возврат', 'return-received': 'возврат получен', 'return-withdrawn': 'возврат отозван',
  },
  order_actor: { customer: 'покупатель', bank: 'банк', system: 'магазин', warehouse: 'склад' },
  security_event: {
    'signed-in': 'вход', 'sign-in-failed': 'неудачный вход', 'signed-out': 'выход', 'session-ended': 'сеанс завершён', 'password-changed': 'пароль изменён',
    'second-factor-on': 'двухэтапный вход включён', 'second-factor-off': 'двухэтапный вход выключен', 'recovery-code-used': 'вход с запасным кодом',
    'recovery-codes-renewed': 'запасные коды заменены', 'contact-changed': 'контакт изменён',
  },
  template: {
    'confirm-contact': 'подтверждение контакта', 'account-exists': 'аккаунт уже есть', 'sign-in': 'код для входа', 'release-contact': 'замена контакта',
    'reset-password': 'сброс пароля', 'confirm-consent': 'подтверждение согласия', identify: 'код для запроса', 'new-sign-in': 'вход с нового устройства',
    'password-changed': 'пароль изменён', 'contact-changed': 'контакт изменён', 'second-factor-changed': 'двухэтапный вход', 'account-idle': 'аккаунтом не пользуются',
    'order-placed': 'заказ оформлен', 'order-paid': 'заказ оплачен', 'order-shipped': 'заказ отправлен', 'order-delivered': 'заказ доставлен', 'order-cancelled': 'заказ отменён',
    'order-expired': 'заказ истёк', 'payment-failed': 'оплата не прошла', 'payment-refunded': 'деньги возвращены', 'return-requested': 'заявлен возврат',
    'return-received': 'возврат получен', 'appeal-received': 'обращение принято', 'appeal-extended': 'срок ответа продлён', 'appeal-answered': 'ответ на обращение',
    'appeal-recalled': 'обращение отозвано', 'destruction-planned': 'уничтожение назначено', 'destruction-last': 'данные уничтожены', 'incident-notice': 'извещение об утечке',
    'incident-opened': 'открыт инцидент', 'appeal-due-soon': 'скоро срок ответа', 'appeal-late': 'срок ответа прошёл', 'incident-warning': 'инцидент: скоро срок', 'incident-missed': 'инцидент: срок прошёл', 'merge-people': 'код для объединения кабинетов', 'join-programme': 'код для бонусной программы', 'data-corrected': 'данные исправлены', 'bonus-earned': 'начислены бонусы', 'bonus-level': 'новый уровень в бонусной программе', 'bonus-expiring': 'срок бонусов подходит к концу', 'application-code': 'код для отклика', 'application-received': 'отклик получен', 'application-letter': 'письмо об отклике', 'application-interview': 'собеседование', 'application-withdrawn': 'отклик отозван', 'application-ended': 'отклик закончен', 'consent-ask': 'согласие на рассмотрение отклика заново', 'pool-ask': 'остаться ли в кадровом резерве', 'question-code': 'код для вопроса о товаре', 'question-answered': 'ответ на вопрос о товаре', 'question-declined': 'вопрос о товаре без ответа', 'review-published': 'отзыв опубликован', 'review-declined': 'отзыв нужно поправить', 'review-answered': 'ответ на отзыв', 'review-removed': 'отзыв снят', 'review-report-decided': 'решение по жалобе на отзыв', 'campaign-test': 'проба рассылки', 'campaign-test-b': 'проба рассылки, вариант Б',
  },
  purpose: {
    account: 'аккаунт', order: 'заказ', receipt: 'чек', support: 'обращения', security: 'безопасность', accuracy: 'точность данных', bonus: 'бонусы', vacancies: 'вакансии',
    authority: 'запрос государственного органа', 'news-offers': 'новости и предложения', ads: 'реклама', 'bonus-notices': 'уведомления о бонусах', 'talent-pool': 'кадровый резерв',
    'publish-name': 'имя под отзывом', analytics: 'аналитика', recommendations: 'рекомендации', 'back-in-stock': 'сообщение о поступлении', 'mail-counting': 'отметки об открытых письмах',
  },
  category: categories,
  recipient: { bank: 'НКО «ЮМани» (ЮKassa)', mail: 'почтовый сервер магазина', sms: 'ПАО «МТС» (MTS Exolve)', post: 'АО «Почта России»', courier: 'служба доставки', authority: 'государственный орган' },
  transfer_field: {
    amount: 'сумма', order: 'номер заказа', payment: 'номер платежа', email: 'электронная почта', goods: 'товары', letter: 'текст письма', phone: 'телефон', sms: 'текст СМС', names: 'имя',
    address: 'адрес', weight: 'вес', 'pickup-point': 'пункт выдачи', contacts: 'контакты', orders: 'заказы', payments: 'платежи', access: 'вход', network: 'IP-адрес и браузер',
    consents: 'согласия', requests: 'обращения',
  },
  transfer_result: { accepted: 'принято', refused: 'отказано' },
  journal_actor: { self: 'вы', web: 'сайт магазина', worker: 'магазин, автоматически', cli: 'магазин', staff: 'сотрудник', sql: 'магазин' },
  message_class: { legal: 'обязательное', service: 'служебное', marketing: 'рекламное' },
  channel: { email: 'электронная почта', sms: 'СМС', site: 'сайт' },
  message_state: { queued: 'в очереди', handed: 'передано', sent: 'отправлено', failed: 'не доставлено', blocked: 'остановлено блокированием', cancelled: 'отменено' },
  consent_kind: {
    shown: 'показано', granted: 'дано', confirmed: 'подтверждено', refused: 'отказ', withdrawn: 'отозвано', expired: 'истекло', superseded: 'заменено',
    contact_changed: 'контакт изменён',
  },
  consent_actor: { self: 'вы', staff: 'сотрудник по вашей просьбе', import: 'импорт', system: 'система' },
  consent_purpose: {
    'news-offers': 'новости и предложения', ads: 'реклама', 'bonus-notices': 'уведомления о бонусах', vacancies: 'рассмотрение отклика', 'talent-pool': 'кадровый резерв',
    'publish-name': 'имя под отзывом', analytics: 'аналитика', recommendations: 'рекомендации', 'back-in-stock': 'сообщение о поступлении', 'mail-counting': 'отметки об открытых письмах',
  },
  application_stage: {
    received: 'получен', screening: 'рассматривается', interview: 'собеседование', offer: 'предложение', hired: 'принят', rejected: 'отказ', withdrawn: 'отозван',
  },
  application_event_kind: {
    received: 'получен', moved: 'перешёл дальше', corrected: 'исправлен вами', withdrawn: 'отозван вами', letter: 'письмо', interview: 'собеседование', file_seen: 'резюме открыто сотрудником',
    pooled: 'в кадровом резерве', left_pool: 'вышел из кадрового резерва', contact_changed: 'закончен: почта сменилась', consent_asked: 'согласие запрошено заново', consent_renewed: 'согласие дано заново',
    consent_lapsed: 'закончен: согласие не дано заново',
  },
  reject_reason: Object.fromEntries(Object.entries(rejectReasons).map(([code, reason]) => [code, reason.public])),
  product_question_state: { waiting: 'ждёт ответа', answered: 'отвечен', declined: 'закрыт без ответа' },
  question_decline_reason: { spam: 'реклама или спам', personal: 'о личных данных или заказе', off_topic: 'не о товаре' },
  review_state: { pending: 'рассматривается', published: 'опубликован', declined: 'не опубликован', removed: 'снят с публикации' },
  review_reason: Object.fromEntries(Object.entries(reviewReasons).map(([code, reason]) => [code, reason.public])),
  report_reason: { personal_data: 'личные данные', abuse: 'оскорбления', untrue: 'неправда', advertising: 'реклама', other: 'другое' },
  report_state: { open: 'рассматривается', upheld: 'отзыв снят', dismissed: 'отзыв остался' },
  candidate_file_kind: { pdf: 'PDF', docx: 'DOCX', odt: 'ODT', rtf: 'RTF' },
  verdict: { strong_no: 'точно нет', no: 'скорее нет', yes: 'скорее да', strong_yes: 'точно да' },
  interview_kind: { phone: 'по телефону', video: 'видеозвонок', office: 'встреча' },
  interview_state: { offered: 'предложено время', booked: 'назначено', held: 'прошло', cancelled: 'отменено' },
  bonus_source: { order: 'заказ', welcome: 'приветствие', referral: 'рекомендация', adjustment: 'магазин', review: 'отзыв' },
  bonus_entry_kind: {
    earn: 'начислены', redeem: 'потрачены', restore: 'вернулись', take_back: 'списаны за возврат', expire: 'срок вышел', left: 'сгорели при выходе из программы', adjust: 'изменены магазином',
  },
  bonus_adjustment_state: { waiting: 'ждёт решения', done: 'сделано', refused: 'отказано' },
  bonus_referral_state: { waiting: 'ждёт первого заказа', held: 'решает человек', paid: 'начислено', refused: 'отказано', void: 'отпало' },
  bonus_signal: {
    'same-phone': 'тот же телефон', 'same-email': 'та же почта', 'same-address': 'тот же адрес', 'same-household': 'та же фамилия по соседству', 'same-person': 'тот же человек', 'per-year': 'больше рекомендаций за год, чем по правилам', left: 'участник вышел', 'order-returned': 'заказ вернули целиком',
  },
  campaign_outcome_kind: { opened: 'открыто', clicked: 'переход по ссылке', followed: 'переходы всех', withdrawn: 'отзыв согласия', complained: 'жалоба', ordered: 'заказ', reviewed: 'отзыв' },
  campaign_message_state: {
    excluded: 'не отправлялось', planned: 'ждёт отправки', held: 'отложено', handed: 'передаётся', accepted: 'передано', delivered: 'доставлено', bounced: 'не доставлено', failed: 'не принято',
    unknown: 'неизвестно', cancelled: 'отменено', expired: 'устарело',
  },
  campaign_reason: {
    no_consent: 'нет согласия', unconfirmed: 'контакт не подтверждён', frozen: 'согласие приостановлено новой Политикой', blocked: 'данные заблокированы', suppressed: 'контакт в стоп-листе',
    capped: 'достигнут предел частоты', quiet: 'неподходящий час', paused: 'пауза по просьбе человека', withdrawn: 'согласие отозвано', contact_changed: 'контакт изменён', offer_over: 'предложение закончилось',
    campaign_cancelled: 'рассылку отменили', hard_bounce: 'адрес не существует', soft_bounce: 'почта не приняла', complaint: 'жалоба', operator_refusal: 'отказ оператора связи', refused: 'сервер отказал',
    not_needed: 'больше не нужно',
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
