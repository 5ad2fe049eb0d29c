import { env } from '#lib/env.ts'
import type { PaymentProvider } from './provider.ts'
import { yookassa } from './providers/yookassa.ts'

/** The provider the settings name: the real service, or the sandbox bank in a demo. */
export function shopProvider(): PaymentProvider {
  return yookassa({ apiUrl: env.YOOKASSA_API_URL, shopId: env.YOOKASSA_SHOP_ID, secretKey: env.YOOKASSA_SECRET_KEY })
}
