import type { Decision, Mine } from '#components/policy/mine-store.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { consentMatrix } from '#lib/consent/queries.ts'
import type { ConsentRow } from '#lib/consent/types.ts'
import { acceptedPolicy } from '#lib/policy/accepted-policy.ts'

/** What the policy means for whoever is signed in; the page of the policy asks for it after it has loaded. Nothing for guests. */
export async function GET(): Promise<Response> {
  const customer = await currentCustomer()
  return Response.json(customer ? await mineOf(customer.personId) : nothing, { headers: { 'Cache-Control': 'private, no-store' } })
}

const nothing: Mine = { accepted: null, decisions: {} }

async function mineOf(personId: string): Promise<Mine> {
  const [accepted, rows] = await Promise.all([acceptedPolicy(personId), consentMatrix(personId)])
  const decisions = Object.fromEntries(
    [...new Set(rows.map(({ purpose }) => purpose))].map((purpose) => [purpose, rows.filter((row) => row.purpose === purpose).map(decisionOf)]),
  )
  return { accepted: accepted && { number: accepted.number, at: accepted.at.toISOString() }, decisions }
}

function decisionOf({ channel, state, live, frozen, since }: ConsentRow): Decision {
  const given = state === 'granted' || state === 'confirmed'
  const told = state === null ? 'none' : given ? (frozen ? 'frozen' : live ? 'granted' : 'waiting') : state === 'withdrawn' ? 'withdrawn' : 'none'
  return { channel, state: told, since: since?.toISOString() ?? null }
}
