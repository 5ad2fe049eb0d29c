import type { ComponentProps, ReactNode } from 'react'
import { FieldError } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'className' | 'type' | 'children'> & {
  readonly children: ReactNode
  /** A short fact at the end of the line, such as a count. */
  readonly aside?: ReactNode
  readonly error?: string | undefined
  readonly id: string
}

/** A checkbox with its text. Never ticked in advance where it means consent. */
export function Checkbox({ children, aside, error, id, ...rest }: Props) {
  const errorId = `${id}-error`
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="flex min-h-8 items-start gap-3 py-1 has-disabled:cursor-not-allowed has-disabled:text-muted">
        <input
          {...rest}
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : rest['aria-describedby']}
          className="check mt-0.5"
        />
        <span className="min-w-0 flex-1 text-pretty">{children}</span>
        {aside !== undefined && <span className="text-sm leading-6 text-muted">{aside}</span>}
      </label>
      {error && <FieldError id={errorId} message={error} />}
    </div>
  )
}
