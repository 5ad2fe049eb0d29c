/** What a code is to whoever looks after it. */
export type PromoState = 'active' | 'planned' | 'used-up' | 'ended' | 'stopped'

type Facts = { readonly active: boolean; readonly startsAt: Date; readonly endsAt: Date | null; readonly maxUses: number | null; readonly uses: number }

/** The state of a code at a moment: one of them, the strongest reason not to hold first. */
export function promoState({ active, startsAt, endsAt, maxUses, uses }: Facts, moment: Date): PromoState {
  if (!active) return 'stopped'
  if (endsAt !== null && endsAt <= moment) return 'ended'
  if (startsAt > moment) return 'planned'
  return maxUses !== null && uses >= maxUses ? 'used-up' : 'active'
}

export const promoStates: Readonly<Record<PromoState, string>> = {
  active: 'действует',
  planned: 'запланирован',
  'used-up': 'исчерпан',
  ended: 'закончился',
  stopped: 'остановлен',
}
