import { type BrowserContext, expect } from '@playwright/test'

/** An answer of the shop, by whose id its lines are found in the shop's log. */
export type RequestNote = { readonly id: string; readonly method: string; readonly path: string; readonly status: number }

export type Guard = {
  /** Watches one more browser context: a second person, a browser without scripts. */
  readonly watch: (context: BrowserContext) => void
  /** What went wrong so far. */
  readonly troubles: readonly string[]
  /** What the shop answered so far. */
  readonly requests: readonly RequestNote[]
  /** Fails with everything that went wrong so far. */
  readonly verify: () => void
}

/**
 * Chrome repeats every 404 in the console: answers are judged by what was asked for. And the recorder of traces puts a script into
 * every frame, which the frame of a letter refuses, as it should.
 */
const harmless = /^Failed to load resource|^Blocked script execution in 'about:srcdoc'/

/**
 * Notes what no page may do, whatever a test looks at: errors in the console or in scripts, answers of 500 and above, scripts,
 * styles, fonts and pictures that do not arrive, requests to any host that is not one of `origins`.
 */
export function startGuard(origins: readonly string[]): Guard {
  const troubles: string[] = []
  const requests: RequestNote[] = []
  const ours = (url: string): boolean => /^(data|blob|about):/.test(url) || origins.includes(new URL(url).origin)
  return {
    troubles,
    requests,
    watch(context) {
      context.on('weberror', (error) => troubles.push(`script error: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error' && !harmless.test(message.text())) troubles.push(`console: ${message.text()}`)
      })
      context.on('request', (request) => {
        if (!ours(request.url())) troubles.push(`foreign host: ${request.url()}`)
      })
      context.on('response', (response) => {
        const request = response.request()
        const [status, url] = [response.status(), response.url()]
        const part = ['image', 'script', 'stylesheet', 'font'].includes(request.resourceType())
        if (status >= 500 || (part && status >= 400)) troubles.push(`${status}: ${url}`)
        const id = part ? undefined : response.headers()['x-request-id']
        if (id !== undefined) requests.push({ id, method: request.method(), path: url.slice(new URL(url).origin.length), status })
      })
      context.on('requestfailed', (request) => {
        // Aborted: the page was left while something was on its way. What a policy forbids, the console tells; switched-off scripts it does not.
        const reason = request.failure()?.errorText ?? ''
        if (reason !== 'net::ERR_ABORTED' && reason !== 'csp') troubles.push(`${reason}: ${request.url()}`)
      })
    },
    verify: () => expect(troubles, 'pages without errors').toEqual([]),
  }
}
