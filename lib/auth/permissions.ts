import type { StaffRole } from '#lib/db/generated/enums.ts'

/**
 * What staff may do at the desk, and in which role. The one table: pages, actions and the navigation ask it, and the end-to-end tests walk
 * through it both ways. What is not listed for a role is refused.
 */
export const permissions = {
  'today.read': ['admin', 'manager', 'warehouse', 'support', 'marketer', 'hr', 'privacy_officer'],
  'orders.read': ['admin', 'manager', 'warehouse', 'support'],
  'orders.fulfil': ['admin', 'manager', 'warehouse'],
  'orders.cancel': ['admin', 'manager', 'support'],
  'orders.refund': ['admin', 'manager'],
  'orders.note': ['admin', 'manager', 'warehouse', 'support'],
  'returns.receive': ['admin', 'manager', 'warehouse'],
  'catalogue.read': ['admin', 'manager', 'warehouse', 'support', 'marketer'],
  'catalogue.edit': ['admin', 'manager'],
  'prices.edit': ['admin', 'manager'],
  'stock.read': ['admin', 'manager', 'warehouse', 'support'],
  'stock.edit': ['admin', 'manager', 'warehouse'],
  'catalogue.import': ['admin', 'manager'],
  'promo.read': ['admin', 'manager', 'support', 'marketer'],
  'promo.edit': ['admin', 'manager', 'marketer'],
  'bonus.read': ['admin', 'manager', 'support', 'marketer'],
  /** Rules, campaigns and held referrals. */
  'bonus.edit': ['admin', 'manager'],
  /** Never one's own rules, campaign or adjustment. */
  'bonus.approve': ['admin', 'manager'],
  /** Points of one member by hand; above the limit of the rules only who may approve begins it, and somebody else ends it. */
  'bonus.adjust': ['admin', 'manager', 'support'],
  'reviews.read': ['admin', 'manager', 'support', 'marketer', 'privacy_officer'],
  /** Never one's own review, nor one's own complaint. The privacy officer decides complaints about personal data. */
  'reviews.moderate': ['admin', 'manager', 'support', 'privacy_officer'],
  'reviews.answer': ['admin', 'manager', 'support'],
  'customers.read': ['admin', 'manager', 'support', 'privacy_officer'],
  /** Sees names and contacts unmasked, with a reason, for a while (5.5, 6.2.1). */
  'personal.unmask': ['admin', 'manager', 'warehouse', 'support', 'privacy_officer'],
  'customers.merge': ['admin', 'privacy_officer'],
  'requests.read': ['admin', 'support', 'privacy_officer'],
  'requests.answer': ['admin', 'privacy_officer'],
  'claims.read': ['admin', 'manager', 'support', 'privacy_officer'],
  'claims.answer': ['admin', 'manager', 'privacy_officer'],
  'questions.read': ['admin', 'manager', 'support'],
  /** About goods: on the site or to whoever asked. */
  'questions.answer': ['admin', 'manager', 'support'],
  'policy.read': ['admin', 'marketer', 'hr', 'support', 'privacy_officer'],
  'policy.draft': ['admin', 'privacy_officer'],
  'policy.approve': ['admin', 'privacy_officer'],
  'disclosures.read': ['admin', 'privacy_officer'],
  'disclosures.edit': ['admin', 'privacy_officer'],
  'incidents.read': ['admin', 'privacy_officer'],
  'incidents.edit': ['admin', 'privacy_officer'],
  'retention.read': ['admin', 'privacy_officer'],
  /** Destruction takes two of them. */
  'destruction.approve': ['admin', 'privacy_officer'],
  'audit.read': ['admin', 'privacy_officer'],
  'messages.read': ['admin', 'manager', 'support'],
  'messages.retry': ['admin', 'manager'],
  'jobs.read': ['admin'],
  'jobs.retry': ['admin'],
  /** A file with personal data leaves the desk: needs a purpose, is journalled and expires. */
  'exports.make': ['admin', 'manager', 'privacy_officer'],
  'reports.read': ['admin', 'manager', 'marketer'],
  'marketing.read': ['admin', 'manager', 'support', 'marketer', 'privacy_officer'],
  'marketing.edit': ['admin', 'marketer'],
  /** Never one's own campaign. */
  'marketing.approve': ['admin', 'manager', 'marketer'],
  'marketing.launch': ['admin', 'marketer'],
  'marketing.suppress': ['admin', 'support', 'privacy_officer'],
  'vacancies.read': ['admin', 'manager', 'hr'],
  'vacancies.edit': ['admin', 'hr'],
  /** A store of its own (152-FZ art. 5): nobody but who hires sees who applied. */
  'candidates.read': ['hr'],
  'candidates.edit': ['hr'],
  /** Opens and downloads CVs; each look is journalled. */
  'candidates.files': ['hr'],
  'staff.manage': ['admin'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>

export type Permission = keyof typeof permissions

/** The roles that have a permission. */
export const rolesWith = (permission: Permission): readonly StaffRole[] => permissions[permission]

/** The first of somebody's roles that has the permission: the one they act in. Null: they may not. */
export function roleFor(roles: readonly StaffRole[], permission: Permission): StaffRole | null {
  return roles.find((role) => rolesWith(permission).includes(role)) ?? null
}

/** What a permission is called where somebody lacks it. */
export const permissionNames: Readonly<Record<Permission, string>> = {
  'today.read': 'видеть сводку дня',
  'orders.read': 'видеть заказы',
  'orders.fulfil': 'собирать, отправлять и вручать заказы',
  'orders.cancel': 'отменять заказы',
  'orders.refund': 'возвращать деньги',
  'orders.note': 'писать заметки к заказам',
  'returns.receive': 'принимать возвраты',
  'catalogue.read': 'видеть каталог',
  'catalogue.edit': 'изменять каталог',
  'prices.edit': 'изменять цены',
  'stock.read': 'видеть остатки',
  'stock.edit': 'изменять остатки',
  'catalogue.import': 'загружать каталог из файла',
  'promo.read': 'видеть промокоды',
  'promo.edit': 'изменять промокоды',
  'bonus.read': 'видеть бонусную программу',
  'bonus.edit': 'менять правила и акции бонусной программы',
  'bonus.approve': 'утверждать чужие правила, акции и исправления бонусов',
  'bonus.adjust': 'исправлять бонусы участника',
  'reviews.read': 'видеть отзывы',
  'reviews.moderate': 'решать об отзывах и жалобах на них',
  'reviews.answer': 'отвечать на отзывы',
  'customers.read': 'видеть покупателей',
  'personal.unmask': 'открывать персональные данные',
  'customers.merge': 'объединять покупателей',
  'requests.read': 'видеть обращения о данных',
  'requests.answer': 'отвечать на обращения о данных',
  'claims.read': 'видеть претензии',
  'claims.answer': 'отвечать на претензии',
  'questions.read': 'видеть вопросы о товарах',
  'questions.answer': 'отвечать на вопросы о товарах',
  'policy.read': 'видеть редакции документов',
  'policy.draft': 'готовить редакции документов',
  'policy.approve': 'утверждать редакции документов',
  'disclosures.read': 'видеть реестр передач',
  'disclosures.edit': 'вести реестр передач',
  'incidents.read': 'видеть инциденты',
  'incidents.edit': 'вести инциденты',
  'retention.read': 'видеть сроки хранения',
  'destruction.approve': 'утверждать уничтожение данных',
  'audit.read': 'читать журнал действий',
  'messages.read': 'видеть отправку писем и SMS',
  'messages.retry': 'повторять отправку',
  'jobs.read': 'видеть очередь заданий',
  'jobs.retry': 'повторять задания',
  'exports.make': 'выгружать персональные данные',
  'reports.read': 'видеть отчёты',
  'marketing.read': 'видеть рассылки',
  'marketing.edit': 'готовить рассылки и аудитории',
  'marketing.approve': 'согласовывать чужие рассылки',
  'marketing.launch': 'запускать рассылки',
  'marketing.suppress': 'вести стоп-лист',
  'vacancies.read': 'видеть вакансии',
  'vacancies.edit': 'изменять вакансии',
  'candidates.read': 'видеть отклики кандидатов',
  'candidates.edit': 'рассматривать отклики кандидатов',
  'candidates.files': 'открывать резюме кандидатов',
  'staff.manage': 'управлять сотрудниками',
}

export const roleNames: Readonly<Record<StaffRole, string>> = {
  admin: 'администратор',
  manager: 'менеджер',
  warehouse: 'склад',
  support: 'поддержка',
  marketer: 'маркетолог',
  hr: 'кадры',
  privacy_officer: 'ответственный за данные',
}
