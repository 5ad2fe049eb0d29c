import { Refusal } from '#lib/action/refusal.ts'
import { clientOf } from '#lib/auth/client.ts'
import { CV_COOKIE, cvCookie, cvToken } from '#lib/careers/files/cv-token.ts'
import { readUpload, saysTooMuch } from '#lib/careers/files/read-upload.ts'
import { cvRefusal } from '#lib/careers/files/refusals.ts'
import { storeCv } from '#lib/careers/files/store-cv.ts'
import { isFromHere } from '#lib/http/is-from-here.ts'
import { takeTries } from '#lib/limits/limit.ts'

/**
 * Takes in a CV before the rest of the form: the fields `slug` (of the vacancy) and `file`. A script gets JSON, a form without scripts is led back to where it
 * stands; both get the cookie that remembers the file.
 */
export async function POST(request: Request): Promise<Response> {
  let slug = ''
  try {
    if (!isFromHere(request.headers)) throw new Refusal('not-permitted')
    if (saysTooMuch(request.headers)) throw new Refusal('cv-too-large')
    await takeTries(['cv:address', clientOf(request.headers).address])
    const { fileId, name, bytes, pages } = await readUpload(request, (content, called, fields) => {
      slug = fields.get('slug') ?? ''
      return storeCv(content, called)
    })
    const cv = cvToken(fileId)
    const headers = { 'Set-Cookie': `${CV_COOKIE}=${cv}; ${cvCookie()}`, 'Cache-Control': 'no-store' }
    return wantsPage(request) ? leadBack(slug, '', headers) : Response.json({ cv, name, bytes, pages }, { headers })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, fields } = error
    const headers = { 'Cache-Control': 'no-store' }
    if (wantsPage(request)) return leadBack(slug, `?cv=${encodeURIComponent(code)}`, headers)
    return Response.json({ code, fields, message: cvRefusal(code, fields) }, { status: statuses[code] ?? 422, headers })
  }
}

const statuses: Readonly<Record<string, number>> = { 'not-permitted': 403, 'cv-too-large': 413, 'too-many-tries': 429, 'cv-busy': 503 }

const wantsPage = ({ headers }: Request): boolean => headers.get('accept')?.includes('text/html') ?? false

/** To the form; to all vacancies where nobody knows which. */
function leadBack(slug: string, query: string, headers: Readonly<Record<string, string>>): Response {
  const path = /^[a-z0-9-]{1,80}$/.test(slug) ? `/careers/${slug}/apply${query}#cv` : '/careers'
  return new Response(null, { status: 303, headers: { ...headers, Location: path } })
}
