import { matches, signature } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'

/** The path of an order's status page for whoever holds the link: «/order/10001?key=…». */
export function orderPath(order: { id: string; number: number }): string {
  return `/order/${order.number}?key=${orderKey(order.id)}`
}

/** The key of an order's signed link: for whoever has shown that the order is theirs. */
export function orderKey(orderId: string): string {
  return signature('order', orderId, env.AUTH_SECRET)
}

/** Whether `key` opens the order. */
export function opensOrder(orderId: string, key: string): boolean {
  return matches(key, orderKey(orderId))
}
