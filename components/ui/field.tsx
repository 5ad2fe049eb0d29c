import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What a field hands to its control: spread it on Input, Select or Textarea. */
export type FieldControl = {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  /** The message to show; the control becomes invalid with it. */
  readonly error?: string | undefined
  /** «Зачем это нужно»: the reason, and the clause of the privacy policy that allows to ask. */
  readonly why?: { readonly text: string; readonly clause?: string } | undefined
  /** Not required. It says «необязательно» after the label, unless 'quiet'. */
  readonly optional?: boolean | 'quiet' | undefined
  readonly children: (control: FieldControl) => ReactNode
}

/** A labelled control with its hint, its error and the reason for asking, all tied together for screen readers. */
export function Field({ name, label, hint, error, why, optional = false, children }: Props) {
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional === true && <span className="font-normal text-muted"> — необязательно</span>}
      </label>
      {children({
        id,
        name,
        required: !optional,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`} message={error} />}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {why && <FieldWhy {...why} label={label} />}
    </div>
  )
}

/** The id of the control called `name`: an error summary links to `#${fieldId(name)}`. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]+/g, '-')}`
}

/** An error message under a control; `id` is what the control's `aria-describedby` names. */
export function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <Icon name="alert" className="mt-0.75 size-4" />
      <span>{message}</span>
    </p>
  )
}

/** «Зачем это нужно», for what is shown without a control of its own. */
export function FieldWhy({ text, clause, label }: { readonly text: string; readonly clause?: string; readonly label: string }) {
  return (
    <details className="text-sm text-muted">
      <summary className="link inline-flex min-h-6 w-fit items-center">
        Зачем это нужно<span className="sr-only">: {label}</span>
      </summary>
      <p className="mt-1 rounded-md bg-ground p-3 text-ink">
        {text}
        {clause && <WhyClause clause={clause} />}
      </p>
    </details>
  )
}

/** «Пункты 3.2.3 и 4.1.3 …»: each number leads to the policy, beside the form that is being filled in (152-FZ art. 18.1). */
function WhyClause({ clause }: { readonly clause: string }) {
  return (
    <span className="block pt-1 text-muted">
      {clause.includes(' ') ? 'Пункты ' : 'Пункт '}
      {clause.split(/(\d+(?:\.\d+)+)/).map((part) =>
        /^\d/.test(part) ? (
          <a key={part} href={`/privacy#${part}`} target="_blank" rel="noopener" className="link">
            {part}
          </a>
        ) : (
          part
        ),
      )}{' '}
      политики обработки персональных данных
    </span>
  )
}
