import { days } from '#lib/clock/clock.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import type { AudienceCondition, AudienceDefinition, AudienceMoment, AudiencePeriod } from '../definition.ts'
import { profileCell } from '../profile-columns.ts'
import type { CampaignCell } from '../types.ts'
import { NONE, type Numbers, points, type ProfileColumn } from './columns.ts'
import type { ProfileMemory } from './profile-memory.ts'

/** A byte for each place: 1 who is meant. */
export type Mask = Uint8Array

/** What conditions ask of other tables, looked up beforehand. */
export type Looked = {
  /** Digests of the products that a condition means. */
  readonly goods: ReadonlyMap<AudienceCondition, readonly number[]>
  /** Places of those whom a condition means that is not asked of profiles. */
  readonly places: ReadonlyMap<AudienceCondition, readonly number[]>
}

/** Conditions that this memory cannot answer: the database does, and `Looked` has the places. */
export const isAskedElsewhere = ({ kind }: AudienceCondition): boolean => kind === 'bonus-level' || kind === 'bonus-expiring'

/** Whom a definition means: the same people as `definitionSql` finds. Days count back from `at`. */
export function matchPeople(memory: ProfileMemory, { match, groups }: AudienceDefinition, cell: CampaignCell, at: Date, looked: Looked): Mask {
  const masks = groups.map((group) => joined(group.conditions.map((condition) => maskOf(memory, condition, cell, at, looked)), group.match))
  const mask = masks.length === 0 ? memory.alive.slice(0, memory.size) : joined(masks, match)
  for (let place = 0; place < mask.length; place += 1) mask[place] = (mask[place] ?? 0) & (memory.alive[place] ?? 0)
  return mask
}

function joined([first = new Uint8Array(), ...others]: readonly Mask[], match: 'all' | 'any'): Mask {
  for (const other of others) {
    if (match === 'all') for (let place = 0; place < first.length; place += 1) first[place] = (first[place] ?? 0) & (other[place] ?? 0)
    else for (let place = 0; place < first.length; place += 1) first[place] = (first[place] ?? 0) | (other[place] ?? 0)
  }
  return first
}

function maskOf(memory: ProfileMemory, condition: AudienceCondition, cell: CampaignCell, at: Date, looked: Looked): Mask {
  const { columns, size } = memory
  switch (condition.kind) {
    case 'bought':
      return turned(boughtOf(memory, looked.goods.get(condition) ?? [], within(condition.period, at)), condition.not)
    case 'orders': {
      const { period, compare, count } = condition
      return reaches(period.type === 'ever' ? columns.orders : sumsOf(memory, memory.lines.first, within(period, at)), size, compare, count)
    }
    case 'turnover': {
      const { period, compare, amount } = condition
      return reaches(period.type === 'ever' ? columns.turnover : sumsOf(memory, memory.lines.amount, within(period, at)), size, compare, amount)
    }
    case 'last-order':
      return side(columns.last_order_on, size, condition.side, condition.moment, at)
    case 'never-bought':
      return between(columns.orders, size, 0, 0)
    case 'registered':
      return side(columns.registered_on, size, condition.side, condition.moment, at)
    case 'region':
      return turned(among(condition.of === 'address' ? columns.address_region : columns.delivered_region, size, condition.codes.map(Number)), condition.not)
    case 'source':
      return turned(among(columns[`${profileCell(cell)?.name ?? ''}_point` as ProfileColumn], size, condition.points.map((each) => points.indexOf(each) + 1)), condition.not)
    case 'bonus-level':
    case 'bonus-expiring': {
      const mask = new Uint8Array(size)
      for (const place of looked.places.get(condition) ?? []) if (place < size) mask[place] = 1
      return mask
    }
    default:
      throw new Error(`no such condition: ${JSON.stringify(condition satisfies never)}`)
  }
}

function boughtOf({ size, starts, counts, columns: { last_order_on: last }, lines: { day, good }, goods }: ProfileMemory, digests: readonly number[], [from, to]: Days): Mask {
  const [mask, wanted] = [new Uint8Array(size), new Uint8Array(goods.size)]
  for (const digest of digests) wanted[goods.get(digest) ?? goods.size] = 1
  for (let place = 0; place < size; place += 1) {
    if ((last[place] ?? NONE) < from) continue
    const start = starts[place] ?? 0
    for (let line = start, end = start + (counts[place] ?? 0); line < end; line += 1) {
      const when = day[line] ?? NONE
      if (when >= from && when <= to && wanted[good[line] ?? 0] === 1) mask[place] = 1
    }
  }
  return mask
}

/** Of a period, for each place: of `amounts` or, where those are marks, how many. */
function sumsOf({ size, starts, counts, columns: { last_order_on: last }, lines: { day } }: ProfileMemory, amounts: Numbers, [from, to]: Days): Float64Array {
  const sums = new Float64Array(size)
  for (let place = 0; place < size; place += 1) {
    if ((last[place] ?? NONE) < from) continue
    const start = starts[place] ?? 0
    let sum = 0
    for (let line = start, end = start + (counts[place] ?? 0); line < end; line += 1) {
      const when = day[line] ?? NONE
      if (when >= from && when <= to) sum += amounts[line] ?? 0
    }
    sums[place] = sum
  }
  return sums
}

const reaches = (sums: Numbers, size: number, compare: 'at-least' | 'at-most', limit: number): Mask =>
  compare === 'at-least' ? between(sums, size, limit, Infinity) : between(sums, size, -Infinity, limit)

function side(column: Numbers, size: number, edge: 'before' | 'since', moment: AudienceMoment, at: Date): Mask {
  const day = dayOf(moment.type === 'day' ? moment.day : daysBefore(moment.days, at))
  return edge === 'before' ? between(column, size, NONE + 1, day - 1) : between(column, size, day, Infinity)
}

/** Both ends included. */
function between(column: Numbers, size: number, from: number, to: number): Mask {
  const mask = new Uint8Array(size)
  for (let place = 0; place < size; place += 1) {
    const value = column[place] ?? NONE
    mask[place] = value >= from && value <= to ? 1 : 0
  }
  return mask
}

function among(column: Numbers, size: number, values: readonly number[]): Mask {
  const [mask, wanted] = [new Uint8Array(size), new Uint8Array(256)]
  for (const value of values) wanted[value] = 1
  for (let place = 0; place < size; place += 1) mask[place] = wanted[column[place] ?? 0] ?? 0
  return mask
}

function turned(mask: Mask, not: boolean): Mask {
  if (not) for (let place = 0; place < mask.length; place += 1) mask[place] = 1 - (mask[place] ?? 0)
  return mask
}

/** Both included, in days since 2000-01-01. */
type Days = readonly [from: number, to: number]

function within(period: AudiencePeriod, at: Date): Days {
  if (period.type === 'ever') return [-Infinity, Infinity]
  if (period.type === 'between') return [dayOf(period.from), dayOf(period.to)]
  return [dayOf(daysBefore(period.days, at)) + 1, dayOf(isoDay(at))]
}

const daysBefore = (count: number, at: Date): string => isoDay(new Date(at.getTime() - days(count)))

/** As PostgreSQL counts days. */
export const dayOf = (day: string): number => Date.parse(day) / 86_400_000 - 10_957
