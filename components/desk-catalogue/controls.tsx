'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { deskArea, deskControl } from '#components/desk/control.ts'
import { DeskSelect } from '#components/desk/desk-select.tsx'
import { cx } from '#components/ui/cx.ts'
import { FieldError } from '#components/ui/field.tsx'

type Common = {
  readonly label: string
  readonly value: string
  readonly onType: (value: string) => void
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly wide?: boolean
  /** The label is heard only: rows of a table. */
  readonly quiet?: boolean
}

type Control = { readonly id: string; readonly 'aria-invalid': true | undefined; readonly 'aria-describedby': string | undefined }

function Frame({ label, error, hint, wide, quiet, children }: Omit<Common, 'value' | 'onType'> & { readonly children: (control: Control) => ReactNode }) {
  const id = useId()
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={cx('grid min-w-0 content-start gap-1', wide && 'col-span-full')}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error === undefined ? undefined : true, 'aria-describedby': described || undefined })}
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}

/** One line. */
export function Line({ value, onType, label, error, hint, wide, quiet, ...input }: Common & Pick<ComponentProps<'input'>, 'name' | 'type' | 'inputMode' | 'placeholder' | 'list'>) {
  return (
    <Frame {...{ label, error, hint, wide, quiet }}>
      {(control) => (
        <input type="text" autoComplete="off" {...input} {...control} value={value} onChange={({ target }) => onType(target.value)} className={cx(deskControl, input.type === 'color' && 'px-1')} />
      )}
    </Frame>
  )
}

/** Several lines. */
export function Area({ value, onType, label, error, hint, wide = true, quiet, name }: Common & { readonly name?: string }) {
  return (
    <Frame {...{ label, error, hint, wide, quiet }}>
      {(control) => <textarea {...control} name={name} value={value} onChange={({ target }) => onType(target.value)} className={deskArea} />}
    </Frame>
  )
}

export type Option = { readonly value: string; readonly text: string }

/** A choice. */
export function Choice({ value, onType, label, error, hint, wide, quiet, name, options, empty }: Common & { readonly name?: string; readonly options: readonly Option[]; readonly empty?: string }) {
  return (
    <Frame {...{ label, error, hint, wide, quiet }}>
      {(control) => (
        <DeskSelect {...control} name={name} value={value} onChange={({ target }) => onType(target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </DeskSelect>
      )}
    </Frame>
  )
}
