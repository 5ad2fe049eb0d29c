import { formatRoubles } from '#lib/money/money.ts'
import { cx } from './cx.ts'

type Props = {
  /** Kopecks. */
  readonly value: number
  /** Kopecks; shown struck through when higher than `value`. */
  readonly oldValue?: number | null | undefined
  /** The price is the lowest of several. */
  readonly from?: boolean | undefined
  readonly size?: 'm' | 'l' | undefined
}

/** A price in roubles, with the price before it where there is one. */
export function Price({ value, oldValue, from = false, size = 'm' }: Props) {
  const reduced = oldValue !== null && oldValue !== undefined && oldValue > value
  return (
    <span className={cx('inline-flex flex-wrap items-baseline', size === 'l' ? 'gap-x-3' : 'gap-x-2')}>
      <span className={cx('font-semibold', size === 'l' ? 'text-2xl' : 'text-base', reduced && 'text-signal-text')}>
        {from && <span className="font-normal">от </span>}
        {reduced && <span className="sr-only">Цена со скидкой </span>}
        {formatRoubles(value)}
      </span>
      {reduced && (
        <s className={cx('text-muted', size === 'l' ? 'text-lg' : 'text-sm')}>
          <span className="sr-only">Прежняя цена </span>
          {formatRoubles(oldValue)}
        </s>
      )}
    </span>
  )
}
