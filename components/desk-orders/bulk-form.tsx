'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { deskArea } from '#components/desk/control.ts'
import { SelectField } from '#components/desk/form-fields.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { startRun } from '#lib/bulk/actions.ts'
import type { BulkKind } from '#lib/bulk/kinds.ts'
import { parseTracks, startRunSchema } from '#lib/bulk/schema.ts'
import { cancelReasons } from '#lib/orders/cancel-reasons.ts'
import { plural } from '#lib/text/plural.ts'
import { bulkWords, orderWords } from './words.ts'

type Props = { readonly kind: BulkKind; readonly numbers: readonly number[] }

const reasons = Object.entries(cancelReasons).map(([value, text]) => ({ value, text }))

/** The last question before a run begins. */
export function BulkForm({ kind, numbers }: Props) {
  const [key] = useState(() => crypto.randomUUID())
  const defaults = { key, kind, numbers: [...numbers], params: {} }
  return (
    <DeskForm schema={startRunSchema} action={startRun} defaults={defaults} submit={`${bulkWords[kind].title}: ${numbers.length}`} variant={kind === 'orders.cancel' ? 'danger' : 'primary'} done={null} words={orderWords} goTo={({ next }) => next}>
      {({ setValue, formState }) => (
        <>
          {kind === 'orders.cancel' && <SelectField name="params.reason" label="Причина" options={reasons} empty="Выберите" />}
          {kind === 'orders.ship' && (
            <Tracks numbers={numbers} error={formState.errors.params && 'Не у каждого заказа есть трек-номер'} onChange={(tracks) => setValue('params.tracks', tracks, { shouldDirty: true })} />
          )}
        </>
      )}
    </DeskForm>
  )
}

function Tracks({ numbers, error, onChange }: { readonly numbers: readonly number[]; readonly error: string | undefined; readonly onChange: (tracks: Record<string, string>) => void }) {
  const [text, setText] = useState(() => numbers.map((number) => `${number} `).join('\n'))
  const { tracks, wrong } = parseTracks(text)
  const found = numbers.filter((number) => tracks.has(number)).length
  const foreign = [...tracks.keys()].filter((number) => !numbers.includes(number))
  const change = (value: string) => {
    setText(value)
    onChange(Object.fromEntries([...parseTracks(value).tracks].filter(([number]) => numbers.includes(number))))
  }
  return (
    <div className="grid gap-1">
      <label htmlFor="tracks" className="text-sm font-medium">
        Номер заказа и трек-номер, по одному заказу в строке
      </label>
      <textarea id="tracks" name="tracks" rows={Math.min(16, numbers.length + 1)} value={text} onChange={({ target }) => change(target.value)} aria-describedby="tracks-hint" spellCheck={false} className={`${deskArea} font-mono`} />
      {error !== undefined && <FieldError id="tracks-error" message={error} />}
      <p id="tracks-hint" role="status" className="text-xs text-muted">
        Можно вставить из таблицы. Трек-номера есть у {found} из {numbers.length} {plural(numbers.length, 'заказа', 'заказов', 'заказов')}
        {wrong.length > 0 && found < numbers.length && `; не понятны строки: ${wrong.slice(0, 3).join(' · ')}`}
        {foreign.length > 0 && `; не из этого списка: ${foreign.slice(0, 3).join(', ')}`}.
      </p>
    </div>
  )
}
