'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useId, useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { cx } from '#components/ui/cx.ts'
import { Spinner } from '#components/ui/spinner.tsx'
import { deskControl } from './control.ts'
import { DeskSelect } from './desk-select.tsx'
import { formQuery } from './form-query.ts'

export type FilterField =
  | { readonly kind: 'select'; readonly name: string; readonly label: string; readonly options: readonly { readonly value: string; readonly text: string }[]; readonly any?: string }
  | { readonly kind: 'date'; readonly name: string; readonly label: string }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly placeholder?: string }
  | { readonly kind: 'check'; readonly name: string; readonly label: string }

type Props = {
  /** The address of the list, without a query. */
  readonly href: string
  /** What is asked for now, by name, as it stands in the address. */
  readonly values: Readonly<Record<string, string | undefined>>
  readonly search?: { readonly name?: string; readonly placeholder: string; readonly label?: string }
  readonly fields?: readonly FilterField[]
  /** What stays in the address besides: the order of the list. */
  readonly kept?: Readonly<Record<string, string | undefined>>
  /** Saved views. */
  readonly children?: ReactNode
}

/** So many fields stand open on a phone, too. */
const FEW = 1

/** So many have room for whole words on a wide screen. */
const ROOMY = 2

/**
 * The filters of a list: a plain GET form, all of it in the address; with scripts a choice acts at once and empty fields stay out. On a phone the
 * fields are behind a button that says how many of them are set.
 */
export function FilterBar({ href, values, search, fields = [], kept = {}, children }: Props) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const [open, setOpen] = useState(false)
  const fieldsId = useId()
  const set = fields.filter(({ name }) => values[name]).length
  const filtered = [search && (search.name ?? 'q'), ...fields.map(({ name }) => name)].some((name) => name && values[name])
  const go = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = formQuery(new FormData(event.currentTarget))
    start(() => router.push(route(query ? `${href}?${query}` : href)))
  }
  return (
    <form
      key={JSON.stringify(values)}
      role="search"
      action={href}
      onSubmit={go}
      onChange={({ target, currentTarget }) => (target instanceof HTMLSelectElement || isChoice(target)) && currentTarget.requestSubmit()}
      className="flex flex-wrap items-end gap-2 print:hidden"
    >
      {Object.entries(kept).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
      {search && (
        <label className={cx('min-w-52 flex-1 basis-56', fields.length > FEW && 'max-sm:min-w-36 max-sm:basis-36')}>
          <span className="sr-only">{search.label ?? 'Поиск'}</span>
          <input type="search" name={search.name ?? 'q'} defaultValue={values[search.name ?? 'q'] ?? ''} placeholder={search.placeholder} data-search className={deskControl} />
        </label>
      )}
      {fields.length > FEW && (
        <span className="sm:hidden noscript:hidden">
          <Button variant="secondary" size="s" aria-expanded={open} aria-controls={fieldsId} onClick={() => setOpen(!open)}>
            Фильтры{set > 0 && `: ${set}`}
          </Button>
        </span>
      )}
      <div id={fieldsId} className={cx('contents', fields.length > FEW && !open && '[@media(scripting:enabled)]:max-sm:hidden')}>
        {fields.map((field) => (
          <FilterControl key={field.name} field={field} value={values[field.name] ?? ''} wide={fields.length <= ROOMY} />
        ))}
      </div>
      <Button type="submit" variant="secondary" size="s">
        Найти
      </Button>
      {filtered && (
        <LinkButton href={route(href)} prefetch={false} variant="quiet" size="s">
          Сбросить
        </LinkButton>
      )}
      {children}
      <span role="status" className="grid size-9 place-items-center text-muted empty:hidden">
        {pending && (
          <>
            <Spinner />
            <span className="sr-only">Загружается…</span>
          </>
        )}
      </span>
    </form>
  )
}

function FilterControl({ field, value, wide }: { readonly field: FilterField; readonly value: string; readonly wide: boolean }) {
  if (field.kind === 'check')
    return (
      <label className="flex h-9 items-center gap-2 text-sm max-sm:h-11">
        <input type="checkbox" name={field.name} value="1" defaultChecked={value !== ''} className="check" />
        {field.label}
      </label>
    )
  return (
    <label className={cx('grid gap-0.5 max-sm:min-w-36 max-sm:flex-1 max-sm:basis-36', field.kind === 'select' ? (wide ? 'sm:w-52' : 'sm:w-30 2xl:w-40') : 'sm:w-34 2xl:w-40')}>
      <span className="text-xs text-muted">{field.label}</span>
      {field.kind === 'select' ? (
        <DeskSelect name={field.name} defaultValue={value}>
          <option value="">{field.any ?? 'Все'}</option>
          {field.options.map(({ value: each, text }) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </DeskSelect>
      ) : (
        <input type={field.kind} name={field.name} defaultValue={value} placeholder={field.kind === 'text' ? field.placeholder : undefined} className={deskControl} />
      )}
    </label>
  )
}

function isChoice(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'date')
}
