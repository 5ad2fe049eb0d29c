import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ContactLine } from '#components/auth/contact-line.tsx'
import { DeadDoor } from '#components/auth/dead-door.tsx'
import { DoorCard } from '#components/auth/door-card.tsx'
import { linkWords } from '#components/auth/link-words.ts'
import { OpenLinkForm } from '#components/auth/open-link-form.tsx'
import { route } from '#components/ui/route.ts'
import { describeLink } from '#lib/accounts/queries.ts'
import { openTheLink } from '../../actions.ts'

export const metadata: Metadata = { title: 'Подтверждение' }

type Props = { readonly params: Promise<{ token: string }> }

export default async function VerifyPage({ params }: Props) {
  const { token } = await params
  const link = await describeLink(token)
  if (link?.purpose === 'reset_password') redirect(route(`/reset/${encodeURIComponent(token)}`))
  const words = link && linkWords(link.purpose, link.contact, link.sameBrowser)
  if (!link || !words) {
    return (
      <DeadDoor title="Ссылка больше не действует" href="/sign-in" action="Войти или запросить новую">
        Она истекла, уже сработала или её заменила более новая.
      </DeadDoor>
    )
  }
  const { title, lead, button } = words
  return (
    <DoorCard
      title={title}
      lead={
        <>
          <p>{lead}</p>
          <ContactLine contact={link.contact} />
        </>
      }
    >
      <OpenLinkForm action={openTheLink} token={token} text={button} />
    </DoorCard>
  )
}
