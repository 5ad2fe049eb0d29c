import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { issuePermit, type Permit } from '#lib/egress/permit.ts'
import type { Disclosure } from './types.ts'
import { writeTransfer } from './write-transfer.ts'

type Way<Answer> = {
  /** Speaks to the recipient, with the permit that its adapter asks for. */
  readonly send: (permit: Permit) => Promise<Answer>
  /** Whether an error of `send` is the recipient's no; anything else leaves open what has become of it. */
  readonly isRefusal?: (error: unknown) => boolean
}

/**
 * The only way out of the shop (5.2): the line of the register is committed before anything leaves, then `send` runs, then what the
 * recipient said is noted. DisclosureRefused, and nothing is sent, when the recipient is off, abroad, has no contract for the purpose or
 * may not have one of the fields. Errors of `send` pass through.
 */
export async function disclose<Answer>(disclosure: Disclosure, { send, isRefusal = () => false }: Way<Answer>): Promise<Answer> {
  const id = await writeTransfer(db, disclosure)
  try {
    const answer = await send(issuePermit(id))
    await finish(id, 'accepted')
    return answer
  } catch (error) {
    if (isRefusal(error)) await finish(id, 'refused')
    throw error
  }
}

async function finish(id: string, result: 'accepted' | 'refused'): Promise<void> {
  await db.transfer.updateMany({ where: { id, result: null }, data: { result, finishedAt: now() } })
}
