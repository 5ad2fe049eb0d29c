import { Refusal } from '#lib/action/refusal.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { exportOfToken } from '#lib/privacy/export/export-token.ts'
import { makeExport } from '#lib/privacy/export/make-export.ts'

type Context = { readonly params: Promise<{ token: string }> }

/** The archive of everything held of somebody. A customer's opens in their own session only; for anybody else there is nothing here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const whose = exportOfToken((await params).token)
  if (whose === 'expired') return say(410, 'Срок ссылки истёк: она работает 15 минут. Соберите архив ещё раз.')
  if (whose === null || (whose.kind === 'person' && (await currentCustomer())?.personId !== whose.id)) return say(404, 'Здесь ничего нет.')
  try {
    await takeTries(['export-fetch:person', whose.id])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return say(429, `Слишком часто. Попробуйте через ${error.fields.minutes} мин.`)
  }
  const archive = await makeExport(whose)
  if (archive === null) return say(404, 'О вас ничего не хранится.')
  return new Response(new Uint8Array(archive), {
    headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="smart-tracker-data.zip"', ...unkept },
  })
}

const unkept = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } as const

function say(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...unkept } })
}
