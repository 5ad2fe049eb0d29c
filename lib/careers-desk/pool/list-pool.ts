import { restingStays } from '#lib/careers/consent/resting.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskNames } from '#lib/text/mask.ts'

/** The talent pool, whose time ends first on top; names masked, of those whose consent rests under a wider policy not even that (9.1). Who is blocked is not there (6.2.4). */
export async function listPool(role: StaffRole) {
  const { rows, resting } = await readMasked(role, async (tx) => {
    const found = await tx.talentPoolEntry.findMany({
      orderBy: { until: 'asc' }, take: 200,
      select: { subjectId: true, enteredAt: true, until: true, askedAt: true, application: { select: { id: true, number: true, surname: true, givenName: true, vacancy: { select: { title: true, team: true } } } } },
    })
    return { rows: found, resting: await restingStays(tx, found.map(({ subjectId }) => subjectId)) }
  })
  return rows.map(({ application: { surname, givenName, vacancy, ...application }, ...entry }) => ({ ...entry, ...application, rests: resting.has(entry.subjectId), name: resting.has(entry.subjectId) ? '' : maskNames(surname, givenName), vacancy: vacancy.title, team: vacancy.team }))
}

export type PoolRow = Awaited<ReturnType<typeof listPool>>[number]
