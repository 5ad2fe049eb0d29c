import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import type { ConsentCell, ConsentPurpose } from '#lib/consent/purposes.ts'

type PurposeWords = {
  readonly name: string
  /** What comes of it. */
  readonly about: string
  /** «Соглашаюсь …». */
  readonly agree: string
  readonly clause: string
}

/** What consent may be given to, in words. */
export const purposeWords: Readonly<Record<ConsentPurpose, PurposeWords>> = {
  'news-offers': { name: 'Новости и предложения', about: 'Новинки, изменения цен, предложения магазина', agree: 'получать новости и предложения', clause: '4.1.9' },
  ads: { name: 'Реклама', about: 'Рекламные сообщения магазина', agree: 'получать рекламу', clause: '4.1.10' },
  'bonus-notices': { name: 'Уведомления о бонусах', about: 'Начисления, новый уровень, окончание срока', agree: 'получать уведомления о бонусах', clause: '4.1.7' },
  vacancies: { name: 'Отклик на вакансию', about: 'Рассмотрение отклика и письма о нём', agree: 'на рассмотрение отклика', clause: '4.1.12' },
  'talent-pool': { name: 'Кадровый резерв', about: 'Хранение резюме для будущих вакансий', agree: 'остаться в кадровом резерве', clause: '4.1.12' },
  'publish-name': { name: 'Имя рядом с отзывом', about: 'Показ вашего имени там, где стоит отзыв', agree: 'показывать моё имя рядом с отзывом', clause: '4.1.14' },
  analytics: { name: 'Счёт посещений', about: 'Какие страницы смотрят, без имён', agree: 'учитывать мои посещения', clause: '4.1.13' },
  recommendations: { name: 'Персональные рекомендации', about: 'Подборки по вашим просмотрам и покупкам', agree: 'получать рекомендации', clause: '4.1.2' },
  'back-in-stock': { name: 'Сообщение о поступлении', about: 'Одно письмо, когда товар снова можно купить', agree: 'получить одно письмо о поступлении товара', clause: '4.1.15' },
  'mail-counting': { name: 'Отметки об открытых письмах', about: 'Открыли ли вы письмо рассылки и куда из него перешли', agree: 'на отметки об открытых письмах и переходах из них', clause: '4.1.16' },
}

/** «… по электронной почте». */
export const byChannel: Readonly<Record<ConsentChannel, string>> = { email: 'по электронной почте', sms: 'по СМС', site: 'на сайте' }

/** Above a column, and in a card. */
export const channelNames: Readonly<Record<ConsentChannel, string>> = { email: 'Почта', sms: 'СМС', site: 'Сайт' }

/** «Реклама по СМС»: one cell, where nothing beside it says which. */
export function cellName({ purpose, channel }: ConsentCell): string {
  return channel === 'site' || purpose === 'mail-counting' ? purposeWords[purpose].name : `${purposeWords[purpose].name} ${byChannel[channel]}`
}

/** Where the way of writing is not what is agreed to. */
const bareAgreed: readonly ConsentPurpose[] = ['vacancies', 'talent-pool', 'back-in-stock', 'mail-counting']

/** The label of a box: the consent itself in one line; the full text is beside it. */
export function boxLabel({ purpose, channel }: ConsentCell): string {
  const { agree } = purposeWords[purpose]
  return channel === 'site' || bareAgreed.includes(purpose) ? `Соглашаюсь ${agree}` : `Соглашаюсь ${agree} ${byChannel[channel]}`
}
