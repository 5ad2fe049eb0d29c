import * as z from 'zod'
import { isResting } from '#lib/careers/consent/resting.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'
import type { Unmasked } from '#lib/unmasking/is-unmasked.ts'
import { boardStages } from './board-stages.ts'

const fields = {
  id: true, number: true, subjectId: true, surname: true, givenName: true, patronymic: true, email: true, phone: true, cvLink: true, letter: true, stage: true, revision: true, receivedAt: true, decidedAt: true,
  rejectReason: true, retainUntil: true,
  vacancy: { select: { id: true, title: true, slug: true, state: true, criteria: true } },
  answers: { orderBy: { position: 'asc' }, select: { position: true, question: true, answer: true } },
  files: {
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, name: true, bytes: true, pages: true, createdAt: true, drawnAt: true, previews: { orderBy: { page: 'asc' }, select: { page: true, width: true, height: true } } },
  },
  events: { orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }], take: 100, select: { id: true, kind: true, from: true, to: true, actorId: true, happenedAt: true } },
  notes: { orderBy: { createdAt: 'desc' }, select: { id: true, text: true, authorId: true, createdAt: true } },
  scorecards: { orderBy: { createdAt: 'asc' }, select: { id: true, authorId: true, verdict: true, comment: true, createdAt: true, marks: { select: { criterion: true, mark: true } } } },
  interviews: {
    orderBy: { createdAt: 'desc' },
    select: { id: true, kind: true, place: true, minutes: true, state: true, startsAt: true, authorId: true, createdAt: true, slots: { orderBy: { startsAt: 'asc' }, select: { startsAt: true } } },
  },
  letters: { orderBy: { createdAt: 'desc' }, select: { id: true, subject: true, body: true, authorId: true, createdAt: true } },
  poolEntry: { select: { enteredAt: true, until: true, askedAt: true } },
} satisfies Prisma.ApplicationSelect

/**
 * What staff see of one application; null if there is none, or a block hides it (6.2.4). While its consent rests (9.1) that is no more than that it is there. Names and contacts are masked, and what the candidate wrote and sent is left out, unless `unmasked`. Cards of others are left out until `staffId`
 * has written their own: nobody's opinion is borrowed.
 */
export async function getCandidate(staff: { readonly personId: string; readonly role: StaffRole }, id: string, unmasked: Unmasked | null) {
  if (!z.uuid().safeParse(id).success) return null
  const read = await readMasked(staff.role, async (tx) => {
    const application = await tx.application.findUnique({ where: { id }, select: fields })
    if (!application) return null
    const others = await tx.application.findMany({
      where: { subjectId: application.subjectId, id: { not: id } }, orderBy: { receivedAt: 'desc' }, select: { id: true, number: true, stage: true, receivedAt: true, vacancy: { select: { title: true } } },
    })
    return { application, others, rests: await isResting(tx, id) }
  })
  if (!read) return null
  const { surname, givenName, patronymic, email, phone, cvLink, letter, answers, files, events, notes, scorecards, interviews, letters, subjectId: _, ...rest } = read.application
  const { rests } = read
  const open = unmasked !== null && !rests
  const own = scorecards.find(({ authorId }) => authorId === staff.personId) ?? null
  const nameOf = await staffNames([...new Set([...events.map(({ actorId }) => actorId), ...[...notes, ...scorecards, ...interviews, ...letters].map(({ authorId }) => authorId)])].map(markOf))
  const by = (personId: string | null) => nameOf(markOf(personId))
  const signed = <T extends { readonly authorId: string | null }>({ authorId, ...row }: T) => ({ ...row, author: by(authorId) })
  return {
    ...rest,
    masked: !open,
    /** Its consent waits to be given anew (9.1): nobody reads it until then. */
    rests,
    onBoard: boardStages.some((stage) => stage === rest.stage),
    name: open ? [surname, givenName, patronymic].filter(Boolean).join(' ') : rests ? '' : maskNames(surname, givenName, patronymic),
    givenName: open ? givenName : null,
    email: open ? email : rests ? '' : maskEmail(email),
    phone: open ? phone : rests ? '' : maskPhone(phone),
    /** What they sent, counted where it is not shown. */
    sent: { letter: letter !== null, link: cvLink !== null, files: files.length, answers: answers.length },
    cvLink: open ? cvLink : null,
    letter: open ? letter : null,
    answers: open ? answers : [],
    files: open ? files : [],
    letters: open ? letters.map(signed) : [],
    events: events.map(({ actorId, ...event }) => ({ ...event, actor: by(actorId) })),
    notes: open ? notes.map(signed) : [],
    noteCount: notes.length,
    interviews: interviews.map(signed),
    ownCard: own,
    otherCards: own ? scorecards.filter((card) => card !== own).map(signed) : [],
    hiddenCards: own ? 0 : scorecards.length,
    others: read.others,
  }
}

export type CandidateCard = NonNullable<Awaited<ReturnType<typeof getCandidate>>>

const markOf = (personId: string | null): string | null => (personId === null ? null : `staff:${personId}`)
