import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { payloadOf } from './payload-of.ts'
import { type ReceivedQuestion, receiveQuestion } from './receive-question.ts'
import type { AskInput } from './schema.ts'

/** Somebody who is signed in asks about a product: the answer comes to the e-mail of the account and stands in it. Refusals `product-gone`, `too-many-tries`. */
export async function askAsCustomer(personId: string, given: AskInput): Promise<ReceivedQuestion> {
  const payload = await payloadOf(given)
  await takeTries(['question:person', personId])
  return db.$transaction((tx) => receiveQuestion(tx, { personId }, payload))
}
