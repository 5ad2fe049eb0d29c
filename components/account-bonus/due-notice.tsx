import { Alert } from '#components/ui/alert.tsx'
import { formatPoints } from '#lib/text/format-points.ts'

/** Why the next points come smaller: what a return should have taken back was spent. */
export function DueNotice({ due }: { readonly due: number }) {
  if (due === 0) return null
  return (
    <Alert title={`Удержим ${formatPoints(due)} из следующих начислений`}>
      Их&nbsp;начислили за&nbsp;товары, которые потом вернули, или за&nbsp;друга, чей заказ вернулся, и&nbsp;к&nbsp;тому времени вы&nbsp;их&nbsp;уже потратили. Деньги за&nbsp;возврат это не&nbsp;уменьшило, и&nbsp;платить ничего не&nbsp;нужно.
    </Alert>
  )
}
