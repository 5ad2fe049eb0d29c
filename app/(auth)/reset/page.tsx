import type { Metadata } from 'next'
import { AskResetForm } from '#components/auth/ask-reset-form.tsx'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { DoorLink } from '#components/auth/door-link.tsx'
import { ResendCode } from '#components/auth/resend-code.tsx'
import { resetWords } from '#components/auth/reset-words.ts'
import { withNext } from '#components/auth/with-next.ts'
import { getProofState } from '#lib/accounts/queries.ts'
import { askForReset, sendAgain } from '../actions.ts'
import { nextOf, type WithQuery } from '../next-of.ts'

export const metadata: Metadata = { title: 'Новый пароль' }

export default async function ResetPage({ searchParams }: WithQuery) {
  const next = await nextOf(searchParams)
  if ((await searchParams).sent !== undefined) {
    const { title, lead, contact, help } = resetWords(await getProofState())
    return (
      <DoorCard
        key="sent"
        title={title}
        lead={
          <>
            <p>{lead}</p>
            {contact && <ContactLine contact={contact} change={withNext('/reset', next)} />}
          </>
        }
        footer={<p className="text-sm text-muted">{help}</p>}
      >
        {contact ? <ResendCode action={sendAgain} what="link" restart={withNext('/reset', next)} /> : <DoorLink href={withNext('/reset', next)}>Отправить ещё раз</DoorLink>}
      </DoorCard>
    )
  }
  return (
    <DoorCard
      key="ask"
      title="Забыли пароль?"
      lead={<p>Пришлём ссылку, по которой можно задать новый.</p>}
      footer={<DoorLink href={withNext('/sign-in', next)}>Вспомнили — войти</DoorLink>}
    >
      <AskResetForm action={askForReset} next={next} />
    </DoorCard>
  )
}
