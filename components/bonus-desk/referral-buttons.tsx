'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { decide } from '#lib/bonus-desk/referrals/actions.ts'
import { bonusRefusals } from './bonus-words.ts'

/** A human gives what was promised for a friend, or refuses it; either for a reason. */
export function ReferralButtons({ id, of }: { readonly id: string; /** Which row, for the ear. */ readonly of: string }) {
  const reason = { label: 'Почему', hint: 'Останется в журнале; участнику скажут по его вопросу' }
  return (
    <span className="flex flex-wrap gap-2">
      <Confirm text="Начислить" of={of} variant="primary" title="Начислить обоим?" question={<p>Пригласивший и друг получат бонусы по правилам дня, когда друг вступил.</p>} sure="Начислить" inputOf={(words) => ({ id, pay: true, reason: words })} action={decide} done="Начислено" reason={reason} words={bonusRefusals} />
      <Confirm text="Отказать" of={of} title="Отказать в бонусах за приглашение?" question={<p>Бонусов не получит никто из двоих. Решение принимаете вы, а не программа: с ним можно не согласиться.</p>} sure="Отказать" inputOf={(words) => ({ id, pay: false, reason: words })} action={decide} done="Отказано" reason={reason} words={bonusRefusals} />
    </span>
  )
}
