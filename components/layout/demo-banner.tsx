import { env } from '#lib/env.ts'

/** Says, outside live mode, that nothing here is sold for real. */
export function DemoBanner() {
  if (env.SHOP_MODE === 'live') return null
  return (
    <p className="bg-ground text-sm">
      <span className="wrap block py-2 text-center text-pretty">
        Демонстрационный режим: товары и заказы ненастоящие, оплата проходит в&nbsp;банке-песочнице
      </span>
    </p>
  )
}
