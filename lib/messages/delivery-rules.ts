/** Attempts before a message is given up; with the queue's growing pauses a little more than a day. */
export const MAX_ATTEMPTS = 14

/**
 * How long (milliseconds) a handed message belongs to the worker that took it. Longer than a dialogue with the SMTP server may
 * last: who finds the message still handed after that knows that its worker died.
 */
export const LEASE = 30_000

/** Whether the SMTP server refused this letter for good: a 5xx about its recipient or content, not about us or the connection. */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500
}

/** What is kept of an error: one short line. */
export function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(/\s+/g, ' ').slice(0, 300)
}
