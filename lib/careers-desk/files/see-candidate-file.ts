import { Refusal } from '#lib/action/refusal.ts'
import type { Staff } from '#lib/auth/current-staff.ts'
import { isResting } from '#lib/careers/consent/resting.ts'
import { now } from '#lib/clock/clock.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { db } from '#lib/db/db.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { isUnmasked, type Unmasked } from '#lib/unmasking/is-unmasked.ts'
import { OPEN_FOR } from '#lib/unmasking/unmask.ts'

/**
 * Whether somebody of the staff may have this file of this application now: while the candidate's data are open to them (5.5). Each download is a line of the processing
 * journal and of the application's timeline; pages that are looked at, one for all of a file while the data are open. Refusals `not-permitted` while they are masked, or their consent rests (9.1),
 * `not-found` for a file that is another's, or that a block hides (6.2.4).
 */
export async function seeCandidateFile(staff: Staff, applicationId: string, fileId: string, how: 'download' | 'page'): Promise<void> {
  if (!(await db.candidateFile.findFirst({ where: { id: fileId, applicationId }, select: { id: true } }))) throw new Refusal('not-found')
  if (await isResting(db, applicationId)) throw new Refusal('not-permitted', { permission: 'candidates.files' })
  const open = await isUnmasked(staff, { applicationId })
  if (!open) throw new Refusal('not-permitted', { permission: 'candidates.files' })
  const seen = how === 'page' && (await sawAlready(staff, applicationId, fileId, open))
  if (seen) return
  const who = { staff: staff.personId, role: sightOf(staff), purpose: 'vacancies', categories: ['application'], source: 'candidate_files' } as const
  const found = await readAsStaff({ ...who, reason: `${how === 'download' ? 'скачано резюме' : 'открыто резюме'}: ${open.reason}` }, async (tx) => {
    const file = await tx.candidateFile.findFirst({ where: { id: fileId, applicationId }, select: { application: { select: { subjectId: true } } } })
    return { result: file !== null, subjectIds: file?.application ? [file.application.subjectId] : [] }
  })
  if (!found) throw new Refusal('not-found')
  await db.$transaction((tx) => tx.applicationEvent.create({ data: { applicationId, kind: 'file_seen', actorId: staff.personId, happenedAt: now() } }))
}

/** Of this application, since its data were opened: the pages of one file are many requests. */
async function sawAlready(staff: Staff, applicationId: string, fileId: string, { until }: Unmasked): Promise<boolean> {
  const since = new Date(until.getTime() - OPEN_FOR)
  const found = await db.candidateFile.findFirst({
    where: { id: fileId, applicationId, application: { events: { some: { kind: 'file_seen', actorId: staff.personId, happenedAt: { gte: since } } } } },
    select: { id: true },
  })
  return found !== null
}
