import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { JoinTerms } from '#lib/bonus/account/types.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { counted } from '#lib/text/plural.ts'

type Props = { readonly terms: JoinTerms; readonly join: OutcomeAction }

/** What the programme is, and one button that joins it. No consent is asked for here: none is needed (4.1.11). */
export function JoinOffer({ terms, join }: Props) {
  const { rulesNumber, welcome, lowestRate, highestRate, redeemShare, lotDays } = terms
  const rates = lowestRate === highestRate ? formatRate(lowestRate) : `от ${formatRate(lowestRate)} до ${formatRate(highestRate)}`
  return (
    <AccountSection title="Вы ещё не участвуете">
      <p className="max-w-prose text-lg text-pretty">
        С&nbsp;каждого доставленного заказа возвращаем {rates} суммы бонусами. Один бонус&nbsp;— рубль скидки на&nbsp;следующий заказ.
      </p>
      <ul className="grid gap-3">
        <Point>{welcome > 0 ? `${formatPoints(welcome)} сразу, один раз` : 'Начисляем, когда заказ у вас'}</Point>
        <Point>Бонусами можно оплатить до&nbsp;{redeemShare}&nbsp;% цены товаров</Point>
        <Point>Действуют {counted(lotDays, 'день', 'дня', 'дней')} со&nbsp;дня начисления</Point>
        <Point>Согласие на&nbsp;рекламу не&nbsp;нужно, выйти можно в&nbsp;любой день</Point>
      </ul>
      <div className="grid gap-3">
        <ActionForm action={join}>Вступить</ActionForm>
        <p className="max-w-prose text-sm text-pretty text-muted">
          Вступая, вы&nbsp;соглашаетесь с{' '}
          <Link href={route(`/bonus/rules/${rulesNumber}`)} className="link">
            правилами программы
          </Link>
          . Как она устроена, показывает{' '}
          <Link href={route('/bonus')} className="link">
            страница с&nbsp;калькулятором
          </Link>
          .
        </p>
      </div>
    </AccountSection>
  )
}

function Point({ children }: { readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <Icon name="check" className="mt-0.5 size-5 text-positive" />
      <span className="text-pretty">{children}</span>
    </li>
  )
}
