import { db } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { getBalance } from '../ledger/balance.ts'
import { getExpiring, getPending } from '../ledger/queries.ts'

/** A membership without an account, as the holder of its link sees it. Points are whole, times UTC. */
export type MemberCard =
  | {
      readonly state: 'open'
      readonly channel: MessageChannel
      /** Lower-cased e-mail or E.164. */
      readonly contact: string
      readonly balance: number
      /** Promised by orders that are not delivered yet. */
      readonly pending: readonly { readonly order: number; readonly points: number }[]
      /** The next first. */
      readonly expiring: readonly { readonly at: Date; readonly points: number }[]
      readonly referralCode: string
    }
  /** It belongs to an account now: shown there alone. */
  | { readonly state: 'moved' }
  | { readonly state: 'left' }

/** Reads a membership by its id; null when there is none. */
export async function readMemberCard(memberId: string): Promise<MemberCard | null> {
  const member = await db.bonusMember.findUnique({
    where: { id: memberId }, select: { personId: true, channel: true, contact: true, leftAt: true, movedToId: true, referralCode: true },
  })
  if (!member) return null
  if (member.movedToId !== null || (member.personId !== null && member.leftAt === null)) return { state: 'moved' }
  if (member.leftAt !== null || member.channel === null || member.contact === null) return { state: 'left' }
  const [balance, pending, expiring] = await Promise.all([getBalance(memberId), getPending(memberId), getExpiring(memberId)])
  return { state: 'open', channel: member.channel, contact: member.contact, referralCode: member.referralCode, balance, pending, expiring }
}
