import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { AskFirst } from '#components/ui/ask-first.tsx'

type Props = { readonly id: string; readonly street: string; readonly action: OutcomeAction }

/** Deletes an address after one question. */
export function DeleteAddress({ id, street, action }: Props) {
  return (
    <AskFirst
      text="Удалить"
      of={street}
      title="Удалить адрес?"
      question={<p className="break-words">{street}. Заказы, которые туда уже едут, это не изменит.</p>}
      sure={
        <ActionForm action={action} fields={{ id }} variant="danger" wide>
          Да, удалить
        </ActionForm>
      }
      rather="Оставить"
    />
  )
}
