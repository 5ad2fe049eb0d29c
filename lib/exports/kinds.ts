import type { DataCategory } from '#lib/policy/categories.ts'

/** What may be taken away as a file, and the data in it. A purpose that lacks any of them is none for it (6.2.1). */
export const exportKinds = {
  customers: { title: 'Покупатели', categories: ['names', 'contacts'] },
  orders: { title: 'Заказы', categories: ['names', 'contacts', 'address', 'orders'] },
  consents: { title: 'Согласия', categories: ['contacts', 'consents'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly categories: readonly DataCategory[] }>>

export type ExportKind = keyof typeof exportKinds
export const exportKindCodes = ['customers', 'orders', 'consents'] as const satisfies readonly ExportKind[]
