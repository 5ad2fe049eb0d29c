import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import type { Block } from '../content/blocks.ts'
import type { Actor } from '../campaigns/actor.ts'
import type { draftTriggerSchema } from './schema.ts'
import { triggerPurposes } from './trigger-purposes.ts'

type Words = { readonly name: string; readonly subject: string; readonly preheader: string; readonly blocks: readonly Block[] }

/** What a draft says before anybody has changed it. */
const first: Readonly<Record<CampaignTrigger, Words>> = {
  back_in_stock: {
    name: 'Снова в продаже',
    subject: 'Товар, который вы ждали, снова в продаже',
    preheader: 'Вы просили сообщить: его снова можно купить',
    blocks: [
      { kind: 'heading', text: 'Снова в продаже' },
      { kind: 'text', text: 'Вы просили сообщить, когда этот товар появится. Он есть на складе.' },
      { kind: 'about' },
      { kind: 'text', text: 'Это единственное письмо о нём: ваша просьба выполнена, согласие на неё прекращается само.' },
    ],
  },
  abandoned_cart: {
    name: 'Товары в корзине',
    subject: 'В вашей корзине остались товары',
    preheader: 'Они ещё есть в наличии',
    blocks: [
      { kind: 'heading', text: 'Вы оставили товары в корзине' },
      { kind: 'text', text: 'Здравствуйте, {{имя|покупатель}}! Корзина ждёт вас, цены в ней сегодняшние.' },
      { kind: 'about' },
      { kind: 'button', text: 'Открыть корзину', href: '/cart' },
    ],
  },
  review_request: {
    name: 'Просьба об отзыве',
    subject: 'Расскажите, как вам покупка',
    preheader: 'Другим это поможет выбрать, а нам — исправить плохое',
    blocks: [
      { kind: 'heading', text: 'Как вам покупка?' },
      { kind: 'text', text: 'Здравствуйте, {{имя|покупатель}}! Вы уже пользуетесь тем, что купили. Расскажите, что понравилось, а что нет: отзыв прочтут те, кто ещё выбирает.' },
      { kind: 'about' },
      { kind: 'text', text: 'Публикуем и похвалу, и критику: важно только, чтобы это были ваши слова о самом товаре.' },
    ],
  },
}

/** Hours to begin with: a letter about goods goes at once, one about a cart on the next day, one about a purchase when the week to send it back is over (2300-1 art. 26.1). */
const hours: Readonly<Record<CampaignTrigger, number | null>> = { back_in_stock: null, abandoned_cart: 24, review_request: 240 }

/** A new draft of a standing campaign. Refusals `exists` (one is under way or in preparation), `no-purpose` (the policy in force has none for it). */
export async function draftTrigger({ trigger }: z.output<typeof draftTriggerSchema>, { personId }: Actor): Promise<{ id: string; number: number }> {
  const { name, subject, preheader, blocks } = first[trigger]
  const { purpose, category } = triggerPurposes[trigger]
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`trigger ${trigger}`}, 0))`
    const known = await tx.campaign.count({ where: { trigger, state: { notIn: ['finished', 'cancelled'] } } })
    if (known > 0) throw new Refusal('exists')
    const { versionId } = await currentPolicy()
    if ((await tx.policyPurpose.count({ where: { versionId, code: purpose, categories: { has: category } } })) === 0) throw new Refusal('no-purpose')
    const campaign = await tx.campaign.create({
      data: { name, purpose, channel: 'email', trigger, authorId: personId, variants: { create: { letter: 'a', subject, preheader, blocks: [...blocks] } } },
      select: { id: true, number: true },
    })
    const waitHours = hours[trigger]
    if (waitHours !== null) await tx.campaignTriggerSetting.create({ data: { campaignId: campaign.id, waitHours } })
    return campaign
  })
}
