import type { ConsentPurpose } from '#lib/consent/purposes.ts'
import type { ConsentRow, ConsentWidget } from '#lib/consent/types.ts'
import { Icon } from '#components/ui/icon.tsx'
import { cx } from '#components/ui/cx.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import type { ChoiceAction } from './choice-answer.ts'
import { ChoiceButton } from './choice-button.tsx'
import { ConsentBox } from './consent-box.tsx'
import { ConsentHistory } from './consent-history.tsx'
import { FocusKept } from './focus-kept.tsx'
import { isGiven, statusOf } from './consent-status.ts'
import { cellName, purposeWords } from './consent-words.ts'

type Props = {
  readonly row: ConsentRow
  readonly widget: ConsentWidget | undefined
  /** Of the page: the key to this contact's consents. */
  readonly token: string
  readonly action: ChoiceAction
}

const subscribed = { leave: 'Отписаться', join: 'Подписаться', again: 'Подписаться снова' }
/** What nobody is subscribed to. */
const words: Partial<Record<ConsentPurpose, typeof subscribed>> = {
  vacancies: { ...subscribed, leave: 'Отозвать' },
  'mail-counting': { leave: 'Запретить', join: 'Разрешить', again: 'Разрешить снова' },
}

const tones = { positive: 'text-positive', caution: 'text-caution', muted: 'text-muted' }

/** One kind of message to the contact of a link: how it stands, and the press that ends it. Giving it anew takes its text and its box. */
export function SubscriptionRow({ row, widget, token, action }: Props) {
  const status = statusOf(row)
  const { purpose, channel } = row
  const fields = { token, purpose, channel }
  const { leave, join, again } = words[purpose] ?? subscribed
  return (
    <li className="border-t border-line py-5">
      <FocusKept of={row.state ?? ''} className="grid gap-3">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid min-w-0 gap-0.5">
            <h2 className="text-lg">{purposeWords[purpose].name}</h2>
            <p className="text-sm text-muted">{purposeWords[purpose].about}</p>
            <p aria-live="polite" className={cx('flex flex-wrap items-center gap-x-2 text-sm', tones[status.tone])}>
              <Icon name={status.icon} className="size-4" />
              <span className="font-medium">{status.word}</span>
              {row.since && <time dateTime={row.since.toISOString()}>{formatWhen(row.since)}</time>}
              {row.text && isGiven(row) && (
                <a href={row.text.href} target="_blank" rel="noopener" className="link inline-flex min-h-6 items-center text-muted">
                  текст №&nbsp;{row.text.number}
                </a>
              )}
            </p>
          </div>
          {isGiven(row) && (
            <ChoiceButton action={action} fields={{ ...fields, consents: '' }} variant="secondary" label={`${leave}: ${cellName(row)}`}>
              {leave}
            </ChoiceButton>
          )}
        </div>
        {!status.on && widget && (
          <details>
            <summary className="link inline-flex min-h-11 w-fit items-center">
              {row.state === null ? join : again}
              <span className="sr-only">: {cellName(row)}</span>
            </summary>
            <div className="pt-2">
              <ChoiceButton
                action={action}
                fields={fields}
                variant="secondary"
                label={`${join}: ${cellName(row)}`}
                above={<ConsentBox id={`${purpose}-${channel}`} widget={widget} />}
              >
                {join}
              </ChoiceButton>
            </div>
          </details>
        )}
        <ConsentHistory name={cellName(row)} history={row.history} receipt={(eventHash, format) => `/subscription/${token}/receipt/${eventHash}?format=${format}`} />
      </FocusKept>
    </li>
  )
}
