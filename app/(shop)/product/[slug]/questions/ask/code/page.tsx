import type { Metadata } from 'next'
import { Narrow } from '#components/appeals/code-page.tsx'
import { CodeForm } from '#components/auth/code-form.tsx'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { askPath } from '#components/questions/question-paths.ts'
import { getAsking } from '#lib/questions/queries.ts'
import { enterTheCode, sendAgain } from '../actions.ts'

export const metadata: Metadata = { title: 'Код для вопроса', robots: { index: false } }

/** Rendered for each request: it knows what this browser has asked. */
export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ readonly slug: string }> }

/** The last step of a guest: the code sends the question. */
export default async function AskCodePage({ params }: Props) {
  const [{ slug }, asking] = await Promise.all([params, getAsking()])
  const form = askPath(encodeURIComponent(slug))
  return (
    <Narrow>
      {asking ? (
        <DoorCard
          title="Остался код"
          lead={
            <>
              <p>Вопрос уйдёт, как только вы введёте код из&nbsp;письма:</p>
              <ContactLine contact={asking.contact} change={form} />
            </>
          }
          footer={<p className="text-sm text-muted">Письма нет через минуту? Проверьте адрес и&nbsp;папку «Спам».</p>}
        >
          <CodeForm enter={enterTheCode} resend={sendAgain} restart={form} />
        </DoorCard>
      ) : (
        <DeadDoor title="Код больше не действует" href={form} action="Спросить заново">
          Он истёк или уже сработал.
        </DeadDoor>
      )}
    </Narrow>
  )
}
