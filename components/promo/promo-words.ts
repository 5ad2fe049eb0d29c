import type { Tone } from '#components/desk/state-badge.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { PromoState } from '#lib/promo/promo-state.ts'
import type { PromoOffer } from '#lib/promo/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'

/** «−10 %», «−500 ₽», «бесплатная доставка», with the minimum of goods. */
export function offerText({ kind, value, minGoods }: PromoOffer): string {
  const gives = { percent: `−${value}\u00a0%`, amount: `−${formatRoubles(value)}`, free_delivery: 'бесплатная доставка' }[kind]
  return minGoods > 0 ? `${gives} от\u00a0${formatRoubles(minGoods)}` : gives
}

export function periodText({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date | null }): string {
  return endsAt ? `${formatWhen(startsAt)} — ${formatWhen(endsAt)}` : `с ${formatWhen(startsAt)}`
}

export const stateTones: Readonly<Record<PromoState, Tone>> = { active: 'positive', planned: 'signal', 'used-up': 'caution', ended: 'neutral', stopped: 'danger' }
