import { byPerson, personal, reference, technical } from './define.ts'

const hash = 'Хранится только необратимый отпечаток: он нужен для проверки и не должен покидать магазин.'
const seconds = 'Служебный счётчик, по которому один код нельзя ввести дважды.'

/** How somebody signs in, and what happened at their doors (4.1.1, 4.1.4, 4.1.6). */
export const accounts = {
  accounts: personal({
    title: 'Вход в кабинет', categories: ['access'], purpose: 'account', term: 'account', source: 'person', key: ['person_id'], found: [byPerson()], since: 'created_at',
    columns: {
      person_id: reference,
      password_hash: { label: 'Пароль', withheld: hash },
      password_changed_at: { label: 'Пароль задан', source: 'shop' },
      roles: { label: 'Роль в магазине', as: 'staff_role', source: 'shop' },
      sign_in_notices: 'Письмо о входе с нового устройства',
      totp_secret: { label: 'Секрет двухэтапного входа', source: 'shop', withheld: 'Хранится зашифрованным: кто его знает, входит вместо вас.' },
      totp_enabled_at: { label: 'Двухэтапный вход включён', source: 'shop' },
      totp_last_step: { label: 'Последний принятый код', source: 'shop', withheld: seconds, quiet: true },
      created_at: { label: 'Аккаунт открыт', source: 'shop' },
      last_used_at: { label: 'Последний день, когда им пользовались', source: 'shop', quiet: true },
      idle_notice_at: { label: 'Напоминание о том, что аккаунтом не пользуются', source: 'shop', quiet: true },
    },
  }),
  recovery_codes: personal({
    title: 'Запасные коды', categories: ['access'], purpose: 'account', term: 'account', source: 'shop', key: ['person_id', 'hash'], found: [byPerson()],
    columns: { person_id: reference, hash: { label: 'Код', withheld: hash }, used_at: 'Использован' },
  }),
  sessions: personal({
    title: 'Активные сеансы', categories: ['access'], purpose: 'account', term: 'session', source: 'browser', key: ['id'], found: [byPerson()], since: 'last_seen_at',
    columns: {
      id: { label: 'Номер сеанса', source: 'shop', withheld: 'Это ключ от вашего кабинета в браузере.' },
      person_id: reference,
      method: { label: 'Способ входа', as: 'sign_in_method' },
      second_factor_at: { label: 'Второй шаг пройден', source: 'shop' },
      device: { label: 'Устройство', categories: ['network'], purpose: 'security' },
      address: { label: 'IP-адрес', categories: ['network'], purpose: 'security', term: 'network', quiet: true },
      country: { label: 'Страна по IP-адресу', categories: ['network'], purpose: 'security', quiet: true },
      created_at: 'Начат',
      last_seen_at: { label: 'Последнее действие', quiet: true },
      expires_at: { label: 'Закончится', source: 'shop', quiet: true },
      claimed_at: technical,
      revoked_at: { label: 'Завершён', source: 'shop' },
    },
  }),
  security_events: personal({
    title: 'История входов', categories: ['access'], purpose: 'security', term: 'sign-in-history', source: 'browser', key: ['id'], found: [byPerson()], since: 'happened_at',
    columns: {
      id: reference,
      person_id: reference,
      kind: { label: 'Что произошло', as: 'security_event' },
      detail: 'Подробность',
      device: { label: 'Устройство', categories: ['network'] },
      address: { label: 'IP-адрес', categories: ['network'], term: 'network' },
      country: { label: 'Страна по IP-адресу', categories: ['network'] },
      happened_at: 'Когда',
    },
  }),
  proofs: personal({
    title: 'Коды и ссылки для подтверждения', categories: ['contacts'], purpose: 'account', term: 'proof', source: 'person', key: ['id'],
    found: [byPerson(), { by: 'contact', column: 'contact', unless: 'person_id' }], since: 'expires_at',
    columns: {
      id: { label: 'Номер', source: 'shop', withheld: 'Из номера вычисляются код и ссылка: кто его знает, подтверждает вместо вас.' },
      purpose: { label: 'Зачем', as: 'proof_purpose', source: 'shop' },
      channel: { label: 'Куда', as: 'channel' },
      contact: { label: 'Контакт', as: 'contact' },
      person_id: reference,
      change_id: reference,
      payload: {
        label: 'Данные до подтверждения', categories: ['names', 'access'],
        withheld: 'Имя и отпечаток пароля из незаконченной регистрации или отметки согласий. Стираются при подтверждении, самое позднее через трое суток.',
      },
      tries: technical,
      created_at: { label: 'Запрошен', source: 'shop' },
      expires_at: { label: 'Действовал до', source: 'shop' },
      proved_at: { label: 'Подтверждён', source: 'shop' },
    },
  }),
  rate_limits: personal({
    title: 'Счётчики попыток', categories: ['network'], purpose: 'security', term: 'limit', source: 'shop', key: ['key'], found: [], journal: 'none',
    unfound: 'Чей это счётчик, не видно: вместо адреса или контакта стоит необратимый отпечаток.',
    columns: { key: { label: 'Отпечаток адреса или контакта', withheld: hash }, points: technical, expire: technical },
  }),
} as const
