import type { Metadata } from 'next'
import { Narrow } from '#components/appeals/code-page.tsx'
import { CodeForm } from '#components/auth/code-form.tsx'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { applyPage } from '#components/careers/apply-page.ts'
import { getApplying } from '#lib/careers/queries.ts'
import { enterTheCode, sendAgain } from '../actions.ts'

export const metadata: Metadata = { title: 'Код для отклика' }

type Props = { readonly params: Promise<{ readonly slug: string }> }

/** The last step: the code sends the answer. */
export default async function ApplyCodePage({ params }: Props) {
  const [{ slug }, applying] = await Promise.all([params, getApplying()])
  const form = applyPage(slug)
  return (
    <Narrow>
      {applying ? (
        <DoorCard
          title="Остался код"
          lead={
            <>
              <p>Отклик готов и&nbsp;уйдёт, как только вы введёте код из&nbsp;письма:</p>
              <ContactLine contact={applying.contact} change={form} />
            </>
          }
          footer={<p className="text-sm text-muted">Письма нет через минуту? Проверьте адрес и&nbsp;папку «Спам».</p>}
        >
          <CodeForm enter={enterTheCode} resend={sendAgain} restart={form} />
        </DoorCard>
      ) : (
        <DeadDoor title="Код больше не действует" href={form} action="Вернуться к отклику">
          Он истёк или уже сработал. То, что вы написали, осталось в&nbsp;форме на&nbsp;этом устройстве.
        </DeadDoor>
      )}
    </Narrow>
  )
}
