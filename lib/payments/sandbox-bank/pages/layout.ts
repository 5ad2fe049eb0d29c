import type { Reply } from '../reply.ts'
import { html, type Html } from './html.ts'

export type Page = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  /** Where forms may end up after their redirect; the origin of the shop. */
  readonly returnUrl?: string
}

/** A page of the bank. Every one of them says that it is a sandbox. */
export function page({ title, main, status = 200, returnUrl }: Page): Reply {
  const document = html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} — песочница банка</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/bank.css">
</head>
<body>
<header>
<p class="strip"><strong>Песочница.</strong> Учебный банк: деньги не${'\u00a0'}списываются, настоящая карта не${'\u00a0'}нужна.</p>
<div class="head">
<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M4 13 16 5l12 8v2H4zM7 17h3v8H7zM14.5 17h3v8h-3zM22 17h3v8h-3zM4 26h24v2H4z" fill="currentColor"/></svg>
<span>Банк-песочница</span>
</div>
</header>
<main>${main}</main>
</body>
</html>`
  const shop = returnUrl === undefined ? '' : ` ${URL.parse(returnUrl)?.origin ?? ''}`
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // Browsers hold the target of a redirect after a form against form-action too, hence the shop's origin.
      'content-security-policy': `default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; form-action 'self'${shop}; base-uri 'none'; frame-ancestors 'none'`,
    },
    body: document.text,
  }
}
