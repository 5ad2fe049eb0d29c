import type { CollectionPoint } from '#lib/consent/purposes.ts'
import type { Cover } from './cover.ts'

/** What may become of the boxes of a point. `withdrawn`: taken back while an advertisement waits in the queue. `old`: of a text that is not in force any more. */
export const variants = { none: 'без отметок', email: 'только почта', sms: 'только СМС', withdrawn: 'отозвано в очереди', old: 'прежний текст' } as const

export type Variant = keyof typeof variants

const noSms = { reason: 'здесь нет согласия по СМС' } as const

/** Each collection point with each variant of its consents. */
export const collection: Readonly<Record<CollectionPoint, Readonly<Record<Variant, Cover>>>> = {
  registration: {
    none: { proofs: ['collection-points/both-channels: регистрация', 'consent/registration: регистрация …: отметка …'] },
    email: { proofs: ['collection-points/both-channels: регистрация'] },
    sms: { proofs: ['collection-points/both-channels: регистрация'] },
    withdrawn: { proofs: ['collection-points/both-channels: регистрация'] },
    old: { proofs: ['collection-points/both-channels: регистрация', 'consent/registration: прежний текст согласия'] },
  },
  checkout: {
    none: { proofs: ['collection-points/both-channels: оформление', 'consent/checkout: покупка с отметками'] },
    email: { proofs: ['collection-points/both-channels: оформление', 'consent/checkout: оба согласия на одну почту'] },
    sms: { proofs: ['collection-points/both-channels: оформление', 'consent/checkout: СМС покупателю'] },
    withdrawn: { proofs: ['collection-points/both-channels: оформление'] },
    old: { proofs: ['collection-points/both-channels: оформление'] },
  },
  newsletter: {
    none: { proofs: ['collection-points/one-channel: подписка', 'consent/newsletter: без отметки'] },
    email: { proofs: ['collection-points/one-channel: подписка', 'consent/newsletter: подписка (…)'] },
    sms: noSms,
    withdrawn: { proofs: ['collection-points/one-channel: подписка', 'consent/newsletter: отозвано до подтверждения'] },
    old: { proofs: ['collection-points/one-channel: подписка', 'consent/newsletter: прежний и поддельный текст'] },
  },
  bonus: {
    none: { proofs: ['collection-points/both-channels: бонусная программа', 'bonus/joining: без кабинета: почта, код'] },
    email: { proofs: ['collection-points/both-channels: бонусная программа'] },
    sms: { proofs: ['collection-points/both-channels: бонусная программа', 'bonus/joining: без кабинета: телефон'] },
    withdrawn: { proofs: ['collection-points/both-channels: бонусная программа'] },
    old: { proofs: ['collection-points/both-channels: бонусная программа'] },
  },
  vacancy: {
    none: { proofs: ['collection-points/one-channel: вакансия', 'careers/applying: отклик с резюме'] },
    email: { proofs: ['collection-points/one-channel: вакансия', 'careers/applying: резюме отдельной формой'] },
    sms: noSms,
    withdrawn: { proofs: ['careers/own-application: отзывает и удаляет'] },
    old: { proofs: ['collection-points/one-channel: вакансия'] },
  },
  review: {
    none: { proofs: ['reviews/writing: покупатель пишет отзыв'] },
    email: { reason: 'здесь нет согласия по почте: имя показывает сайт' },
    sms: noSms,
    withdrawn: { proofs: ['reviews/writing: покупатель пишет отзыв', 'lib/reviews/reviews.db.test.ts: the name stands beside a review while its consent lives'] },
    old: { proofs: ['lib/reviews/reviews.db.test.ts: a box of an old text, a foreign or a forged one'] },
  },
  cookies: {
    none: { proofs: ['policy/counter: до выбора', 'policy/counter: только необходимые'] },
    email: { reason: 'согласие даёт браузер под случайным номером: писать по нему некому' },
    sms: { reason: 'согласие даёт браузер под случайным номером: писать по нему некому' },
    withdrawn: { proofs: ['policy/counter: разрешение: согласие в журнале'] },
    old: { proofs: ['collection-points/one-channel: счётчик'] },
  },
  restock: {
    none: { proofs: ['collection-points/one-channel: поступление', 'marketing/restock: гость: страница товара'] },
    email: { proofs: ['collection-points/one-channel: поступление', 'marketing/restock: гость: страница товара'] },
    sms: noSms,
    withdrawn: { proofs: ['collection-points/one-channel: поступление', 'lib/marketing/triggers/triggers.db.test.ts: withdrawn between'] },
    old: { proofs: ['collection-points/one-channel: поступление'] },
  },
  communications: {
    none: { proofs: ['collection-points/both-channels: уведомления в кабинете', 'consent/empty-boxes: просмотр страниц'] },
    email: { proofs: ['collection-points/both-channels: уведомления в кабинете'] },
    sms: { proofs: ['collection-points/both-channels: уведомления в кабинете', 'consent/communications: давний номер'] },
    withdrawn: { proofs: ['collection-points/both-channels: уведомления в кабинете', 'marketing/campaigns: отписка посреди рассылки'] },
    old: { proofs: ['collection-points/both-channels: уведомления в кабинете'] },
  },
}
