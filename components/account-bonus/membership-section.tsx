import Link from 'next/link'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { AskFirst } from '#components/ui/ask-first.tsx'
import { route } from '#components/ui/route.ts'
import type { OwnBonuses } from '#lib/bonus/account/types.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { formatPoints } from '#lib/text/format-points.ts'

type Props = Pick<OwnBonuses, 'joinedAt' | 'acceptedRules' | 'balance' | 'pending' | 'due'> & { readonly leave: OutcomeAction }

/** Since when, by which rules, where notices are chosen, and the way out. */
export function MembershipSection({ joinedAt, acceptedRules, leave, ...points }: Props) {
  return (
    <AccountSection title="Участие">
      <p className="max-w-prose text-pretty">
        Вы участвуете с&nbsp;{formatDate(joinedAt)} по{' '}
        <Link href={route(`/bonus/rules/${acceptedRules}`)} className="link">
          правилам программы
        </Link>
        . Писать ли вам о&nbsp;начислениях, новом уровне и&nbsp;сроках, выбираете вы:{' '}
        <Link href={route('/account/communications')} className="link">
          уведомления
        </Link>
        .
      </p>
      <div className="-ml-6">
        <AskFirst
          text="Выйти из программы"
          title="Выйти из бонусной программы?"
          question={<WhatHappens {...points} />}
          sure={
            <ActionForm action={leave} variant="danger" wide>
              Да, выйти
            </ActionForm>
          }
          rather="Остаться"
        />
      </div>
    </AccountSection>
  )
}

/** Said before: what goes at once, what stays. */
function WhatHappens({ balance, pending, due }: Pick<Props, 'balance' | 'pending' | 'due'>) {
  const promised = pending.reduce((sum, { points }) => sum + points, 0)
  return (
    <ul className="grid list-disc gap-2 pl-5 text-pretty">
      <li>{balance > 0 ? <>Сгорят сразу {formatPoints(balance)}: вернуть их&nbsp;потом нельзя.</> : <>Бонусов у&nbsp;вас сейчас нет, терять нечего.</>}</li>
      {promised > 0 && <li>Не&nbsp;начислим {formatPoints(promised)} за&nbsp;заказы, которые ещё не&nbsp;доставлены.</li>}
      {due > 0 && <li>Удерживать {formatPoints(due)} больше не&nbsp;будем.</li>}
      <li>Заказы, скидки в&nbsp;них и&nbsp;гарантия останутся как есть. Если вернёте товар из&nbsp;заказа, где были бонусы, деньги вернём полностью, бонусы&nbsp;— нет.</li>
      <li>Вступить снова можно в&nbsp;любой день, но&nbsp;приветственные бонусы даются один раз.</li>
      <li>Записи о&nbsp;бонусах храним ещё три года, затем уничтожаем.</li>
    </ul>
  )
}
