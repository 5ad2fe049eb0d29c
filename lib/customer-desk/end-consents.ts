import type { Transaction } from '#lib/db/db.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { isGiven, lockCells } from '#lib/consent/lock-cells.ts'

/**
 * Ends all that a person has agreed to, under the lock that whoever gives or takes back waits for: a withdrawal that came first has ended it
 * already, one that comes later finds nothing. An application goes on: it rests on the e-mail it was sent from, and moves with that e-mail's subject. Answers how many.
 */
export async function endConsents(tx: Transaction, personId: string): Promise<{ readonly ended: number }> {
  const subjects = await tx.subject.findMany({ where: { personId, destroyedAt: null }, orderBy: { id: 'asc' }, select: { id: true } })
  const given = (await lockCells(tx, subjects.map(({ id }) => id))).filter((cell) => isGiven(cell) && !ofApplications.includes(cell.purpose))
  for (const subjectId of new Set(given.map((cell) => cell.subjectId))) {
    const own = given.filter((cell) => cell.subjectId === subjectId)
    await appendEvents(tx, subjectId, own.map(({ purpose, channel, contactHash }) => ({
      purpose, channel, contactHash, kind: 'contact_changed', actor: 'system', evidence: { form: 'person-merge' },
    })))
  }
  return { ended: given.length }
}

const ofApplications: readonly string[] = ['vacancies', 'talent-pool']
