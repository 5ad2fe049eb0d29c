import type { CheckoutValues } from './form-values.ts'

type Messages = Readonly<Record<string, string>>

/**
 * The region is not part of an order to a pickup point, but without it there is no list of points to choose from: the
 * message belongs there then, not at a list that is not shown.
 */
export function withRegion(messages: Messages, { delivery }: CheckoutValues): Messages {
  if (delivery?.regionCode || !('delivery.method' in messages || 'delivery.pickupPointId' in messages)) return messages
  const { 'delivery.pickupPointId': _, ...rest } = messages
  return { ...rest, 'delivery.regionCode': 'Выберите регион' }
}
