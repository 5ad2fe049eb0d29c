'use client'

import { useFormContext } from 'react-hook-form'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { FieldError, fieldId } from '#components/ui/field.tsx'
import type { AudienceFacts } from '#lib/marketing/audiences/queries.ts'
import { boughtOrNot, compares, hereOrNot, inOrNot, kinds, levelOrNot, moments, orderSides, periods, places, points, untils, whats } from './condition-words.ts'

type Props = { /** `groups.0.conditions.1` */ readonly name: string; readonly facts: AudienceFacts }

/** One condition: what it is about, and then only the fields that belong to it. */
export function ConditionFields({ name, facts }: Props) {
  const kind: unknown = useFormContext().watch(`${name}.kind`)
  return (
    <div className="grid min-w-0 grow content-start items-start gap-x-3 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField name={`${name}.kind`} label="Условие" options={kinds} />
      {kind === 'bought' && <Bought name={name} facts={facts} />}
      {kind === 'orders' && <Amount name={name} label="Заказов" />}
      {kind === 'turnover' && <Amount name={name} label="Рублей" />}
      {(kind === 'last-order' || kind === 'registered') && <Moment name={name} />}
      {kind === 'region' && <Region name={name} facts={facts} />}
      {kind === 'source' && <Source name={name} />}
      {kind === 'bonus-level' && <Level name={name} facts={facts} />}
      {kind === 'bonus-expiring' && <Expiring name={name} />}
    </div>
  )
}

function Bought({ name, facts }: Props) {
  const what: unknown = useFormContext().watch(`${name}.what`)
  return (
    <>
      <SelectField name={`${name}.not`} label="Купили или нет" options={boughtOrNot} />
      <SelectField name={`${name}.what`} label="Чего" options={whats} />
      {what === 'product' ? (
        <TextField name={`${name}.product`} label="Товар" maxLength={200} placeholder="Артикул" hint="Или последняя часть адреса" />
      ) : (
        <SelectField name={`${name}.category`} label="Семейство" empty="Выберите" options={facts.categories.map((each) => ({ value: each.id, text: each.name }))} />
      )}
      <Period name={name} />
    </>
  )
}

function Amount({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <>
      <SelectField name={`${name}.compare`} label="Сравнить" options={compares} />
      <TextField name={`${name}.amount`} label={label} inputMode="numeric" maxLength={9} />
      <Period name={name} />
    </>
  )
}

function Period({ name }: { readonly name: string }) {
  const period: unknown = useFormContext().watch(`${name}.period`)
  return (
    <>
      <SelectField name={`${name}.period`} label="За какое время" options={periods} />
      {period === 'last' && <TextField name={`${name}.days`} label="Дней" inputMode="numeric" maxLength={4} />}
      {period === 'between' && (
        <>
          <TextField name={`${name}.from`} label="С" type="date" />
          <TextField name={`${name}.to`} label="По" type="date" />
        </>
      )}
    </>
  )
}

function Moment({ name }: { readonly name: string }) {
  const moment: unknown = useFormContext().watch(`${name}.moment`)
  return (
    <>
      <SelectField name={`${name}.side`} label="Раньше или позже" options={orderSides} />
      <SelectField name={`${name}.moment`} label="Чем что" options={moments} />
      {moment === 'day' ? <TextField name={`${name}.from`} label="День" type="date" /> : <TextField name={`${name}.days`} label="Дней назад" inputMode="numeric" maxLength={4} />}
    </>
  )
}

function Region({ name, facts }: Props) {
  return (
    <>
      <SelectField name={`${name}.of`} label="По чему" options={places} />
      <SelectField name={`${name}.not`} label="Здесь или нет" options={inOrNot} />
      <Boxes name={`${name}.codes`} label="Регионы" options={facts.regions.map(({ code, name: text }) => ({ value: code, text }))} />
    </>
  )
}

function Source({ name }: { readonly name: string }) {
  return (
    <>
      <SelectField name={`${name}.not`} label="Здесь или нет" options={hereOrNot} />
      <Boxes name={`${name}.points`} label="Место" options={points} />
    </>
  )
}

function Level({ name, facts }: Props) {
  return (
    <>
      <SelectField name={`${name}.not`} label="На уровне или нет" options={levelOrNot} />
      <Boxes name={`${name}.levels`} label="Уровни" options={facts.levels.map(({ code, name: text }) => ({ value: code, text }))} />
      <OnlyNotices />
    </>
  )
}

function Expiring({ name }: { readonly name: string }) {
  const moment: unknown = useFormContext().watch(`${name}.moment`)
  return (
    <>
      <SelectField name={`${name}.moment`} label="К какому дню" options={untils} />
      {moment === 'day' ? <TextField name={`${name}.from`} label="День" type="date" /> : <TextField name={`${name}.days`} label="Дней" inputMode="numeric" maxLength={4} />}
      <OnlyNotices />
    </>
  )
}

function OnlyNotices() {
  return <p className="col-span-full text-sm text-muted">Сведения о&nbsp;бонусах можно брать только для рассылок по&nbsp;согласию на&nbsp;уведомления о&nbsp;бонусах (4.1.7): в&nbsp;других под это условие не&nbsp;подходит никто.</p>
}

/** Any of these, in a list of its own that is as long as the page allows. */
function Boxes({ name, label, options }: { readonly name: string; readonly label: string; readonly options: readonly { readonly value: string; readonly text: string }[] }) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState(name, formState).error?.message
  const id = fieldId(name)
  return (
    <fieldset className="col-span-full grid gap-1" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="grid max-h-56 gap-x-4 overflow-y-auto rounded-sm px-3 py-1 ring-1 ring-outline ring-inset sm:grid-cols-2 lg:grid-cols-3">
        {options.map(({ value, text }) => (
          <label key={value} className="flex min-h-8 items-center gap-2 text-sm max-sm:min-h-11">
            <input type="checkbox" value={value} {...register(name)} className="check" />
            {text}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
    </fieldset>
  )
}
