import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'className' | 'type' | 'title' | 'children'> & {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Price or term, at the right edge. */
  readonly aside?: ReactNode
  /** What belongs to the choice and is shown inside the card while it is chosen. */
  readonly children?: ReactNode
}

/** One of several exclusive choices, as a card. Put them in a `<fieldset>` with a `<legend>`. */
export function RadioCard({ title, description, aside, children, ...rest }: Props) {
  return (
    <div className="group rounded-lg bg-surface ring-1 ring-line transition-shadow duration-150 ring-inset focus-within:ring-outline hover:ring-outline has-[>label>input:checked]:ring-2 has-[>label>input:checked]:ring-ink">
      <label className="flex items-start gap-3 p-4 has-disabled:cursor-not-allowed has-disabled:text-muted sm:p-5">
        <input {...rest} type="radio" className="check mt-0.5 rounded-full" />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="font-medium">{title}</span>
          {description && <span className="text-sm text-muted">{description}</span>}
        </span>
        {aside && <span className="text-right font-medium whitespace-nowrap">{aside}</span>}
      </label>
      {children && <div className="hidden px-4 pb-4 group-has-[>label>input:checked]:block sm:px-5 sm:pb-5">{children}</div>}
    </div>
  )
}
