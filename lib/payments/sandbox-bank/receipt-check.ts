import type * as z from 'zod'
import { fromDecimal } from '#lib/money/money.ts'
import type { Amount } from '../schema.ts'
import type { receipt as receiptSchema } from './requests.ts'

/** What is wrong with a receipt, as the cash register service would say; null when it may be registered. */
export function checkReceipt(amount: Amount, receipt: z.output<typeof receiptSchema> | undefined): string | null {
  if (receipt === undefined) return null
  if (receipt.customer.email === undefined && receipt.customer.phone === undefined) return 'Either customer email or phone is required'
  const total = receipt.items.reduce((sum, item) => sum + fromDecimal(item.amount.value) * Math.round(Number(item.quantity) * 1000), 0)
  return total === fromDecimal(amount.value) * 1000 ? null : 'The sum of the receipt items differs from the amount'
}
