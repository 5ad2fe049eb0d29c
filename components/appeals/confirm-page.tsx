import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Narrow } from './code-page.tsx'
import { ConfirmForm } from './confirm-form.tsx'

type Props = { readonly contact: string | null; readonly token: string; readonly restart: string; readonly open: DoorAction }

/** What the link of a letter is going to do: one button. */
export function ConfirmPage({ contact, token, restart, open }: Props) {
  return (
    <Narrow>
      {contact === null ? (
        <DeadDoor title="Ссылка больше не действует" href={restart} action="Написать заново">
          Она истекла, уже сработала или её заменила более новая.
        </DeadDoor>
      ) : (
        <DoorCard
          title={restart === '/claims' ? 'Отправить претензию' : 'Отправить обращение'}
          lead={
            <>
              <p>Ответ придёт сюда:</p>
              <ContactLine contact={contact} />
            </>
          }
        >
          <ConfirmForm action={open} token={token} text="Подтвердить и отправить" />
        </DoorCard>
      )}
    </Narrow>
  )
}
