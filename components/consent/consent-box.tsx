'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { ConsentText } from './consent-text.tsx'
import { boxLabel } from './consent-words.ts'

export type BoxControl = Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur'>

type Props = {
  readonly widget: ConsentWidget
  readonly id: string
  /** It was ticked when the form came back. */
  readonly ticked?: boolean
  /** Why this one is of no use now: then it cannot be ticked. */
  readonly off?: string | undefined
  readonly invalid?: boolean
  /** Id of what describes it besides. */
  readonly describedBy?: string | undefined
  /** How a form library takes part. */
  readonly control?: BoxControl | undefined
}

/** One consent: its own box, empty until a hand ticks it, its own short label and its own full text (6.1.1). */
export function ConsentBox({ widget, id, ticked = false, off, invalid = false, describedBy, control }: Props) {
  const label = useRef<HTMLLabelElement>(null)
  useEffect(() => {
    const box = label.current?.control
    if (off !== undefined && box instanceof HTMLInputElement) box.checked = false
  }, [off])
  const described = [off !== undefined && `${id}-off`, describedBy].filter(Boolean).join(' ')
  return (
    <div className="grid">
      <label ref={label} htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5 has-disabled:cursor-not-allowed has-disabled:text-muted">
        <input
          {...control}
          id={id}
          type="checkbox"
          name="consents"
          value={widget.token}
          defaultChecked={ticked}
          disabled={off !== undefined}
          // A browser that fills forms in anew after a reload would tick what nobody has ticked on this page.
          autoComplete="off"
          aria-invalid={invalid || undefined}
          aria-describedby={described || undefined}
          className="check mt-0.5"
        />
        <span className="min-w-0 flex-1 text-pretty">{boxLabel(widget)}</span>
      </label>
      <div className="-mt-1.5 pl-8">
        {off !== undefined && (
          <p id={`${id}-off`} className="text-sm text-muted">
            {off}
          </p>
        )}
        <ConsentText widget={widget} />
      </div>
    </div>
  )
}
