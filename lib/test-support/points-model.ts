import { now } from '#lib/clock/clock.ts'
import { dayEnd } from '#lib/clock/day-end.ts'

/** Points of one occasion. `expired`: how many of them have ended unused, as often as they did. */
export type ModelLot = { readonly id: string; readonly order: string | null; readonly points: number; readonly grantedAt: number; remaining: number; expired: number; expiresAt: number }
export type ModelOrder = {
  readonly id: string; readonly quantity: number; readonly points: number; readonly earn: number
  left: number; back: number; taken: number; ended: boolean; readonly parts: { lot: ModelLot; owed: number }[]; readonly calls: (() => Promise<unknown>)[]
}

/** The review of a bought line, and what it has brought. */
export type ModelReview = {
  /** Another one, when its author has deleted it and written anew. */
  id: string
  readonly productId: string
  readonly order: string
  readonly number: number
  readonly boughtAt: number
  /** Null: its author has deleted it. */
  state: 'pending' | 'published' | 'declined' | 'removed' | null
  wasPublished: boolean
  /** All of the line came back, and nothing was wrong with it. */
  givenUp: boolean
  /** Whether it was published for the first time, by each job that waits. */
  jobs: boolean[]
  /** How often it has brought points; those that it has now. */
  times: number
  reward: ModelLot | null
}

/** What the first rules say of reviews. */
const [FOR_REVIEW, A_MONTH] = [50, 5]

/** The ledger once more, as the rules of the programme say it, in the simplest words there are. */
export class PointsModel {
  readonly lots: ModelLot[] = []
  readonly orders: ModelOrder[] = []
  readonly reviews: ModelReview[] = []
  readonly dues: { owed: number }[] = []

  /** What can be spent at this moment, first that which ends first. */
  alive(): ModelLot[] {
    return this.lots.filter(({ remaining, expiresAt }) => remaining > 0 && expiresAt > now().getTime()).toSorted(bySoonest)
  }

  sum(lots: readonly ModelLot[]): number {
    return lots.reduce((total, { remaining }) => total + remaining, 0)
  }

  /** What is due is withheld first, the oldest before. */
  grant(lot: ModelLot): void {
    this.lots.push(lot)
    for (const due of this.dues) {
      const part = Math.min(due.owed, lot.remaining)
      due.owed -= part
      lot.remaining -= part
    }
  }

  take(lots: readonly ModelLot[], points: number): { lot: ModelLot; owed: number }[] {
    let left = points
    return lots.flatMap((lot) => {
      const owed = Math.min(left, lot.remaining)
      left -= owed
      lot.remaining -= owed
      return owed > 0 ? [{ lot, owed }] : []
    })
  }

  /** From what the same has brought, then from what ends first; what is not there is due. */
  takeBack(points: number, isOwn: (lot: ModelLot) => boolean): void {
    const own = this.lots.filter((lot) => isOwn(lot) && lot.remaining > 0)
    const found = this.take([...own, ...this.alive().filter((lot) => !isOwn(lot))], points).reduce((sum, { owed }) => sum + owed, 0)
    if (found < points) this.dues.push({ owed: points - found })
  }

  restore(order: ModelOrder, points: number): void {
    let left = points
    for (const part of order.parts.toReversed()) {
      const back = Math.min(left, part.owed)
      left -= back
      part.owed -= back
      if (back > 0 && part.lot.expiresAt <= now().getTime()) part.lot.expiresAt = dayEnd(now(), 30).getTime()
      part.lot.remaining += back
    }
  }

  expire(): void {
    for (const lot of this.lots.filter(({ expiresAt }) => expiresAt <= now().getTime())) {
      lot.expired += lot.remaining
      lot.remaining = 0
    }
  }

  /** Somebody, author or staff, moves a review on. */
  move(review: ModelReview, state: ModelReview['state']): void {
    const first = !review.wasPublished
    review.wasPublished ||= state === 'published'
    if (review.wasPublished && (first || review.state !== state)) review.jobs.push(first)
    review.state = state
    if (state === null) review.wasPublished = false
  }

  giveUp(review: ModelReview): void {
    review.givenUp = true
    if (review.times > 0) review.jobs.push(false)
  }

  stands({ state, wasPublished, givenUp }: ModelReview): boolean {
    return (state === 'published' || (state === 'pending' && wasPublished)) && !givenUp
  }

  /** Does what waits for a review. `lotOf`: the lot that the shop has given for it this time, by which the next ones are told apart. */
  async settle(review: ModelReview, lotOf: (time: number) => Promise<{ readonly id: string; readonly grantedAt: Date } | null>): Promise<void> {
    for (const first of review.jobs.splice(0)) {
      const { reward } = review
      if (reward && !this.stands(review)) {
        // What has ended unused is not asked for.
        if (reward.points === reward.expired) continue
        this.takeBack(reward.points - reward.expired, (lot) => lot === reward)
        review.reward = null
      } else if (!reward && this.stands(review) && this.#mayBring(review, first)) {
        review.times += 1
        const given = await lotOf(review.times)
        const grantedAt = given?.grantedAt ?? now()
        review.reward = { id: given?.id ?? 'nothing was given', order: null, points: FOR_REVIEW, grantedAt: grantedAt.getTime(), remaining: FOR_REVIEW, expired: 0, expiresAt: dayEnd(grantedAt, 365).getTime() }
        this.grant(review.reward)
      }
    }
  }

  /** Published for the first time, or once more after its points were taken back; and so many in a calendar month. */
  #mayBring({ state, times }: ModelReview, first: boolean): boolean {
    const thisMonth = this.reviews.filter(({ reward }) => reward && monthOf(reward.grantedAt) === monthOf(now().getTime()))
    return (times === 0 ? first : state === 'published') && thisMonth.length < A_MONTH
  }
}

const bySoonest = (a: ModelLot, b: ModelLot): number => a.expiresAt - b.expiresAt || a.grantedAt - b.grantedAt || (a.id < b.id ? -1 : 1)

/** In the shop's zone, four hours before UTC. */
const monthOf = (moment: number): string => new Date(moment + 4 * 3_600_000).toISOString().slice(0, 7)
