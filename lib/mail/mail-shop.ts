import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'
import type { MailShop } from './templates/mail-shop.ts'

/** What the settings say about the shop that writes. */
export function mailShop(): MailShop {
  return {
    operator: operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP }),
    appUrl: env.APP_URL,
    demo: env.SHOP_MODE === 'demo',
  }
}
