import { useId, type ReactNode } from 'react'
import { FieldError } from '#components/ui/field.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { type BoxControl, ConsentBox } from './consent-box.tsx'

type Props = {
  readonly widgets: readonly ConsentWidget[]
  readonly title: ReactNode
  /** Under the title: what happens without, and how it ends. */
  readonly children?: ReactNode
  /** Tokens that were ticked when the form came back; those of another version of a text are none. */
  readonly ticked?: readonly string[]
  readonly off?: Partial<Record<ConsentChannel, string>>
  readonly error?: string | undefined
  readonly control?: BoxControl
}

/** The consents that a form may be given along with it: a box each, none ticked, none needed. «Необязательно» is said once. */
export function ConsentBoxes({ widgets, title, children, ticked = [], off = {}, error, control }: Props) {
  const id = useId()
  if (widgets.length === 0) return null
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-sm font-medium">
        {title}
        <span className="font-normal text-muted"> — необязательно</span>
      </legend>
      {children && <div className="text-sm text-muted">{children}</div>}
      {widgets.map((widget) => (
        <ConsentBox
          // A new text is a new box: nobody has ticked it.
          key={widget.token}
          id={`${id}-${widget.purpose}-${widget.channel}`}
          widget={widget}
          ticked={ticked.includes(widget.token)}
          off={off[widget.channel]}
          invalid={error !== undefined}
          describedBy={error === undefined ? undefined : `${id}-error`}
          control={control}
        />
      ))}
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
    </fieldset>
  )
}
