import { db } from '#lib/db/db.ts'
import { subjectsOf } from './let-go.ts'
import type { PlannedCampaign } from './plan-by-point.ts'
import { nameOf, type Somebody } from './what-came.ts'

/**
 * Tries to put a message of each campaign that has none for somebody into the queue, by whatever consent there is of them, as a program with a fault would; the campaigns have to
 * wait still. Answers by which of them the database took it: none.
 */
export async function forceIntoQueue(campaigns: readonly PlannedCampaign[], { email, mobile }: Somebody): Promise<string[]> {
  const forced: string[] = []
  for (const subjectId of await subjectsOf([email, mobile].filter((contact) => contact !== undefined))) {
    const events = await db.consentCurrent.findMany({ where: { subjectId }, select: { eventPosition: true } })
    for (const campaign of campaigns) {
      const planned = await db.campaignMessage.count({ where: { campaignId: campaign.id, subjectId, state: 'planned' } })
      for (const { eventPosition } of planned > 0 ? [] : events) {
        const data = { campaignId: campaign.id, subjectId, eventPosition, variant: 'a', occurrence: 1 }
        if (await db.campaignMessage.create({ data }).then(() => true, isRefusal)) forced.push(nameOf(campaign))
      }
    }
  }
  return forced
}

function isRefusal(error: unknown): false {
  if (error instanceof Error && error.message.includes('no living consent')) return false
  throw error
}
