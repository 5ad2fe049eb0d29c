import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { ConsentRow, ConsentWidget } from '#lib/consent/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { ChoiceButton } from './choice-button.tsx'
import { type ConsentActions, receiptPath } from './consent-actions.ts'
import { ConsentHistory } from './consent-history.tsx'
import { isFrozen, isGiven, statusOf, waits } from './consent-status.ts'
import { ConsentSwitch } from './consent-switch.tsx'
import { ConsentText } from './consent-text.tsx'
import { cellName } from './consent-words.ts'
import { WaitingConsent } from './waiting-consent.tsx'

type Props = {
  readonly row: ConsentRow
  /** The text that would be agreed to now; missing where it is not asked for here. */
  readonly widget: ConsentWidget | undefined
  /** There is somewhere to write to. */
  readonly hasContact: boolean
  readonly actions: ConsentActions
}

/** One consent: how it stands and since when, by which text, the press that changes it, its history and receipts. */
export function ConsentControl({ row, widget, hasContact, actions }: Props) {
  const status = statusOf(row)
  const given = isGiven(row)
  return (
    <div className="grid content-start gap-1">
      {hasContact || given ? (
        <ConsentSwitch cell={{ purpose: row.purpose, channel: row.channel }} status={status} token={widget?.token ?? ''} action={actions.choose} />
      ) : (
        <NoContact row={row} />
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

function NoContact({ row }: { readonly row: ConsentRow }) {
  const sms = row.channel === 'sms'
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-x-2 text-muted">
      {sms ? 'Нет телефона.' : 'Нет почты.'}
      <Link href={route(`/account/personal-data/${sms ? 'mobile' : 'email'}`)} className="link inline-flex min-h-11 items-center">
        Добавить<span className="sr-only">: {sms ? 'телефон' : 'почта'}</span>
      </Link>
    </p>
  )
}

/** The policy has become wider since the consent was given (9.1). */
function Frozen({ row, actions }: Pick<Props, 'row' | 'actions'>) {
  const { purpose, channel } = row
  return (
    <div className="grid gap-2 rounded-md bg-caution-wash p-4 text-sm">
      <p>Политика с&nbsp;тех пор стала шире, поэтому мы остановились и&nbsp;спрашиваем снова. Прочитайте новый текст и&nbsp;включите, если согласны.</p>
      <ChoiceButton action={actions.choose} fields={{ purpose, channel, token: '' }} variant="secondary" size="s" label={`Отозвать совсем: ${cellName(row)}`}>
        Отозвать совсем
      </ChoiceButton>
    </div>
  )
}
