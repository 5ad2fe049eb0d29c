import { formatPhone } from '#lib/text/format-phone.ts'
import { DoorLink } from './door-link.tsx'

type Props = {
  /** Lower-cased e-mail or E.164. */
  readonly contact: string
  /** Where another one is given. */
  readonly change?: string
}

/** The e-mail or phone that a page is about, on a line of its own. */
export function ContactLine({ contact, change }: Props) {
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-0 font-medium text-ink">{contact.includes('@') ? contact : formatPhone(contact)}</span>
      {change && <DoorLink href={change}>Изменить</DoorLink>}
    </p>
  )
}
