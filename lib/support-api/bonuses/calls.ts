import { requirePerson } from '../people/require-person.ts'
import { bonuses } from '../schema/bonuses.ts'
import { personParams } from '../schema/parts.ts'
import { call } from '../server/call.ts'
import { readBonuses } from './read-bonuses.ts'

export const bonusCalls = [
  call({
    method: 'GET', path: '/people/{id}/bonuses', summary: 'What somebody has in the bonus programme, and the ledger of it', params: personParams, answer: bonuses,
    run: async ({ params: { id } }) => readBonuses(await requirePerson(id)),
  }),
]
