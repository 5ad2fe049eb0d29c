import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import type { DestructionFacts } from '#lib/mail/templates/privacy/privacy-facts.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import { appealPath } from '../appeal-link.ts'
import { destructionPlan } from './plan.ts'

/** What the letters about a destruction say. Throws NotNeeded when it was recalled, or is done. */
export async function destructionFacts(requestId: string | null): Promise<DestructionFacts> {
  if (requestId === null) throw new Error('a destruction without a request has no letter')
  const found = await db.destruction.findFirst({
    where: { requestId, state: 'planned' },
    select: { runAt: true, plan: true, request: { select: { number: true } } },
  })
  if (!found?.request) throw new NotNeeded('the destruction is not planned any more')
  const { gone, kept } = destructionPlan.parse(found.plan)
  return { sort: 'request', number: found.request.number, runAt: found.runAt, gone: gone.map(({ title }) => title), kept, href: `${env.APP_URL}${appealPath('request', requestId)}` }
}
