import { categoryCodes, type DataCategory } from '#lib/policy/categories.ts'

/** Where data lie, and which. */
export const incidentSystems: Readonly<Record<string, { readonly title: string; readonly categories: readonly DataCategory[] }>> = {
  database: { title: 'база данных магазина', categories: categoryCodes },
  backup: { title: 'резервные копии', categories: categoryCodes },
  accounts: { title: 'личные кабинеты', categories: ['names', 'contacts', 'address', 'orders', 'reviews', 'access', 'network', 'wishes', 'browsed', 'consents', 'requests'] },
  mail: { title: 'почтовый сервер', categories: ['names', 'contacts', 'address', 'orders', 'requests', 'application'] },
  files: { title: 'хранилище резюме и фотографий к отзывам', categories: ['application', 'reviews'] },
  sms: { title: 'шлюз СМС', categories: ['contacts'] },
  bank: { title: 'платёжный сервис', categories: ['contacts', 'orders', 'payments'] },
  delivery: { title: 'служба доставки', categories: ['names', 'contacts', 'address', 'orders'] },
  logs: { title: 'журналы сервера', categories: ['network'] },
}

/** The categories that lie in these systems, out of those that were named; all of theirs when none was. */
export function categoriesIn(systems: readonly string[], named: readonly DataCategory[]): DataCategory[] {
  const held = new Set(systems.flatMap((system) => incidentSystems[system]?.categories ?? []))
  return categoryCodes.filter((code) => held.has(code) && (named.length === 0 || named.includes(code)))
}
