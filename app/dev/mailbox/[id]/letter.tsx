import { env } from '#lib/env.ts'

/** Nothing but the letter's own look and the shop's pictures: no scripts, no forms, no foreign addresses. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${env.APP_URL}; form-action 'none'; base-uri 'none'`

/** A letter as its reader sees it, shut in a frame without scripts and without an origin; links open in a new tab. */
export function Letter({ html, title }: { readonly html: string; readonly title: string }) {
  return (
    <iframe
      title={`Письмо: ${title}`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={`<meta http-equiv="Content-Security-Policy" content="${policy}">${html}`}
      className="h-[80dvh] min-h-[32rem] w-full rounded-lg bg-surface ring-1 ring-line"
    />
  )
}
