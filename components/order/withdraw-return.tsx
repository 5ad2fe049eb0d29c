import { AskFirst } from '#components/ui/ask-first.tsx'
import { type LinkAction, LinkForm, type OrderLink } from './link-form.tsx'

type Props = { readonly link: OrderLink; readonly action: LinkAction }

/** Keeps the goods after all, after one question. */
export function WithdrawReturn({ link, action }: Props) {
  return (
    <AskFirst
      text="Отозвать заявку"
      variant="secondary"
      title="Отозвать заявку на возврат?"
      question={<p>Товары останутся у вас, деньги не вернутся. Пока не прошёл срок, возврат можно оформить снова.</p>}
      sure={
        <LinkForm link={link} action={action} variant="danger" wide>
          Да, отозвать
        </LinkForm>
      }
      rather="Не отзывать"
    />
  )
}
