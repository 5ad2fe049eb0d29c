import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { ChangeClass, ConsentChannel } from '#lib/db/generated/enums.ts'
import { lintDocument } from './lint-document.ts'
import type { Finding } from './lint/types.ts'
import { parsePolicy } from './parse-policy.ts'
import { changeClassOf, purposeDeltas, type PurposeDelta } from './purpose-deltas.ts'
import { purposesOf } from './purposes-of.ts'

export type Frozen = { readonly purpose: string; readonly channel: ConsentChannel; readonly grants: number }

export type Simulation = {
  readonly number: number
  readonly changeClass: ChangeClass
  /** Purposes that reach further or less far than now, or are new or given up. */
  readonly purposes: readonly PurposeDelta[]
  /** Grants that hold now and would not until asked for anew: of widened purposes, and of those given up. */
  readonly frozen: readonly Frozen[]
  /** Whose grants these are: people to ask. */
  readonly people: number
  /** Why it could not be published. */
  readonly findings: readonly Finding[]
}

/** What publishing the open version of a document would do (9.1); changes nothing. Refusal `nothing-open`. */
export async function simulateChange(code = 'policy'): Promise<Simulation> {
  const version = await db.documentVersion.findFirst({
    where: { document: { code }, state: { in: ['draft', 'approved'] } },
    select: { id: true, number: true, text: true, predecessorId: true, document: { select: { kind: true, channel: true } } },
  })
  if (!version) throw new Refusal('nothing-open')
  const newer = await purposesOf(db, version.id)
  const older = version.predecessorId === null ? null : await purposesOf(db, version.predecessorId)
  const deltas = older === null ? [] : purposeDeltas(newer, older).filter(({ changes }) => changes.length > 0)
  const ended = deltas.filter(({ code: purpose, widened }) => widened || !newer.some((each) => each.code === purpose)).map((delta) => delta.code)
  return {
    number: version.number,
    changeClass: older === null ? 'first' : changeClassOf(deltas),
    purposes: deltas,
    ...(await countGrants(ended)),
    findings: lintDocument(version.document, parsePolicy(version.text), newer.length > 0 ? newer : null),
  }
}

async function countGrants(purposes: readonly string[]): Promise<Pick<Simulation, 'frozen' | 'people'>> {
  const frozen = await db.$queryRaw<Frozen[]>`
    SELECT purpose, channel::text AS channel, count(*)::int AS grants FROM consent_live WHERE purpose = ANY(${[...purposes]}) GROUP BY 1, 2 ORDER BY 1, 2`
  const [counted] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT coalesce(s.person_id, s.id))::int AS people FROM consent_live l JOIN subjects s ON s.id = l.subject_id WHERE l.purpose = ANY(${[...purposes]})`
  return { frozen, people: counted?.people ?? 0 }
}
