import Link from 'next/link'
import { AccountSection } from '#components/account/account-section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import type { LedgerLine } from '#lib/bonus/account/types.ts'
import { formatDate, formatDay } from '#lib/text/format-moment.ts'
import { formatWhole } from '#lib/text/format-points.ts'
import { ledgerWords } from './ledger-words.ts'

type Props = { readonly lines: readonly LedgerLine[]; /** Not the latest page. */ readonly later: boolean; /** Where the next page begins. */ readonly next: string | null }

/** Every change of the balance, the latest first. */
export function LedgerSection({ lines, later, next }: Props) {
  return (
    <AccountSection title="Движение бонусов">
      {lines.length === 0 ? (
        <p className="max-w-prose text-pretty text-muted">
          {later ? 'Раньше ничего не было.' : 'Здесь будет каждое начисление и каждая трата: когда, за какой заказ и до какого дня действуют бонусы.'}
        </p>
      ) : (
        <ol aria-label="Движение бонусов" className="grid">
          {lines.map((line) => (
            <Line key={line.position} line={line} />
          ))}
        </ol>
      )}
      <nav aria-label="Страницы движения бонусов" className="flex flex-wrap gap-3 empty:hidden">
        {later && (
          <LinkButton href={route('/account/bonuses')} variant="secondary" prefetch={false}>
            К последним
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton href={route(`/account/bonuses?before=${next}`)} variant="secondary" prefetch={false}>
            Более ранние
          </LinkButton>
        )}
      </nav>
    </AccountSection>
  )
}

function Line({ line }: { readonly line: LedgerLine }) {
  const { points, order, expiresAt, happenedAt } = line
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-0.5 border-t border-line py-3 first:border-t-0 first:pt-0 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
      <time dateTime={happenedAt.toISOString()} className="text-sm text-muted max-sm:col-span-2 sm:leading-6">
        {formatDate(happenedAt)}
      </time>
      <div className="grid content-start gap-0.5">
        <p>
          {ledgerWords(line)}
          {order !== null && (
            <>
              {' '}
              <Link href={route(`/account/orders/${order}`)} prefetch={false} className="link whitespace-nowrap">
                №&nbsp;{order}
              </Link>
            </>
          )}
        </p>
        {expiresAt !== null && points > 0 && (
          <p className="text-sm text-muted">
            {line.kind === 'restore' ? 'Снова действуют до' : 'Действуют до'}&nbsp;{isThisYear(expiresAt, happenedAt) ? formatDay(expiresAt) : formatDate(expiresAt)}
          </p>
        )}
      </div>
      <span className={cx('text-lg font-semibold whitespace-nowrap', points > 0 && 'text-positive')}>
        {points > 0 && '+'}
        {formatWhole(points)}
        <span className="sr-only"> бонусов</span>
      </span>
    </li>
  )
}

function isThisYear(one: Date, other: Date): boolean {
  return one.getUTCFullYear() === other.getUTCFullYear()
}
