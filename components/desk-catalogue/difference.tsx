'use client'

import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Conflict, Section } from './use-section.ts'

type Props<Name extends string> = {
  readonly section: Section<Name>
  readonly labels: Readonly<Record<Name, string>>
  /** What a value looks like in words. */
  readonly show?: (name: Name, value: string) => string
}

/** What another has changed while this was being typed: theirs beside yours, and the choice for each field. */
export function Difference<Name extends string>({ section, labels, show = (_, value) => value }: Props<Name>) {
  const [theirs, setTheirs] = useState<ReadonlySet<Name>>(new Set())
  const heading = useId()
  if (section.conflict.length === 0) return null
  const choose = (name: Name, their: boolean) => setTheirs((before) => new Set(their ? [...before, name] : [...before].filter((each) => each !== name)))
  return (
    <section aria-labelledby={heading} role="alert" className="grid gap-3 rounded-md bg-caution-wash p-4 text-sm">
      <div className="flex items-start gap-2">
        <Icon name="alert" className="mt-0.5 size-5 text-caution" />
        <div>
          <h3 id={heading} className="font-semibold">
            Пока вы работали, это изменил кто-то другой
          </h3>
          <p>Ваши правки на месте. Выберите, что оставить, и сохраните.</p>
        </div>
      </div>
      {section.conflict.map((each) => (
        <Field key={each.name} conflict={each} label={labels[each.name]} show={(value) => show(each.name, value) || '—'} their={theirs.has(each.name)} choose={choose} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="s" pending={section.pending} onClick={() => section.settle(theirs)}>
          Сохранить с этим выбором
        </Button>
        <Button size="s" variant="quiet" onClick={section.discard}>
          Отказаться от моих правок
        </Button>
      </div>
    </section>
  )
}

type FieldProps<Name extends string> = {
  readonly conflict: Conflict<Name>
  readonly label: string
  readonly show: (value: string) => string
  readonly their: boolean
  readonly choose: (name: Name, their: boolean) => void
}

function Field<Name extends string>({ conflict: { name, theirs, yours, untouched }, label, show, their, choose }: FieldProps<Name>) {
  const group = useId()
  const value = 'rounded-sm bg-surface px-3 py-2 whitespace-pre-line wrap-anywhere ring-1 ring-line'
  if (untouched)
    return (
      <div className="grid gap-1">
        <p className="font-medium">{label}</p>
        <p className={value}>
          <span className="text-muted">Теперь так, вы этого не меняли: </span>
          {show(theirs)}
        </p>
      </div>
    )
  return (
    <fieldset className="grid gap-1 sm:grid-cols-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {[
        { text: 'Их', shown: theirs, chosen: their },
        { text: 'Моё', shown: yours, chosen: !their },
      ].map(({ text, shown, chosen }) => (
        <label key={text} className={`${value} flex items-start gap-2 has-checked:ring-2 has-checked:ring-ink`}>
          <input type="radio" name={group} checked={chosen} onChange={() => choose(name, text === 'Их')} className="mt-1" />
          <span className="min-w-0">
            <span className="text-muted">{text}: </span>
            {show(shown)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
