import { cx } from '#components/ui/cx.ts'
import type { ConsentPurpose } from '#lib/consent/purposes.ts'
import type { ConsentRow, ConsentWidget } from '#lib/consent/types.ts'
import type { ConsentActions } from './consent-actions.ts'
import { ClauseLink } from './clause-link.tsx'
import { ConsentControl } from './consent-control.tsx'
import { channelNames, purposeWords } from './consent-words.ts'
import { ContactState, type OwnContact } from './contact-state.tsx'

const channels = ['email', 'sms'] as const

type Props = {
  readonly purposes: readonly ConsentPurpose[]
  readonly rows: readonly ConsentRow[]
  readonly widgets: readonly ConsentWidget[]
  readonly contacts: Readonly<Record<(typeof channels)[number], OwnContact>>
  readonly actions: ConsentActions
}

/**
 * What one may be written, by which channel: looks a table on wide screens and a card for each purpose on others, and reads as a table
 * on all of them.
 */
export function ConsentMatrix({ purposes, rows, widgets, contacts, actions }: Props) {
  const find = <T extends { purpose: string; channel: string }>(all: readonly T[], purpose: string, channel: string) =>
    all.find((each) => each.purpose === purpose && each.channel === channel)
  return (
    <div role="table" aria-label="Рассылки по видам и каналам" className="grid gap-5 xl:gap-0">
      <div role="row" className={cx('grid gap-x-8 gap-y-4 sm:grid-cols-2', columns)}>
        <div role="columnheader" className="text-sm text-muted max-xl:sr-only xl:self-end xl:pb-4">
          О чём
        </div>
        {channels.map((channel) => (
          <div key={channel} role="columnheader" className="xl:pb-4">
            <ContactState channel={channel} contact={contacts[channel]} />
          </div>
        ))}
      </div>
      {purposes.map((purpose) => (
        <div key={purpose} role="row" className={cx('grid gap-x-8 gap-y-4 max-xl:rounded-md max-xl:p-4 max-xl:ring-1 max-xl:ring-line max-xl:ring-inset sm:max-xl:p-5', columns, 'xl:border-t xl:border-line xl:py-5')}>
          <div role="rowheader" className="xl:py-2">
            <p className="text-lg font-medium text-balance">{purposeWords[purpose].name}</p>
            <p className="mt-1 text-sm text-muted">{purposeWords[purpose].about}</p>
            <p className="mt-1 text-sm text-muted"><ClauseLink clause={purposeWords[purpose].clause} /></p>
          </div>
          {channels.map((channel) => {
            const row = find(rows, purpose, channel)
            return (
              <div key={channel} role="cell" className="min-w-0 max-xl:border-t max-xl:border-line max-xl:pt-3">
                <p aria-hidden className="text-sm text-muted xl:hidden">
                  {channelNames[channel]}
                </p>
                {row && <ConsentControl row={row} widget={find(widgets, purpose, channel)} contact={contacts[channel]} actions={actions} />}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

const columns = 'xl:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)]'
