import { getAppealByToken } from '#lib/privacy/queries.ts'
import { answerReceipt } from '#lib/privacy/receipt.ts'

type Context = { readonly params: Promise<{ token: string }> }

/** The dated receipt as PDF, for whoever holds the signed link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerReceipt(await getAppealByToken('claim', (await params).token))
}
