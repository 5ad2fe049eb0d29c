import { AskFirst } from '#components/ui/ask-first.tsx'
import { type LinkAction, LinkForm, type OrderLink } from './link-form.tsx'

type Props = { readonly link: OrderLink; readonly paid: boolean; readonly action: LinkAction }

/** Cancels after one question. */
export function CancelOrder({ link, paid, action }: Props) {
  const question = paid
    ? 'Деньги вернутся тем же способом, каким вы платили, а товары — в продажу.'
    : 'Товары вернутся в продажу. Если передумаете, заказ можно будет повторить.'
  return (
    <div className="grid justify-items-center noscript:justify-items-start">
      <AskFirst
        text="Отменить заказ"
        title={`Отменить заказ № ${link.number}?`}
        question={<p>{question}</p>}
        sure={
          <LinkForm link={link} action={action} variant="danger" wide>
            Да, отменить заказ
          </LinkForm>
        }
        rather="Не отменять"
      />
    </div>
  )
}
