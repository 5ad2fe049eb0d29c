import type { JournalLine } from '#lib/privacy/journal/read-journal.ts'
import { words } from '#lib/privacy/register/words.ts'

const actors: Readonly<Record<string, string>> = words.journal_actor
const purposes: Readonly<Record<string, string>> = words.purpose
const categories: Readonly<Record<string, string>> = words.category

/** Who: «Вы», «Сайт магазина», «Сотрудник: поддержка». */
export function actorText({ actor, role }: Pick<JournalLine, 'actor' | 'role'>): string {
  const who = actors[actor] ?? 'магазин'
  return role === null ? who : `${who}: ${words.staff_role[role]}`
}

/** What and with which data: «запись: заказы и возвраты». */
export function actText({ verb, categories: codes }: Pick<JournalLine, 'verb' | 'categories'>): string {
  return `${words.processing_verb[verb]}: ${codes.map((code) => categories[code] ?? code).join('; ')}`
}

/** What for: «заказ, чек». */
export function purposeText({ purposes: codes }: Pick<JournalLine, 'purposes'>): string {
  return codes.map((code) => purposes[code] ?? code).join(', ')
}
