import { CodeForm } from '#components/auth/code-form.tsx'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import type { ReactNode } from 'react'

type Props = {
  /** Where the code went; null when there is nothing (more) to enter. */
  readonly identity: { readonly contact: string; readonly channel: 'email' | 'sms' } | null
  /** Where it was written. */
  readonly restart: string
  readonly enter: DoorAction
  readonly resend: DoorAction
}

/** The code that sends a request or a claim. */
export function CodePage({ identity, restart, enter, resend }: Props) {
  return (
    <Narrow>
      {identity ? (
        <DoorCard
          title="Осталось подтвердить"
          lead={
            <>
              <p>{identity.channel === 'sms' ? 'Отправили СМС с\u00a0кодом:' : 'Отправили письмо с\u00a0кодом:'}</p>
              <ContactLine contact={identity.contact} change={restart} />
            </>
          }
          footer={
            <p className="text-sm text-muted">
              {identity.channel === 'sms' ? 'СМС идёт до\u00a0минуты. Проверьте номер и\u00a0связь.' : 'Письма нет через минуту? Проверьте папку «Спам». В\u00a0письме есть и\u00a0ссылка: она сработает вместо кода.'}
            </p>
          }
        >
          <CodeForm enter={enter} resend={resend} restart={restart} />
        </DoorCard>
      ) : (
        <DeadDoor title="Код больше не действует" href={restart} action="Написать заново">
          Он истёк или уже сработал.
        </DeadDoor>
      )}
    </Narrow>
  )
}

/** The column of a page that asks for one thing. */
export function Narrow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="wrap py-8 sm:py-16">
      <div className="mx-auto w-full max-w-[440px]">{children}</div>
    </div>
  )
}
