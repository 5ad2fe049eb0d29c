import { cx } from '#components/ui/cx.ts'
import type { ConsentRow, ConsentWidget } from '#lib/consent/types.ts'
import type { ConsentActions } from './consent-actions.ts'
import { ClauseLink } from './clause-link.tsx'
import { ConsentControl } from './consent-control.tsx'
import { purposeWords } from './consent-words.ts'
import type { OwnContact } from './contact-state.tsx'

type Props = {
  readonly rows: readonly ConsentRow[]
  readonly widgets: readonly ConsentWidget[]
  /** Where letters go, for what is about letters. */
  readonly contact?: OwnContact
  readonly actions: ConsentActions
}

/** Consents that are no newsletters, where they were given. One by itself needs no frame within the section's. */
export function OtherConsents({ rows, widgets, contact, actions }: Props) {
  return (
    <ul className="grid gap-5">
      {rows.map((row) => (
        <li key={row.purpose} className={cx('grid gap-x-8 gap-y-3 sm:grid-cols-2', rows.length > 1 && 'rounded-md p-4 ring-1 ring-line ring-inset sm:p-5')}>
          <div>
            <p className="text-lg font-medium">{purposeWords[row.purpose].name}</p>
            <p className="mt-1 text-sm text-muted">{purposeWords[row.purpose].about}</p>
            <p className="mt-1 text-sm text-muted"><ClauseLink clause={purposeWords[row.purpose].clause} /></p>
          </div>
          <ConsentControl row={row} widget={widgets.find(({ purpose, channel }) => purpose === row.purpose && channel === row.channel)} contact={contact} actions={actions} />
        </li>
      ))}
    </ul>
  )
}
