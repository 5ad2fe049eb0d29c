import { requestLog, requestParams } from '../schema/requests.ts'
import { call } from '../server/call.ts'
import { readRequestLog } from './read-request-log.ts'

/** `file`: what the processes of the shop write their log to; undefined where they write it to a terminal. */
export const requestCalls = (file: string | undefined) => [
  call({
    method: 'GET', path: '/requests/{id}/log', summary: 'What the shop has written of a request, by the x-request-id of its answer; of several, with commas between', params: requestParams, answer: requestLog,
    run: async ({ params: { id } }) => ({ id, lines: await readRequestLog(file, id.split(',')) }),
  }),
]
