import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { busyAt } from './busy-at.ts'

type Offer = { readonly id: string; readonly authorId: string; readonly minutes: number; readonly slots: readonly { readonly startsAt: Date }[] }

/** The times of an interview that can still be chosen, the earliest first: ahead, and not taken by another candidate of the same interviewer. */
export async function freeSlots(tx: Pick<Transaction, 'interview'>, offer: Offer): Promise<Date[]> {
  const ahead = offer.slots.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt > now())
  const busy = await Promise.all(ahead.map((startsAt) => busyAt(tx, offer, startsAt)))
  return ahead.filter((_, index) => !busy[index]).toSorted((a, b) => a.getTime() - b.getTime())
}
