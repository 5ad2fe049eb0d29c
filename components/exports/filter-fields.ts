import type { ExportKind } from '#lib/exports/kinds.ts'
import { words } from '#lib/privacy/register/words.ts'
import { type Option, optionsOf } from './options.ts'

export type FilterChoice = {
  readonly name: 'state' | 'payment' | 'delivery' | 'region' | 'consent' | 'channel' | 'holds'
  readonly label: string
  readonly empty: string
  /** Of a region they come with the page. */
  readonly options: readonly Option[]
}

/** What each kind of export is filtered by besides its days, as the lists of the desk are. */
export const filterFields: { readonly [Kind in ExportKind]: readonly FilterChoice[] } = {
  customers: [],
  orders: [
    { name: 'state', label: 'Состояние', empty: 'Все', options: optionsOf(words.order_state) },
    { name: 'payment', label: 'Оплата', empty: 'Любая', options: optionsOf(words.payment_method) },
    { name: 'delivery', label: 'Доставка', empty: 'Любая', options: optionsOf(words.delivery_method) },
    { name: 'region', label: 'Регион', empty: 'Все', options: [] },
  ],
  consents: [
    { name: 'consent', label: 'На что', empty: 'На всё', options: optionsOf(words.consent_purpose) },
    { name: 'channel', label: 'Канал', empty: 'Все', options: optionsOf(words.channel) },
    { name: 'holds', label: 'Действует', empty: 'Не важно', options: [{ value: 'yes', text: 'Да' }, { value: 'no', text: 'Нет: отозвано, не подтверждено, приостановлено' }] },
  ],
}
