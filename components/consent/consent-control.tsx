import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { ConsentRow, ConsentWidget } from '#lib/consent/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { Icon } from '#components/ui/icon.tsx'
import { ChoiceButton } from './choice-button.tsx'
import { type ConsentActions, receiptPath } from './consent-actions.ts'
import { ConsentHistory } from './consent-history.tsx'
import { isFrozen, isGiven, statusOf, waits } from './consent-status.ts'
import { ConsentSwitch } from './consent-switch.tsx'
import { ConsentText } from './consent-text.tsx'
import { cellName } from './consent-words.ts'
import type { OwnContact } from './contact-state.tsx'
import { WaitingConsent } from './waiting-consent.tsx'

type Props = {
  readonly row: ConsentRow
  /** The text that would be agreed to now; missing where it is not asked for here. */
  readonly widget: ConsentWidget | undefined
  /** Where messages of this channel go; undefined where there is no channel. */
  readonly contact: OwnContact | undefined
  readonly actions: ConsentActions
}

/** One consent: how it stands and since when, by which text, the press that changes it, its history and receipts. */
export function ConsentControl({ row, widget, contact, actions }: Props) {
  const status = statusOf(row)
  const given = isGiven(row)
  return (
    <div className="grid content-start gap-1.5">
      {given || contact === undefined || contact?.proved ? (
        <ConsentSwitch cell={{ purpose: row.purpose, channel: row.channel }} status={status} token={widget?.token ?? ''} action={actions.choose} />
      ) : (
        <NoContact channel={row.channel} known={contact !== null} />
      )}
      {row.since && (
        <p className="text-sm text-muted">
          <time dateTime={row.since.toISOString()}>{formatWhen(row.since)}</time>
          {given && row.text && (
            <>
              {' · '}
              <a href={row.text.href} target="_blank" rel="noopener" className="link inline-flex min-h-6 items-center">
                по&nbsp;тексту №&nbsp;{row.text.number}
              </a>
            </>
          )}
        </p>
      )}
      {waits(row) && widget && <WaitingConsent row={row} token={widget.token} actions={actions} />}
      {isFrozen(row) && <Frozen row={row} actions={actions} />}
      {widget && !status.on && <ConsentText widget={widget} />}
      <ConsentHistory name={cellName(row)} history={row.history} receipt={receiptPath} />
    </div>
  )
}

/** Consent needs a contact that is known to be theirs (2.4). */
function NoContact({ channel, known }: { readonly channel: ConsentChannel; readonly known: boolean }) {
  const sms = channel === 'sms'
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <p className="flex items-center gap-2 font-medium text-muted">
        <Icon name="minus" className="size-5" />
        {known ? 'Контакт не\u00a0подтверждён' : sms ? 'Нет телефона' : 'Нет почты'}
      </p>
      <Link href={route(`/account/personal-data/${sms ? 'mobile' : 'email'}`)} className="link inline-flex min-h-11 items-center">
        {known ? 'Подтвердить' : 'Добавить'}
        <span className="sr-only">: {sms ? 'телефон' : 'почта'}</span>
      </Link>
    </div>
  )
}

/** The policy has become wider since the consent was given (9.1). */
function Frozen({ row, actions }: Pick<Props, 'row' | 'actions'>) {
  const { purpose, channel } = row
  return (
    <div className="grid gap-2 rounded-md bg-caution-wash p-4 text-sm">
      <p>Политика с&nbsp;тех пор стала шире, поэтому мы остановились и&nbsp;спрашиваем снова. Прочитайте новый текст и&nbsp;включите, если согласны.</p>
      <ChoiceButton action={actions.choose} fields={{ purpose, channel, token: '' }} variant="secondary" label={`Отозвать совсем: ${cellName(row)}`}>
        Отозвать совсем
      </ChoiceButton>
    </div>
  )
}
