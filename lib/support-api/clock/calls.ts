import { clock, clockInput } from '../schema/clock.ts'
import { call } from '../server/call.ts'
import { readClock, setClock } from './shop-clock.ts'

export const clockCalls = [
  call({ method: 'GET', path: '/clock', summary: 'What time it is for the shop', answer: clock, run: async () => readClock() }),
  call({
    method: 'PUT', path: '/clock', summary: 'Moves the clock of all processes of the shop; {"offset": 0} is the present. Regular jobs of the time between are run by the next POST /jobs/drain', body: clockInput, answer: clock,
    run: async ({ body }) => setClock('offset' in body ? body.offset : readClock().offset + Date.parse(body.at) - Date.parse(readClock().now)),
  }),
]
