import { db } from '#lib/db/db.ts'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { publishVersion, type Published } from '#lib/policy/publish-version.ts'
import type { Purpose } from '#lib/policy/types.ts'

/** Publishes another version of a consent text: one word of it differs. */
export async function publishText(code: string, effectiveFrom?: Date): Promise<Published> {
  const { number, text } = await latest(code)
  return publish({ code, text: text.replace(/необязательно[^.]*\./, `необязательно ни в какой из ${number + 1} редакций.`), effectiveFrom })
}

/** Publishes the policy anew: editorial, or with other purposes. */
export async function publishPolicy(purposes?: readonly Purpose[], effectiveFrom?: Date): Promise<Published> {
  const { text } = await latest('policy')
  return publish({ code: 'policy', text, purposes, effectiveFrom })
}

function latest(code: string) {
  return db.documentVersion.findFirstOrThrow({ where: { document: { code }, state: { in: ['published', 'superseded'] } }, orderBy: { number: 'desc' }, select: { number: true, text: true } })
}

async function publish({ effectiveFrom, ...draft }: { code: string; text: string; purposes?: readonly Purpose[] | undefined; effectiveFrom?: Date | undefined }): Promise<Published> {
  await draftVersion({ ...draft, author: 'Анна' })
  await approveVersion({ code: draft.code, approver: 'Борис' })
  return publishVersion({ code: draft.code, effectiveFrom })
}
