/** What a page with its own nonce may load: scripts that carry it and what those load, the rest from here alone. */
export function contentSecurityPolicy(page: {
  readonly nonce: string
  /** Where a form may lead besides here: a form posted without scripts is redirected to the bank. */
  readonly formTargets: readonly string[]
  /** React's error overlay needs eval. */
  readonly development: boolean
  readonly https: boolean
}): string {
  const directives = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${page.nonce}' 'strict-dynamic'${page.development ? ` 'unsafe-eval'` : ''}`,
    // Attributes such as style="width: 40%" cannot carry a nonce.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action ${["'self'", ...page.formTargets].join(' ')}`,
    page.https && 'upgrade-insecure-requests',
  ]
  return directives.filter(Boolean).join('; ')
}
