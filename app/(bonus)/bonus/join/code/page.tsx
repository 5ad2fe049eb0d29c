import type { Metadata } from 'next'
import { CodeForm } from '#components/auth/code-form.tsx'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { Narrow } from '#components/appeals/code-page.tsx'
import { JOIN_PAGE } from '#components/bonus/join-page.ts'
import { getJoining } from '#lib/bonus/members/queries.ts'
import { enterTheCode, sendAgain } from '../actions.ts'

export const metadata: Metadata = { title: 'Код для бонусной программы' }

export default async function JoinCodePage() {
  const joining = await getJoining()
  return (
    <Narrow>
      {joining ? (
        <DoorCard
          title="Осталось подтвердить"
          lead={
            <>
              <p>{joining.channel === 'sms' ? 'Отправили СМС с\u00a0кодом:' : 'Отправили письмо с\u00a0кодом:'}</p>
              <ContactLine contact={joining.contact} change={JOIN_PAGE} />
            </>
          }
          footer={
            <p className="text-sm text-muted">
              {joining.channel === 'sms' ? 'СМС идёт до\u00a0минуты. Проверьте номер и\u00a0связь.' : 'Письма нет через минуту? Проверьте адрес и\u00a0папку «Спам».'}
            </p>
          }
        >
          <CodeForm enter={enterTheCode} resend={sendAgain} restart={JOIN_PAGE} />
        </DoorCard>
      ) : (
        <DeadDoor title="Код больше не действует" href={JOIN_PAGE} action="Запросить новый">
          Он истёк или уже сработал. Новый придёт за&nbsp;минуту.
        </DeadDoor>
      )}
    </Narrow>
  )
}
