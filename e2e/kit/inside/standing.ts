import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { owner } from '#lib/test-support/owner.ts'

const purposes = { back_in_stock: 'back-in-stock', abandoned_cart: 'ads', review_request: 'ads' } as const

const words = {
  back_in_stock: { subject: 'Товар, который вы ждали, снова в продаже', button: { kind: 'text', text: 'Это единственное письмо о нём.' } },
  abandoned_cart: { subject: 'В вашей корзине остались товары', button: { kind: 'button', text: 'Открыть корзину', href: '/cart' } },
  review_request: { subject: 'Расскажите, как вам покупка', button: { kind: 'text', text: 'Публикуем и похвалу, и критику.' } },
} as const

/** The standing campaign of a trigger, running: there is one at a time, which all tests share. */
export async function standing(trigger: CampaignTrigger): Promise<void> {
  const runs = () => db.campaign.count({ where: { trigger, state: 'running' } })
  if ((await runs()) > 0) return
  const { subject, button } = words[trigger]
  await owner.$transaction(async (tx) => {
    // Of several workers one makes it.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standing ${trigger}`}, 0))`
    if ((await runs()) > 0) return
    const { id } = await makeCampaign({ trigger, purpose: purposes[trigger], variants: [{ letter: 'a', subject, blocks: [{ kind: 'heading', text: subject }, { kind: 'about' }, button] }] })
    // Its hours belong to the draft: as a replica the database is not asked.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`INSERT INTO campaign_trigger_settings (campaign_id, wait_hours) VALUES (${id}::uuid, 24)`
  })
}

/** There is none, as before anybody has prepared one: a test that is run again finds its own. */
export async function noStanding(trigger: CampaignTrigger): Promise<void> {
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`UPDATE campaigns SET state = 'cancelled', state_reason = 'проверка' WHERE trigger = ${trigger}::campaign_trigger AND state NOT IN ('finished', 'cancelled')`
  })
}

/** Lets somebody's cart lie for so many hours. */
export async function letLie(personId: string, hours: number): Promise<void> {
  await owner.$executeRaw`UPDATE carts SET updated_at = now() - make_interval(hours => ${hours}) WHERE person_id = ${personId}::uuid`
}
