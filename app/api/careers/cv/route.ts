import { Refusal } from '#lib/action/refusal.ts'
import { clientOf } from '#lib/auth/client.ts'
import { CV_COOKIE, cvCookie, cvToken } from '#lib/careers/files/cv-token.ts'
import { MOST_BYTES } from '#lib/careers/files/limits.ts'
import { cvRefusal } from '#lib/careers/files/refusals.ts'
import { storeCv } from '#lib/careers/files/store-cv.ts'
import { readUpload, saysTooMuch } from '#lib/files/read-upload.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { takeTries } from '#lib/limits/limit.ts'

/**
 * Takes in a CV before the rest of the form: the fields `back` (the page of the form, for one without scripts) and `file`. A script gets JSON, a form without scripts is led back to where it
 * stands; both get the cookie that remembers the file.
 */
export async function POST(request: Request): Promise<Response> {
  let back = ''
  try {
    if (!isFromHere(request.headers)) throw new Refusal('not-permitted')
    if (saysTooMuch(request.headers, MOST_BYTES)) throw new Refusal('cv-too-large')
    await takeTries(['cv:address', clientOf(request.headers).address])
    const { fileId, name, bytes, pages } = await readUpload(request, { what: 'cv', most: MOST_BYTES }, (content, called, fields) => {
      back = fields.get('back') ?? ''
      return storeCv(content, called)
    })
    const cv = cvToken(fileId)
    const headers = { 'Set-Cookie': `${CV_COOKIE}=${cv}; ${cvCookie()}`, 'Cache-Control': 'no-store' }
    return wantsPage(request) ? leadBack(back, '', headers) : Response.json({ cv, name, bytes, pages }, { headers })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, fields } = error
    const headers = { 'Cache-Control': 'no-store' }
    if (wantsPage(request)) return leadBack(back, `?cv=${encodeURIComponent(code)}`, headers)
    return Response.json({ code, fields, message: cvRefusal(code, fields) }, { status: statuses[code] ?? 422, headers })
  }
}

const statuses: Readonly<Record<string, number>> = { 'not-permitted': 403, 'cv-too-large': 413, 'too-many-tries': 429, 'cv-busy': 503 }

const wantsPage = ({ headers }: Request): boolean => headers.get('accept')?.includes('text/html') ?? false

/** Where a CV is brought: the answer to a vacancy, and an application that is corrected, by its link or in the account. */
const PAGES = /^\/(careers\/[a-z0-9-]{1,80}\/apply|careers\/application\/[\w.~-]{1,200}|account\/applications\/\d{1,9})$/

/** To the form; to all vacancies where nobody knows which. */
function leadBack(back: string, query: string, headers: Readonly<Record<string, string>>): Response {
  const known = PAGES.test(back)
  const taken = query === '' && !back.endsWith('/apply') ? '?taken=1' : query
  return new Response(null, { status: 303, headers: { ...headers, Location: known ? `${back}${taken}#cv` : '/careers' } })
}
