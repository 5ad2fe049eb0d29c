import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test'
import type { ConsentKind } from '#lib/db/generated/enums.ts'
import { bonuses } from '../fixtures/bonuses.ts'
import { consents } from '../fixtures/consents.ts'
import type { CellName } from '../inside/cell-of.ts'
import type { Buyer } from '../buyer.ts'
import type { Person } from '../person.ts'
import { until } from './until.ts'

type Whose = Pick<Person, 'id'> | Pick<Buyer, 'email'> | string

/** What the ledgers say of somebody. Each waits for it as long as `expect` does: a job may still be about to write it. */
export const ledgerMatchers = {
  /** So many points can be spent. */
  async toHaveBalance(this: ExpectMatcherState, person: Pick<Person, 'id'>, points: number): Promise<MatcherReturnType> {
    const { isNot, timeout } = this
    const read = async (): Promise<number> => (await bonuses.of(person)).balance
    const { pass, actual } = await until({ read, holds: (balance) => balance === points, timeout, isNot })
    return { pass, actual, expected: points, name: 'toHaveBalance', message: () => `points to spend: ${actual}, expected ${isNot ? 'anything but ' : ''}${points}` }
  },

  /** A consent is in this state, of a person or of a contact that is nobody's yet: given and proved, unless said otherwise. */
  async toHaveConsent(this: ExpectMatcherState, whose: Whose, cell: CellName, state: ConsentKind = 'confirmed'): Promise<MatcherReturnType> {
    const { isNot, timeout } = this
    const read = async (): Promise<string> => (await consents.of(typeof whose === 'string' || 'id' in whose ? whose : whose.email).state())[cell] ?? 'never given'
    const { pass, actual } = await until({ read, holds: (now) => now === state, timeout, isNot })
    return { pass, actual, expected: state, name: 'toHaveConsent', message: () => `${cell}: ${actual}, expected ${isNot ? 'anything but ' : ''}${state}` }
  },
}
