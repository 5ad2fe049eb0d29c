import { db } from '#lib/db/db.ts'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { categoryCodes, type DataCategory } from '#lib/policy/categories.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import type { Purpose } from '#lib/policy/types.ts'

/** Publishes the policy's next version, in force at once, with these words in place of those. Answers its number. */
export async function publishPolicy(from: string, to: string): Promise<number> {
  return publish((await lastVersion()).text.replace(from, to))
}

/** Publishes a version in which this purpose, and no other, reaches further than in the last one: by one category of data. */
export async function widenPurpose(code: string): Promise<number> {
  const { id, text } = await lastVersion()
  const purposes = await purposesOf(db, id)
  const more = (categories: readonly DataCategory[]) => [...categories, ...categoryCodes.filter((each) => !categories.includes(each)).slice(0, 1)]
  return publish(text, purposes.map((purpose) => (purpose.code === code ? { ...purpose, categories: more(purpose.categories) } : purpose)))
}

function lastVersion() {
  return db.documentVersion.findFirstOrThrow({ where: { document: { code: 'policy' } }, orderBy: { number: 'desc' }, select: { id: true, text: true } })
}

async function publish(text: string, purposes?: readonly Purpose[]): Promise<number> {
  await draftVersion({ code: 'policy', text, author: 'Анна', purposes })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  return (await publishVersion({ code: 'policy' })).number
}
