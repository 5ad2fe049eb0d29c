import type { DataCategory } from '#lib/policy/categories.ts'

/** What may be taken away as a file, and the data in it. A purpose that lacks any of them is none for it (6.2.1). */
export const exportKinds = {
  customers: { title: 'Покупатели', categories: ['names', 'contacts'] },
  orders: { title: 'Заказы', categories: ['names', 'contacts', 'address', 'orders'] },
  consents: { title: 'Согласия', categories: ['contacts', 'consents'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly categories: readonly DataCategory[] }>>

export type ExportKind = keyof typeof exportKinds
export const exportKindCodes = ['customers', 'orders', 'consents'] as const satisfies readonly ExportKind[]

/** The most rows of one file: more is nobody's need at once, and the file is made in memory. */
export const MOST_ROWS = 100_000

/** Whom of the customers, as their list has it. */
export const customerShows = { orders: 'С заказами', 'no-orders': 'Без заказов', account: 'С личным кабинетом', guest: 'Без личного кабинета' } as const
export type CustomerShow = keyof typeof customerShows

/** The data of a file, with those that its filter speaks of: who is picked by their orders tells of them by being there. */
export function categoriesOf(kind: ExportKind, { show = '' }: { readonly show?: CustomerShow | '' | null }): readonly DataCategory[] {
  const { categories } = exportKinds[kind]
  return kind === 'customers' && (show === 'orders' || show === 'no-orders') ? [...categories, 'orders'] : categories
}
