import type { IconName } from '#components/ui/icon.tsx'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

export type RoomGroup = 'Продажи' | 'Товары' | 'Маркетинг' | 'Кадры' | 'Люди и документы' | 'Служебное'

export type Room = {
  readonly href: string
  readonly title: string
  readonly permission: Permission
  readonly icon: IconName
  /** Null for the first room, which stands above the groups. */
  readonly group: RoomGroup | null
  /** The key after «g» that leads here, by its place on the keyboard: a letter, or a digit. */
  readonly key: string
}

/** The rooms of the desk in the order of its navigation. */
export const rooms: readonly Room[] = [
  { href: '/desk', title: 'Сегодня', permission: 'today.read', icon: 'home', group: null, key: 't' },
  { href: '/desk/orders', title: 'Заказы', permission: 'orders.read', icon: 'box', group: 'Продажи', key: 'o' },
  { href: '/desk/customers', title: 'Покупатели', permission: 'customers.read', icon: 'user', group: 'Продажи', key: 'c' },
  { href: '/desk/promo-codes', title: 'Промокоды', permission: 'promo.read', icon: 'tag', group: 'Продажи', key: 'p' },
  { href: '/desk/bonuses', title: 'Бонусы', permission: 'bonus.read', icon: 'heart', group: 'Продажи', key: 'v' },
  { href: '/desk/reports', title: 'Отчёты', permission: 'reports.read', icon: 'chart', group: 'Продажи', key: 'r' },
  { href: '/desk/catalogue', title: 'Каталог', permission: 'catalogue.read', icon: 'grid', group: 'Товары', key: 'k' },
  { href: '/desk/stock', title: 'Остатки', permission: 'stock.read', icon: 'layers', group: 'Товары', key: 's' },
  { href: '/desk/imports', title: 'Файлы каталога', permission: 'catalogue.import', icon: 'upload', group: 'Товары', key: 'i' },
  { href: '/desk/questions', title: 'Вопросы', permission: 'questions.read', icon: 'info', group: 'Товары', key: '2' },
  { href: '/desk/reviews', title: 'Отзывы', permission: 'reviews.read', icon: 'star', group: 'Товары', key: '1' },
  { href: '/desk/marketing', title: 'Рассылки', permission: 'marketing.read', icon: 'mail', group: 'Маркетинг', key: 'w' },
  { href: '/desk/marketing/audiences', title: 'Аудитории', permission: 'marketing.read', icon: 'user', group: 'Маркетинг', key: 'y' },
  { href: '/desk/marketing/triggers', title: 'По событию', permission: 'marketing.read', icon: 'clock', group: 'Маркетинг', key: 'b' },
  { href: '/desk/marketing/suppressions', title: 'Стоп-лист', permission: 'marketing.read', icon: 'pause', group: 'Маркетинг', key: 'z' },
  { href: '/desk/vacancies', title: 'Вакансии', permission: 'vacancies.read', icon: 'document', group: 'Кадры', key: 'f' },
  { href: '/desk/candidates', title: 'Кандидаты', permission: 'candidates.read', icon: 'user', group: 'Кадры', key: 'g' },
  { href: '/desk/requests', title: 'Обращения', permission: 'requests.read', icon: 'info', group: 'Люди и документы', key: 'q' },
  { href: '/desk/claims', title: 'Претензии', permission: 'claims.read', icon: 'alert', group: 'Люди и документы', key: 'l' },
  { href: '/desk/policy', title: 'Документы', permission: 'policy.read', icon: 'document', group: 'Люди и документы', key: 'd' },
  { href: '/desk/disclosures', title: 'Передачи данных', permission: 'disclosures.read', icon: 'exit', group: 'Люди и документы', key: 'x' },
  { href: '/desk/exports', title: 'Выгрузки', permission: 'exports.make', icon: 'download', group: 'Люди и документы', key: 'e' },
  { href: '/desk/incidents', title: 'Инциденты', permission: 'incidents.read', icon: 'bell', group: 'Люди и документы', key: 'n' },
  { href: '/desk/retention', title: 'Сроки хранения', permission: 'retention.read', icon: 'clock', group: 'Люди и документы', key: 'h' },
  { href: '/desk/messages', title: 'Письма и SMS', permission: 'messages.read', icon: 'mail', group: 'Служебное', key: 'm' },
  { href: '/desk/jobs', title: 'Задания', permission: 'jobs.read', icon: 'return', group: 'Служебное', key: 'j' },
  { href: '/desk/audit', title: 'Журнал действий', permission: 'audit.read', icon: 'eye', group: 'Служебное', key: 'a' },
  { href: '/desk/staff', title: 'Сотрудники', permission: 'staff.manage', icon: 'shield', group: 'Служебное', key: 'u' },
]

/** Pages within a room that ask for more than the room itself: `*` stands for one part of the address. */
const innerDoors: readonly { readonly path: string; readonly permission: Permission }[] = [
  { path: '/desk/customers/merge', permission: 'customers.merge' },
  { path: '/desk/orders/*/packing-list', permission: 'orders.fulfil' },
  { path: '/desk/orders/packing-lists', permission: 'orders.fulfil' },
  { path: '/desk/orders/bulk', permission: 'orders.fulfil' },
  { path: '/desk/promo-codes/new', permission: 'promo.edit' },
  { path: '/desk/vacancies/new', permission: 'vacancies.edit' },
  { path: '/desk/bonuses/campaigns/new', permission: 'bonus.edit' },
  { path: '/desk/marketing/campaigns/new', permission: 'marketing.edit' },
  { path: '/desk/marketing/audiences/new', permission: 'marketing.edit' },
  { path: '/desk/catalogue/new', permission: 'catalogue.edit' },
  { path: '/desk/requests/new', permission: 'requests.answer' },
  { path: '/desk/claims/new', permission: 'claims.answer' },
  { path: '/desk/policy/*/edit', permission: 'policy.draft' },
  { path: '/desk/incidents/new', permission: 'incidents.edit' },
  { path: '/desk/retention/subjects/*', permission: 'destruction.approve' },
]

export const roomGroups: readonly RoomGroup[] = ['Продажи', 'Товары', 'Маркетинг', 'Кадры', 'Люди и документы', 'Служебное']

/** The rooms that somebody with these roles may enter. */
export function roomsOf(roles: readonly StaffRole[]): readonly Room[] {
  return rooms.filter(({ permission }) => roleFor(roles, permission) !== null)
}

/** The room that a page is in: the longest address that it begins with. */
export function roomAt(path: string): Room | undefined {
  return rooms.filter(({ href }) => isWithin(path, href)).toSorted((a, b) => b.href.length - a.href.length)[0]
}

/** What a page asks for. */
export function permissionAt(path: string): Permission | undefined {
  return innerDoors.find((door) => matches(door.path, path))?.permission ?? roomAt(path)?.permission
}

function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`)
}

function matches(pattern: string, path: string): boolean {
  const parts = path.split('/')
  const wanted = pattern.split('/')
  return parts.length === wanted.length && wanted.every((part, index) => part === '*' || part === parts[index])
}
