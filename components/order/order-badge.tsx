import { Badge } from '#components/ui/badge.tsx'
import type { OrderCard, OrderState } from '#lib/orders/types.ts'

type Props = Pick<OrderCard, 'state' | 'paymentMethod' | 'returning'>
type Tone = 'signal' | 'positive' | 'neutral' | 'caution'

const words: Readonly<Record<OrderState, readonly [Tone, string]>> = {
  placed: ['signal', 'Ждёт оплаты'],
  paid: ['positive', 'Оплачен'],
  packed: ['positive', 'Собран'],
  shipped: ['positive', 'В пути'],
  delivered: ['neutral', 'Получен'],
  cancelled: ['neutral', 'Отменён'],
  expired: ['neutral', 'Не оплачен'],
  returned: ['neutral', 'Возвращён'],
}

/** Where an order is, in a word or two. */
export function OrderBadge({ state, paymentMethod, returning }: Props) {
  const [tone, text] = returning ? (['caution', 'Ждём возврат'] as const) : state === 'placed' && paymentMethod === 'on_delivery' ? (['positive', 'Принят'] as const) : words[state]
  return <Badge tone={tone}>{text}</Badge>
}
