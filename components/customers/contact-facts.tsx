import { Badge } from '#components/ui/badge.tsx'
import { FieldWhy } from '#components/ui/field.tsx'
import type { Datum, DoorKind } from '#lib/customers/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { labels, shown } from './data-words.ts'
import { DatumFacts } from './datum-facts.tsx'
import { why } from './why.ts'

type Props = { readonly kind: DoorKind; readonly datum: Datum }

const missing = {
  email: 'Не указана. По ней можно входить и получать письма о заказах.',
  mobile: 'Не указан. По нему можно входить по коду из СМС.',
}

/** A contact one signs in by: what it is, since when it is proved, why it is kept. */
export function ContactFacts({ kind, datum }: Props) {
  const { value, verifiedAt } = datum
  return (
    <div className="grid gap-2">
      {value === null ? (
        <p className="text-muted">{missing[kind]}</p>
      ) : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <span className="min-w-0 break-words">{shown(value)}</span>
          {verifiedAt === null && <Badge tone="caution">не подтверждено</Badge>}
        </p>
      )}
      {verifiedAt !== null && (
        <p className="text-sm text-positive">
          Подтверждено <time dateTime={verifiedAt.toISOString()}>{formatWhen(verifiedAt)}</time>
        </p>
      )}
      <FieldWhy {...why[kind]} label={labels[kind]} />
      <DatumFacts label={labels[kind]} datum={datum} />
    </div>
  )
}
