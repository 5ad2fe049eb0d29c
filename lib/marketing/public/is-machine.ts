/** Programs that fetch every link of a letter before anybody reads it: search robots, link scanners, previews of messengers. */
const machines = /bot\b|bot\/|crawl|spider|preview|scanner|safelinks|proofpoint|mimecast|barracuda|symantec|curl\/|wget\/|python-|java\/|go-http|okhttp|headlesschrome|facebookexternalhit|whatsapp|telegram|viber|vkshare/i

/**
 * Whether a request was made by a program rather than by somebody who pressed a link: what says so of itself, and what browsers fetch in
 * advance. Scanners that disguise themselves are counted as people; nobody can tell.
 */
export function isMachine(headers: { get(name: string): string | null }): boolean {
  const agent = headers.get('user-agent') ?? ''
  return agent === '' || machines.test(agent) || /prefetch|prerender/i.test(`${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''} ${headers.get('x-purpose') ?? ''}`)
}
