import Link from 'next/link'
import { byChannel, purposeWords } from '#components/consent/consent-words.ts'
import { isConsentPurpose } from '#components/marketing/is-consent-purpose.ts'
import { route } from '#components/ui/route.ts'
import { formatWhen } from '#lib/text/format-when.ts'

type Props = { readonly token: string; readonly purpose: string; readonly channel: 'email' | 'sms'; readonly handedAt: Date | null }

/** Why the message came whose link led here. */
export function LetterReason({ token, purpose, channel, handedAt }: Props) {
  const name = isConsentPurpose(purpose) ? purposeWords[purpose].name : purpose
  return (
    <section aria-labelledby="letter-reason" className="grid gap-1 rounded-md bg-ground p-4">
      <h2 id="letter-reason" className="font-medium">
        Почему я&nbsp;это получаю
      </h2>
      <p className="text-pretty text-muted">
        {channel === 'sms' ? 'Сообщение' : 'Письмо'}, из&nbsp;которого вы пришли{handedAt && <>, отправлено {formatWhen(handedAt)}</>}: на&nbsp;него есть согласие «{name}» {byChannel[channel]}.
      </p>
      <p>
        <Link href={route(`/why/${token}`)} prefetch={false} className="link inline-flex min-h-8 items-center">
          Показать текст согласия и&nbsp;доказательство
        </Link>
      </p>
    </section>
  )
}
