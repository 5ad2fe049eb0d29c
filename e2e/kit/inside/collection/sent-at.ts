import { expect, type Page, test } from '@playwright/test'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { agreeByCommands } from './agree-by-commands.ts'
import { forceIntoQueue } from './force-into-queue.ts'
import { letGo } from './let-go.ts'
import { type CampaignCell, planByPoint } from './plan-by-point.ts'
import { type Came as CameOf, type Somebody, whatCame } from './what-came.ts'

/** What came to somebody, and by which of the campaigns they could be written to past the plan. */
export type Came = CameOf & { readonly forced: readonly string[] }

/**
 * Campaigns by these consents to whoever gave them at the point, planned while everybody is in. One more, who agreed to all that the point asks for, takes everything back by the
 * link of a letter while it waits in the queue; then the campaigns are let go. Answers what came to each.
 */
export async function sentAt<Who extends string>(
  page: Page,
  { point, asked, cells, restock }: { readonly point: CollectionPoint; readonly asked: readonly ConsentCell[]; readonly cells: readonly CampaignCell[]; readonly restock?: string },
  people: Readonly<Record<Who, Somebody>>,
): Promise<Record<Who | 'withdrawn', Came>> {
  const withdrawn = await agreeByCommands(point, asked, restock)
  const everybody: Readonly<Record<string, Somebody>> = { ...people, withdrawn }
  const campaigns = await planByPoint(point, cells)
  await test.step('отписывается от писем, пока они в очереди', async () => {
    await page.goto(await centreOf(withdrawn.email))
    await subscriptionPage(page).leaveAll.click()
    await expect(subscriptionPage(page).said).toBeVisible()
  })
  const forced = new Map<string, string[]>()
  for (const [who, somebody] of Object.entries(everybody)) forced.set(who, await forceIntoQueue(campaigns, somebody))
  await letGo(campaigns, Object.values(everybody).flatMap(({ email, mobile }) => [email, mobile].filter((contact) => contact !== undefined)))
  const came = await Promise.all(Object.entries(everybody).map(async ([who, somebody]) => [who, { ...(await whatCame(campaigns, somebody)), forced: forced.get(who) ?? [] }] as const))
  return Object.fromEntries(came) as unknown as Record<Who | 'withdrawn', Came>
}
