'use client'

import { useId } from 'react'
import * as z from 'zod'
import { DeskSection } from '#components/desk/section.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { editAttributes } from '#lib/catalogue/actions.ts'
import type { ProductEditor } from '#lib/catalogue/desk/get-editor.ts'
import { facetDefinitions, facetNamed } from '#lib/catalogue/facets.ts'
import { Line } from './controls.tsx'
import { IconButton } from './icon-button.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

const row = z.object({ group: z.string(), name: z.string(), value: z.string() })
type Row = z.output<typeof row>

const facets = facetDefinitions.flatMap((facet) => (facet.name === 'colour' ? [] : [facet]))
type Facet = 'battery' | 'water' | 'positioning' | 'compatibility'
const labels = { rows: 'Характеристики', battery: 'Работа без зарядки', water: 'Защита от воды', positioning: 'Определение места', compatibility: 'С чем работает' } as const

const rowsOf = (text: string): Row[] => z.array(row).parse(JSON.parse(text))
const listOf = (text: string): string[] => text.split(',').filter(Boolean)

/** The rows of the specification, and what lists are filtered by. */
export function AttributesSection({ product, closed }: { readonly product: ProductEditor; readonly closed: boolean }) {
  const chosen = (name: Facet) => (product.facets[name] ?? []).toSorted().join(',')
  const section = useSection({
    revision: product.revision,
    values: {
      rows: JSON.stringify(product.rows),
      battery: chosen('battery'), water: chosen('water'), positioning: chosen('positioning'), compatibility: chosen('compatibility'),
    },
    save: ({ rows, battery, water, positioning, compatibility }, revision) =>
      editAttributes({
        product: product.texts.slug, revision, rows: rowsOf(rows),
        facets: { battery: listOf(battery), water: listOf(water), positioning: listOf(positioning), compatibility: listOf(compatibility) },
      }),
  })
  const rows = rowsOf(section.typed.rows)
  const set = (next: readonly Row[]) => section.type('rows', JSON.stringify(next))
  const groups = useId()
  const show = (name: string, value: string) =>
    name === 'rows' ? rowsOf(value).map((each) => `${each.group} — ${each.name}: ${each.value}`).join('\n') : listOf(value).map((each) => facetNamed(name)?.values[each] ?? each).join(', ')
  return (
    <DeskSection title="Характеристики">
      <SectionForm section={section} label="Характеристики" labels={labels} show={show} closed={closed}>
        <datalist id={groups}>
          {[...new Set(rows.map(({ group }) => group))].map((group) => (
            <option key={group}>{group}</option>
          ))}
        </datalist>
        <ol className="grid gap-2 max-lg:gap-4">
          {rows.map((each, index) => {
            const field = (name: keyof Row, label: string) => ({
              name: `rows.${index}.${name}`, label: `${label}, строка ${index + 1}`, quiet: true, placeholder: label, value: each[name], error: section.errors[`rows.${index}.${name}`],
              onType: (value: string) => set(rows.with(index, { ...each, [name]: value })),
            })
            return (
              // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own, and fields are controlled
              <li key={index} className="grid items-start gap-2 sm:grid-cols-[1fr_1fr_1.4fr_auto]">
                <Line {...field('group', 'Раздел')} list={groups} />
                <Line {...field('name', 'Свойство')} />
                <Line {...field('value', 'Значение')} />
                {!closed && (
                  <span className="flex">
                    <IconButton icon="arrow-up" label={`Поднять строку ${index + 1}`} disabled={index === 0} onClick={() => set(moved(rows, index, index - 1))} />
                    <IconButton icon="close" label={`Убрать строку ${index + 1}`} onClick={() => set(rows.toSpliced(index, 1))} />
                  </span>
                )}
              </li>
            )
          })}
        </ol>
        {rows.length === 0 && <p className="text-muted">Таблица характеристик пуста.</p>}
        {!closed && (
          <span className="justify-self-start">
            <Button size="s" variant="secondary" onClick={() => set([...rows, { group: rows.at(-1)?.group ?? '', name: '', value: '' }])}>
              <Icon name="plus" className="size-4" />
              Добавить строку
            </Button>
          </span>
        )}
        <div className="grid gap-4 border-t border-line pt-3 sm:grid-cols-2">
          {facets.map(({ name, label, values }) => (
            <fieldset key={name} className="grid content-start gap-1">
              <legend className="mb-1 font-medium">{label} — фильтр</legend>
              <div className="flex flex-wrap gap-x-4">
                {Object.entries(values).map(([value, text]) => {
                  const list = listOf(section.typed[name])
                  return (
                    <label key={value} className="flex min-h-8 items-center gap-2">
                      <input
                        type="checkbox"
                        name={name}
                        className="check"
                        checked={list.includes(value)}
                        onChange={({ target }) => section.type(name, (target.checked ? [...list, value] : list.filter((other) => other !== value)).toSorted().join(','))}
                      />
                      {text}
                    </label>
                  )
                })}
              </div>
            </fieldset>
          ))}
        </div>
      </SectionForm>
    </DeskSection>
  )
}

/** A list with one thing elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const thing = list.slice(from, from + 1)
  return list.toSpliced(from, 1).toSpliced(to, 0, ...thing)
}
