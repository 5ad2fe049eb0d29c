import { AccountSection } from '#components/account/account-section.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { cx } from '#components/ui/cx.ts'
import type { LevelStep, OwnLevel } from '#lib/bonus/account/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatRate } from '#lib/text/format-points.ts'

/** The level, what is missing to the next, and all steps. */
export function LevelSection({ level }: { readonly level: OwnLevel }) {
  const { name, rate, turnover, next, steps } = level
  return (
    <AccountSection title={`Уровень «${name}»`}>
      <p className="max-w-prose text-pretty">
        С&nbsp;каждого заказа начисляем {formatRate(rate)} от&nbsp;суммы, заплаченной за&nbsp;товары.{' '}
        {next === null ? 'Выше уровней нет.' : <>До&nbsp;уровня «{next.name}» не&nbsp;хватает доставленных заказов на&nbsp;{formatRoubles(next.missing)}.</>}
      </p>
      {next !== null && <Way turnover={turnover} next={next} />}
      <ol className="grid gap-3 sm:grid-cols-3">
        {steps.map((step) => (
          <Step key={step.name} step={step} own={step.name === name} reached={step.from <= turnover} />
        ))}
      </ol>
      <p className="text-sm text-pretty text-muted">
        Считаем доставленные заказы за&nbsp;последние двенадцать месяцев: {formatRoubles(turnover)} за&nbsp;товары, без возвращённых и&nbsp;без того, что оплачено бонусами.
      </p>
    </AccountSection>
  )
}

function Way({ turnover, next }: { readonly turnover: number; readonly next: LevelStep }) {
  return (
    <progress
      aria-label={`До уровня «${next.name}»: ${formatRoubles(turnover)} из ${formatRoubles(next.from)}`}
      value={turnover}
      max={next.from}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-ground [&::-moz-progress-bar]:bg-signal [&::-webkit-progress-bar]:bg-ground [&::-webkit-progress-value]:bg-signal"
    />
  )
}

function Step({ step: { name, from, rate }, own, reached }: { readonly step: LevelStep; readonly own: boolean; readonly reached: boolean }) {
  return (
    <li aria-current={own ? 'step' : undefined} className={cx('grid content-start gap-0.5 rounded-md p-4', own ? 'bg-signal-wash' : 'bg-ground')}>
      <span className="flex items-center justify-between gap-2 font-medium">
        {name}
        {reached && <Icon name="check" className="size-5" />}
      </span>
      <span className="text-sm text-muted">
        {formatRate(rate)}, {from === 0 ? 'с первого заказа' : `от ${formatRoubles(from)}`}
      </span>
    </li>
  )
}
