import { formatRoubles } from '#lib/money/money.ts'
import type { OrderView } from '#lib/orders/types.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { Countdown } from './countdown.tsx'
import { type LinkAction, LinkForm, type OrderLink } from './link-form.tsx'

type Props = { readonly order: OrderView; readonly link: OrderLink; readonly pay: LinkAction }

/** The way to the bank, and until when the goods wait; nothing when there is nothing to pay. */
export function PayOrder({ order: { payable, paymentPending, total, expiresAt }, link, pay }: Props) {
  if (!payable) return null
  return (
    <>
      <LinkForm link={link} action={pay} size="l">
        {paymentPending ? 'Вернуться к оплате' : `Оплатить ${formatRoubles(total)}`}
      </LinkForm>
      {expiresAt && (
        <p className="text-sm">
          Товары отложены до {formatMoment(expiresAt)}. Осталось <Countdown until={expiresAt.toISOString()} />
        </p>
      )}
    </>
  )
}
