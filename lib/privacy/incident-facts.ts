import { db } from '#lib/db/db.ts'
import type { IncidentFacts } from '#lib/mail/templates/privacy/privacy-facts.ts'
import { categories as categoryWords, categoryCodes } from '#lib/policy/categories.ts'
import { type FineBracket, fineBracket } from './fine-bracket.ts'

/** What messages say of an incident. */
export async function incidentFacts(id: string): Promise<IncidentFacts> {
  const incident = await db.incident.findUniqueOrThrow({ where: { id } })
  const { number, detectedAt, how, harm, measures, contact, people, identifiers, noticeDue, resultsDue, noticedAt } = incident
  const categories = categoryCodes.filter((code) => incident.categories.includes(code)).map((code) => categoryWords[code])
  const { words: fine } = await fineOf(incident)
  return { number, detectedAt, how, harm, measures, contact, people, identifiers, noticeDue, resultsDue, noticedAt, categories, fine }
}

/** What an incident may cost by its counts; a second one costs more. */
export async function fineOf({ people, identifiers, detectedAt }: { people: number; identifiers: number; detectedAt: Date }): Promise<FineBracket> {
  const before = await db.incident.count({ where: { drill: false, detectedAt: { lt: detectedAt }, exemption: null, people: { gte: 1000 } } })
  return fineBracket({ people, identifiers, repeated: before > 0 })
}
