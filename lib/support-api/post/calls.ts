import * as z from 'zod'
import { letter, mailQuery, shortMessage, smsQuery } from '../schema/mail.ts'
import { call } from '../server/call.ts'
import { listLetters } from './list-letters.ts'
import { listShortMessages } from './list-short-messages.ts'

export const postCalls = [
  call({ method: 'GET', path: '/mail', summary: 'Letters, the newest first; with «wait» as soon as there is one', query: mailQuery, answer: z.array(letter), run: ({ query }) => listLetters(query) }),
  call({ method: 'GET', path: '/sms', summary: 'SMS, the newest first; with «wait» as soon as there is one', query: smsQuery, answer: z.array(shortMessage), run: ({ query }) => listShortMessages(query) }),
]
