import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { DeadlineList } from '#components/desk/today/deadline-list.tsx'
import { EndingList } from '#components/desk/today/ending-list.tsx'
import { HeapGrid } from '#components/desk/today/heap-grid.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { endingGoods } from '#lib/desk/ending-goods.ts'
import { readToday } from '#lib/desk/today.ts'
import { soldToday } from '#lib/desk/sold-today.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: { absolute: 'Сегодня — рабочий стол' } }

export default async function TodayPage() {
  const staff = await staffOf('today.read', '/desk')
  const [{ heaps, deadlines }, goods, sold] = await Promise.all([
    readToday(staff),
    roleFor(staff.roles, 'stock.read') ? endingGoods() : [],
    roleFor(staff.roles, 'reports.read') ? soldToday() : null,
  ])
  return (
    <DeskPage title={`Сегодня, ${formatDay(now())}`} intro={sold && <Sold {...sold} />}>
      <LookAgain />
      <HeapGrid heaps={heaps} />
      <div className="grid items-start gap-4 empty:hidden xl:grid-cols-2">
        {deadlines.length > 0 && (
          <DeskSection title="Ответить в срок" flush>
            <DeadlineList deadlines={deadlines} />
          </DeskSection>
        )}
        {goods.length > 0 && (
          <DeskSection title="Меньше всего осталось" flush>
            <EndingList goods={goods} />
          </DeskSection>
        )}
      </div>
    </DeskPage>
  )
}

function Sold({ orders, sum, yesterdayOrders, yesterdaySum }: Awaited<ReturnType<typeof soldToday>>) {
  return (
    <p>
      <Link href={route('/desk/reports')} prefetch={false} className="link text-ink">
        {counted(orders, 'заказ', 'заказа', 'заказов')} на {formatRoubles(sum)}
      </Link>{' '}
      с полуночи; вчера к этому часу — {counted(yesterdayOrders, 'заказ', 'заказа', 'заказов')} на {formatRoubles(yesterdaySum)}
    </p>
  )
}
