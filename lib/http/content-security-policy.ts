type Page = {
  /** Of pages rendered for each request. Static pages are the same for everybody: Next's inline scripts have to be allowed as such. */
  readonly nonce?: string
  /** Where a form may lead besides here: a form posted without scripts is redirected to the bank. */
  readonly formTargets?: readonly string[]
  /** React's error overlay needs eval. */
  readonly development: boolean
  readonly https?: boolean
}

/** What a page may load: its own scripts (with a nonce: those that carry it and what those load), the rest from here alone. */
export function contentSecurityPolicy({ nonce, formTargets = [], development, https = false }: Page): string {
  const directives = [
    `default-src 'self'`,
    `script-src 'self' ${nonce ? `'nonce-${nonce}' 'strict-dynamic'` : `'unsafe-inline'`}${development ? ` 'unsafe-eval'` : ''}`,
    // Attributes such as style="width: 40%" cannot carry a nonce.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors ${nonce ? `'none'` : `'self'`}`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    https && 'upgrade-insecure-requests',
  ]
  return directives.filter(Boolean).join('; ')
}
