import Link from 'next/link'
import { route } from '#components/ui/route.ts'

type Goods = { readonly sku: string; readonly name: string; readonly available: number }

/** Goods of which the least is left. */
export function EndingList({ goods }: { readonly goods: readonly Goods[] }) {
  return (
    <ul>
      {goods.map(({ sku, name, available }) => (
        <li key={sku} className="relative flex min-h-10 items-center gap-3 border-b border-line px-4 py-1.5 last:border-0 hover:bg-ground">
          <Link href={route(`/desk/stock?q=${encodeURIComponent(sku)}`)} prefetch={false} className="min-w-0 flex-1 after:absolute after:inset-0">
            {name} <span className="text-muted">{sku}</span>
          </Link>
          <span className={available <= 0 ? 'font-medium text-danger' : 'font-medium text-caution'}>{available <= 0 ? 'нет' : `${available} шт.`}</span>
        </li>
      ))}
    </ul>
  )
}
