import { minutes, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'

/** How long code and link work. */
const LIFE = {
  sign_in: minutes(15),
  reset_password: minutes(30),
  register: minutes(60),
  release_contact: minutes(60),
  confirm_contact: minutes(60),
  identify: minutes(60),
  confirm_consent: minutes(48 * 60),
  merge: minutes(30),
  join_programme: minutes(60),
  apply: minutes(60),
  ask_question: minutes(60),
} as const

type Asked = {
  readonly purpose: keyof typeof LIFE
  readonly channel: MessageChannel
  /** Lower-cased e-mail or E.164. */
  readonly contact: string
  /** Who asks, if signed in. */
  readonly personId?: string
  readonly changeId?: string
  /** What is to be remembered until the proof is given; whoever uses the proof knows what it is. */
  readonly payload?: Prisma.InputJsonObject
}

/**
 * Asks somebody to prove that they hold a contact: a row, and the job that writes to them. Whether the contact is known is
 * looked up by that job alone (send-proof.ts), so the answer and its time are the same for all. Answers the proof's id.
 */
export async function askProof(tx: Transaction, { purpose, channel, contact, personId, changeId, payload }: Asked): Promise<string> {
  const moment = now()
  const { id } = await tx.proof.create({
    data: {
      purpose, channel, contact, personId: personId ?? null, changeId: changeId ?? null, ...(payload && { payload }),
      createdAt: moment, expiresAt: new Date(moment.getTime() + LIFE[purpose]),
    },
    select: { id: true },
  })
  await addJob(tx, 'proofs.send', { proofId: id })
  return id
}
