import type { ReportReason } from '#lib/db/generated/enums.ts'
import type { Clock } from '#lib/privacy/clocks.ts'

type Reason = {
  /** What whoever complains chooses, and what it means. */
  readonly title: string
  readonly meaning: string
  /** What the desk calls it. */
  readonly desk: string
  /** By when it is decided. */
  readonly clock: Clock
  /** Nobody could check it without words. */
  readonly needsWords: boolean
}

/** What somebody may say of a review (7.9). Personal data have the term of the law, the others the shop's own. */
export const reportReasons: Readonly<Record<ReportReason, Reason>> = {
  personal_data: {
    title: 'Личные данные', meaning: 'Имя, телефон, адрес, фото человека без его разрешения.', desk: 'Личные данные', clock: 'unpublish', needsWords: true,
  },
  abuse: { title: 'Оскорбление или угроза', meaning: 'Брань, травля, призывы к насилию.', desk: 'Оскорбление', clock: 'review-report', needsWords: false },
  untrue: { title: 'Неправда о людях или фирме', meaning: 'Порочит честь, достоинство или деловую репутацию.', desk: 'Недостоверно', clock: 'review-report', needsWords: true },
  advertising: { title: 'Реклама или спам', meaning: 'Ссылки на другие магазины, накрутка, не о товаре.', desk: 'Реклама, спам', clock: 'review-report', needsWords: false },
  other: { title: 'Другое', meaning: 'Авторские права или иное нарушение закона.', desk: 'Другое', clock: 'review-report', needsWords: true },
}

export const reportReasonCodes = ['personal_data', 'abuse', 'untrue', 'advertising', 'other'] as const satisfies readonly ReportReason[]
