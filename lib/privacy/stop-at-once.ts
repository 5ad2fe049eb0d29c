import type { Transaction } from '#lib/db/db.ts'
import type { MadeAppeal, NewRequest } from './make-request.ts'

/** What a request asks for and can be done in its own transaction. */
export async function stopAtOnce(_tx: Transaction, _asked: NewRequest, _request: MadeAppeal): Promise<void> {}
