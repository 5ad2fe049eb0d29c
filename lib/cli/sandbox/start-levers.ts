import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { PlannedFaults } from '#lib/faults/planned-faults.ts'
import type { PostFault } from '#lib/faults/post-fault.ts'
import { plannedPostFault } from '#lib/faults/schema.ts'
import { listenLocally } from '#lib/http/listen-locally.ts'
import { readLimited } from '#lib/http/read-limited.ts'
import { strangerWords } from '#lib/http/stranger-words.ts'

/** Whose faults may be planned, by the first part of the address. */
export type Plans = { readonly mail: PlannedFaults<PostFault>; readonly sms: PlannedFaults<PostFault> }

/**
 * Starts the levers of the sandbox's mail server and SMS gateway, for programs of this machine: `POST /mail` and `POST /sms` plan what meets the next
 * messages, `DELETE /` forgets it. `port` 0 takes any free one.
 */
export async function startLevers({ port, plans }: { readonly port: number; readonly plans: Plans }): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((incoming, response) => void handle(plans, incoming, response))
  const { origin, close } = await listenLocally(server, port)
  return { url: origin, close }
}

async function handle(plans: Plans, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = await pull(plans, incoming).catch(() => 400)
  response.writeHead(status, { 'cache-control': 'no-store' })
  response.end()
}

function siteOf({ headers }: IncomingMessage): string | undefined {
  const { 'sec-fetch-site': site } = headers
  return typeof site === 'string' ? site : undefined
}

async function pull({ mail, sms }: Plans, incoming: IncomingMessage): Promise<number> {
  const { host, origin } = incoming.headers
  if (strangerWords({ host, origin, site: siteOf(incoming) }, { origins: [], hosts: [] }) !== null) return 403
  const body = await readLimited(incoming, 10_000)
  if (incoming.method === 'DELETE') {
    mail.forget()
    sms.forget()
    return 204
  }
  const plan = incoming.url === '/mail' ? mail : incoming.url === '/sms' ? sms : null
  if (plan === null || incoming.method !== 'POST') return 404
  const { times, ...fault } = plannedPostFault.parse(JSON.parse(body ?? ''))
  plan.plan(fault, times)
  return 204
}
