'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldError, fieldId } from '#components/ui/field.tsx'
import { deskArea, deskControl } from './control.ts'
import { DeskSelect } from './desk-select.tsx'

type Common = {
  /** The name in the schema; dotted for nested ones. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
  /** As wide as the form. */
  readonly wide?: boolean
}

type Control = { readonly id: string; readonly 'aria-invalid': true | undefined; readonly 'aria-describedby': string | undefined }

function useField({ name, hint }: Common) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState(name, formState).error?.message
  const id = fieldId(name)
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  const control: Control = { id, 'aria-invalid': error === undefined ? undefined : true, 'aria-describedby': described || undefined }
  return { register, control, error, id }
}

function Frame({ common, id, error, children }: { readonly common: Common; readonly id: string; readonly error: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={common.wide ? 'col-span-full grid content-start gap-1' : 'grid content-start gap-1'}>
      <label htmlFor={id} className="text-sm font-medium">
        {common.label}
        {common.optional && <span className="font-normal text-muted"> — необязательно</span>}
      </label>
      {children}
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      {common.hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {common.hint}
        </p>
      )}
    </div>
  )
}

type TextProps = Common & Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'placeholder' | 'autoComplete' | 'maxLength' | 'min' | 'max' | 'step' | 'readOnly' | 'list' | 'autoFocus'>

/** One line of a DeskForm. */
export function TextField({ name, label, hint, optional, wide, ...input }: TextProps) {
  const common = { name, label, hint, optional, wide } as const
  const { register, control, error, id } = useField(common)
  return (
    <Frame common={common} id={id} error={error}>
      <input type="text" autoComplete="off" {...input} {...control} {...register(name)} className={deskControl} />
    </Frame>
  )
}

/** Several lines of a DeskForm. */
export function AreaField({ name, label, hint, optional, wide = true, ...area }: Common & Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'placeholder'>) {
  const common = { name, label, hint, optional, wide } as const
  const { register, control, error, id } = useField(common)
  return (
    <Frame common={common} id={id} error={error}>
      <textarea {...area} {...control} {...register(name)} className={deskArea} />
    </Frame>
  )
}

/** A choice of a DeskForm. */
export function SelectField({ options, empty, ...given }: Common & { readonly options: readonly { readonly value: string; readonly text: string }[]; readonly empty?: string }) {
  const { register, control, error, id } = useField(given)
  return (
    <Frame common={given} id={id} error={error}>
      <DeskSelect {...control} {...register(given.name)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </DeskSelect>
    </Frame>
  )
}

/** A yes or no of a DeskForm. */
export function CheckField(given: Common) {
  const { register, control, error, id } = useField(given)
  return (
    <div className={given.wide ? 'col-span-full grid gap-1' : 'grid gap-1'}>
      <label htmlFor={id} className="flex min-h-8 items-center gap-2 text-sm">
        <input type="checkbox" {...control} {...register(given.name)} className="check" />
        {given.label}
      </label>
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      {given.hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {given.hint}
        </p>
      )}
    </div>
  )
}

/** Several of a list of a DeskForm: boxes of one name, kept as an array. */
export function CheckGroupField({ options, ...given }: Common & { readonly options: readonly { readonly value: string; readonly text: string }[] }) {
  const { register, control, error, id } = useField(given)
  return (
    <fieldset aria-describedby={control['aria-describedby']} className={given.wide ? 'col-span-full grid gap-1' : 'grid content-start gap-1'}>
      <legend className="mb-1 text-sm font-medium">
        {given.label}
        {given.optional && <span className="font-normal text-muted"> — необязательно</span>}
      </legend>
      <div className={given.wide ? 'grid gap-x-4 sm:grid-cols-2' : 'grid'}>
        {options.map(({ value, text }, place) => (
          <label key={value} className="flex min-h-8 items-center gap-2 text-sm max-sm:min-h-11">
            {/* The first box carries the name that an error leads to. */}
            <input type="checkbox" id={place === 0 ? id : undefined} value={value} aria-invalid={control['aria-invalid']} {...register(given.name)} className="check" />
            {text}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      {given.hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {given.hint}
        </p>
      )}
    </fieldset>
  )
}
