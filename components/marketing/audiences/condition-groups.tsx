'use client'

import { useEffect, useRef } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { DeskSelect } from '#components/desk/desk-select.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { AudienceForm } from '#lib/marketing/audiences/form-schema.ts'
import type { AudienceFacts } from '#lib/marketing/audiences/queries.ts'
import { emptyCondition } from './audience-values.ts'
import { ConditionFields } from './condition-fields.tsx'

const MOST = { groups: 5, conditions: 8 }

/** Groups of conditions, and how they are joined. Without any everybody is meant. */
export function ConditionGroups({ facts }: { readonly facts: AudienceFacts }) {
  const { control, register } = useFormContext<AudienceForm>()
  const { fields, append, remove } = useFieldArray({ control, name: 'groups' })
  const add = useRef<HTMLDivElement>(null)
  return (
    <div className="col-span-full grid gap-3">
      {fields.length > 1 && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <label htmlFor="match">Подходят те, для кого верны</label>
          <span className="w-56">
            <DeskSelect id="match" {...register('match')}>
              <option value="all">все группы</option>
              <option value="any">хотя бы одна группа</option>
            </DeskSelect>
          </span>
        </div>
      )}
      {fields.length === 0 && <p className="text-sm text-muted">Условий нет: подходят все, у кого есть почта или мобильный.</p>}
      {fields.map((field, index) => (
        <Group
          key={field.id}
          index={index}
          facts={facts}
          remove={() => {
            remove(index)
            // What was pressed is gone: the keyboard goes on from the next thing to do.
            requestAnimationFrame(() => add.current?.querySelector('button')?.focus())
          }}
        />
      ))}
      <div ref={add}>
        {fields.length < MOST.groups && (
          <Button variant="secondary" size="s" onClick={() => append({ match: 'all', conditions: [{ ...emptyCondition }] }, { focusName: `groups.${fields.length}.conditions.0.kind` })}>
            {fields.length === 0 ? 'Добавить условие' : 'Добавить группу'}
          </Button>
        )}
      </div>
    </div>
  )
}

function Group({ index, facts, remove: removeGroup }: { readonly index: number; readonly facts: AudienceFacts; readonly remove: () => void }) {
  const { control, register } = useFormContext<AudienceForm>()
  const name = `groups.${index}.conditions` as const
  const { fields, append, remove } = useFieldArray({ control, name })
  const foot = useRef<HTMLDivElement>(null)
  const isEmpty = fields.length === 0
  useEffect(() => {
    if (isEmpty) removeGroup()
  })
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-sm p-3 ring-1 ring-line">
      <legend className="sr-only">Группа {index + 1}</legend>
      {fields.length > 1 && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <label htmlFor={`match-${index}`}>В этой группе верны</label>
          <span className="w-56">
            <DeskSelect id={`match-${index}`} {...register(`groups.${index}.match`)}>
              <option value="all">все условия</option>
              <option value="any">хотя бы одно условие</option>
            </DeskSelect>
          </span>
        </div>
      )}
      {fields.map((field, place) => (
        <div key={field.id} role="group" aria-label={`Условие ${place + 1}`} className="flex min-w-0 items-start gap-2 border-line not-first-of-type:border-t not-first-of-type:pt-3">
          <ConditionFields name={`${name}.${place}`} facts={facts} />
          <button
            type="button"
            aria-label={`Убрать условие ${place + 1}`}
            title="Убрать условие"
            className="grid size-9 shrink-0 place-items-center rounded-sm text-muted hover:bg-ground hover:text-ink max-sm:size-11"
            onClick={() => {
              remove(place)
              requestAnimationFrame(() => foot.current?.querySelector('button')?.focus())
            }}
          >
            <Icon name="close" className="size-4" />
          </button>
        </div>
      ))}
      <div ref={foot}>
        {fields.length < MOST.conditions && (
          <Button variant="quiet" size="s" onClick={() => append({ ...emptyCondition }, { focusName: `${name}.${fields.length}.kind` })}>
            Ещё условие
          </Button>
        )}
      </div>
    </fieldset>
  )
}
