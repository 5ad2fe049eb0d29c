import { env } from '#lib/env.ts'

/** Says, outside live mode, that nothing here is sold for real. */
export function DemoBanner() {
  if (env.SHOP_MODE === 'live') return null
  return (
    <aside aria-label="Режим магазина" className="bg-ground text-xs print:hidden">
      <p className="wrap py-2 text-center text-pretty">
        Демонстрационный режим: заказы и&nbsp;оплата ненастоящие
      </p>
    </aside>
  )
}
