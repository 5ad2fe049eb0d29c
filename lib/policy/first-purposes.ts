import type { Purpose } from './types.ts'

const withdrawal = { term: 'до отзыва согласия', termDays: null, termStart: 'withdrawn' } as const
const account = 'до удаления учётной записи, но не дольше трёх лет после последнего входа'

/** What version 1 of the policy allows: the registry behind sections 4 and 5. Later versions stand in the database only. */
export const firstPurposes: readonly Purpose[] = [
  {
    code: 'account', clause: '4.1.6', title: 'Учётная запись и личные разделы', basis: 'contract',
    categories: ['names', 'contacts', 'address', 'access', 'reviews', 'cart', 'wishes', 'browsed'], channels: ['email', 'sms', 'site'], recipients: ['mail', 'sms'],
    term: account, termDays: 1095, termStart: 'last-sign-in', doubleOptIn: false,
  },
  {
    code: 'order', clause: '4.1.1', title: 'Заказ, доставка и возврат', basis: 'contract',
    categories: ['names', 'contacts', 'address', 'orders', 'payments', 'cart'], channels: ['email', 'sms', 'site'],
    recipients: ['bank', 'courier', 'mail', 'post', 'sms'],
    term: 'пять лет после завершения заказа', termDays: 1826, termStart: 'order-closed', doubleOptIn: false,
  },
  {
    code: 'receipt', clause: '4.1.3', title: 'Кассовый чек', basis: 'law',
    categories: ['contacts', 'orders', 'payments'], channels: ['email'], recipients: ['bank'],
    term: 'пять лет после завершения заказа', termDays: 1826, termStart: 'order-closed', doubleOptIn: false,
  },
  {
    code: 'support', clause: '4.1.8', title: 'Обращения, запросы и претензии', basis: 'law',
    categories: ['names', 'contacts', 'orders', 'requests'], channels: ['email', 'sms', 'site'], recipients: ['mail', 'sms'],
    term: 'три года после ответа', termDays: 1095, termStart: 'request-closed', doubleOptIn: false,
  },
  {
    code: 'security', clause: '4.1.4', title: 'Безопасность сайта и учётных записей', basis: 'legitimate_interest',
    categories: ['access', 'network'], channels: ['email', 'sms', 'site'], recipients: ['mail', 'sms'],
    term: 'IP-адрес — 30 дней, история входов — один год', termDays: 365, termStart: 'recorded', doubleOptIn: false,
  },
  {
    code: 'accuracy', clause: '4.1.5', title: 'Подтверждение контактов, данных и согласий', basis: 'law',
    categories: ['consents', 'contacts', 'network'], channels: ['email', 'sms'], recipients: ['mail', 'sms'],
    term: 'пока действуют и три года после', termDays: 1095, termStart: 'withdrawn', doubleOptIn: false,
  },
  {
    code: 'bonus', clause: '4.1.11', title: 'Бонусная программа', basis: 'contract',
    categories: ['names', 'contacts', 'orders', 'bonuses'], channels: ['site'], recipients: [],
    term: 'пока вы участвуете и три года после', termDays: 1095, termStart: 'membership-ended', doubleOptIn: false,
  },
  {
    code: 'vacancies', clause: '4.1.12', title: 'Рассмотрение откликов на вакансии', basis: 'consent',
    categories: ['names', 'contacts', 'application'], channels: ['email', 'site'], recipients: ['mail'],
    term: 'до решения и 30 дней после него', termDays: 30, termStart: 'decision', doubleOptIn: false,
  },
  {
    code: 'news-offers', clause: '4.1.9', title: 'Новости и предложения', basis: 'consent',
    categories: ['address', 'contacts', 'names', 'orders'], channels: ['email', 'sms'], recipients: ['mail', 'sms'],
    term: 'до отзыва согласия, но не дольше двух лет после его подтверждения', termDays: 730, termStart: 'confirmed', doubleOptIn: true,
  },
  {
    code: 'ads', clause: '4.1.10', title: 'Реклама', basis: 'consent',
    categories: ['address', 'cart', 'contacts', 'names', 'orders', 'reviews'], channels: ['email', 'sms'], recipients: ['mail', 'sms'], ...withdrawal, doubleOptIn: true,
  },
  {
    code: 'bonus-notices', clause: '4.1.7', title: 'Уведомления о бонусах', basis: 'consent',
    categories: ['address', 'bonuses', 'contacts', 'names', 'orders'], channels: ['email', 'sms'], recipients: ['mail', 'sms'], ...withdrawal, doubleOptIn: true,
  },
  {
    code: 'talent-pool', clause: '4.1.12', title: 'Кадровый резерв', basis: 'consent',
    categories: ['names', 'contacts', 'application'], channels: ['email'], recipients: ['mail'],
    term: 'до отзыва согласия, но не дольше года', termDays: 365, termStart: 'granted', doubleOptIn: true,
  },
  {
    code: 'analytics', clause: '4.1.13', title: 'Счёт посещений', basis: 'consent',
    categories: ['visits'], channels: ['site'], recipients: [], term: 'один год со дня согласия', termDays: 365, termStart: 'granted', doubleOptIn: false,
  },
  {
    code: 'recommendations', clause: '4.1.2', title: 'Персональные рекомендации', basis: 'consent',
    categories: ['orders', 'cart', 'wishes'], channels: ['site'], recipients: [], ...withdrawal, doubleOptIn: false,
  },
  {
    code: 'publish-name', clause: '4.1.14', title: 'Имя рядом с отзывом', basis: 'consent',
    categories: ['names', 'reviews'], channels: ['site'], recipients: [], ...withdrawal, doubleOptIn: false,
  },
  {
    code: 'back-in-stock', clause: '4.1.15', title: 'Сообщение о поступлении товара', basis: 'consent',
    categories: ['contacts', 'wishes'], channels: ['email'], recipients: ['mail'],
    term: 'до письма о товаре, но не дольше 90 дней', termDays: 90, termStart: 'recorded', doubleOptIn: true,
  },
  {
    code: 'mail-counting', clause: '4.1.16', title: 'Отметки об открытых письмах', basis: 'consent',
    categories: ['contacts', 'visits'], channels: ['email'], recipients: ['mail'], ...withdrawal, doubleOptIn: true,
  },
]
