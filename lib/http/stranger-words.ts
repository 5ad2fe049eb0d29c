type Asked = {
  /** `Host` as the caller wrote it. */
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`: what the browser says of who asks. */
  readonly site: string | undefined
}

type Allowed = {
  /** Origins of pages that may ask, besides programs, which have none. */
  readonly origins: readonly string[]
  /** Names that a host may have besides those of this machine. */
  readonly hosts: readonly string[]
}

/** What this machine calls itself. A page of the internet whose name is made to lead here (DNS rebinding) brings its own name along. */
const local = /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * Why a request is not taken that only programs of this machine may send, English; null when it may be. Neither a page of another site in the browser
 * of whoever works here gets in (`Origin`, `Sec-Fetch-Site`), nor one that has a name of its own for this machine (`Host`).
 */
export function strangerWords({ host, origin, site }: Asked, { origins, hosts }: Allowed): string | null {
  const name = URL.parse(`http://${host ?? ''}`)?.hostname ?? ''
  if (!local.test(name) && !hosts.includes(name)) return `This answers on local hosts only, not as «${name || 'nothing'}»: name the host in TEST_SUPPORT_HOST if that is meant.`
  if (origin !== undefined && !origins.includes(origin)) return `Pages of ${origin} may not ask here: call it from a program, without the Origin header.`
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Pages of other sites may not ask here: call it from a program.'
  return null
}
