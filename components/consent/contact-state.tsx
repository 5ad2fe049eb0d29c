import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { channelNames } from './consent-words.ts'

export type OwnContact = { readonly value: string; readonly proved: boolean } | null

type Props = { readonly channel: 'email' | 'sms'; readonly contact: OwnContact }

/** Where messages of a channel go, and whether the contact is known to be theirs (2.4). */
export function ContactState({ channel, contact }: Props) {
  const href = route(`/account/personal-data/${channel === 'email' ? 'email' : 'mobile'}`)
  return (
    <span className="grid justify-items-start gap-0.5">
      <span className="font-medium">{channelNames[channel]}</span>
      {contact === null ? (
        <span className="text-sm text-muted">{channel === 'email' ? 'не указана' : 'номера нет'}</span>
      ) : (
        <span className="text-sm wrap-anywhere text-muted">{formatPhone(contact.value)}</span>
      )}
      {contact?.proved && (
        <span className="flex items-center gap-1.5 text-sm text-positive">
          <Icon name="check" className="size-4" />
          {channel === 'email' ? 'подтверждена' : 'подтверждён'}
        </span>
      )}
      {!contact?.proved && (
        <Link href={href} className="link inline-flex min-h-11 items-center text-sm">
          {contact === null ? 'Добавить' : 'Подтвердить'}
          <span className="sr-only">: {channelNames[channel]}</span>
        </Link>
      )}
    </span>
  )
}
