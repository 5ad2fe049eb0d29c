'use client'

import { useRouter } from 'next/navigation'
import { Confirm } from '#components/desk/confirm.tsx'
import { route } from '#components/ui/route.ts'
import { approve, discard, stop } from '#lib/bonus-desk/campaigns/actions.ts'
import type { CampaignPhase } from '#lib/bonus-desk/campaigns/campaign-phase.ts'
import { bonusRefusals } from './bonus-words.ts'

type Props = {
  readonly id: string
  readonly revision: number
  readonly phase: CampaignPhase
  /** Whoever looks wrote it. */
  readonly own: boolean
  readonly may: { readonly edit: boolean; readonly approve: boolean }
}

/** What can be done with a campaign where it stands. */
export function CampaignButtons({ id, revision, phase, own, may }: Props) {
  const router = useRouter()
  const inputOf = () => ({ id, revision })
  return (
    <>
      {phase === 'draft' && may.approve && !own && (
        <Confirm
          text="Утвердить" variant="primary" title="Утвердить акцию?" sure="Утвердить" action={approve} inputOf={inputOf} done="Акция объявлена" words={bonusRefusals}
          question={<p>Она сразу появится на странице программы и начнётся в свой срок. Изменить её будет нельзя, остановить — можно.</p>}
        />
      )}
      {phase === 'draft' && may.edit && (
        <Confirm
          text="Удалить" variant="danger" title="Удалить черновик?" sure="Удалить" action={discard} inputOf={inputOf} done="Черновик удалён" words={bonusRefusals} onDone={() => router.push(route('/desk/bonuses/campaigns'))}
        />
      )}
      {(phase === 'planned' || phase === 'running') && may.edit && (
        <Confirm
          text="Остановить" variant="danger" title="Остановить акцию?" sure="Остановить" action={stop} inputOf={inputOf} done="Акция остановлена" words={bonusRefusals}
          question={<p>Новым заказам она больше ничего не обещает; обещанное раньше начислится. Возобновить её нельзя.</p>}
        />
      )}
    </>
  )
}
