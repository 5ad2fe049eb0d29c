import type { ReactNode } from 'react'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { Alert } from '#components/ui/alert.tsx'
import type { AppealFilter } from '#lib/privacy/desk/appeal-filter.ts'
import type { AppealList } from '#lib/privacy/desk/list-appeals.ts'
import { counted } from '#lib/text/plural.ts'
import { AppealTable } from './appeal-table.tsx'

type Props = {
  readonly href: string
  readonly caption: string
  readonly filter: AppealFilter
  readonly list: AppealList
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly empty: { readonly title: string; readonly text: string }
  readonly children?: ReactNode
}

/** Open ones by urgency, closed ones, by kind: the list of both rooms. */
export function AppealBoard({ href, caption, filter, list: { lines, next, counts, hidden }, kinds, empty, children }: Props) {
  const { state, due, kind, after } = filter
  const link = (query: Readonly<Record<string, string | undefined>>) => {
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
    return given.length === 0 ? href : `${href}?${new URLSearchParams(given).toString()}`
  }
  const open = state === 'open'
  return (
    <>
      <StateTabs tabs={[
        { href: link({ kind }), text: 'Открытые', count: counts.open, current: open && due === undefined },
        { href: link({ due: 'overdue', kind }), text: 'Просрочены', count: counts.overdue, current: open && due === 'overdue' },
        { href: link({ due: 'today', kind }), text: 'Срок сегодня', count: counts.today, current: open && due === 'today' },
        { href: link({ due: 'soon', kind }), text: 'Ближайшие 3 дня', count: counts.soon, current: open && due === 'soon' },
        { href: link({ state: 'closed', kind }), text: 'Закрытые', current: !open },
      ]} />
      <FilterBar href={href} values={{ kind }} kept={{ state: open ? undefined : 'closed', due }} fields={[{ kind: 'select', name: 'kind', label: 'О чём', options: kinds }]} />
      {hidden > 0 && (
        <Alert tone="caution">
          Ещё {counted(hidden, 'открытое', 'открытых', 'открытых')} — от людей, чьи данные заблокированы. Их видит только ответственный за данные (6.2.4).
        </Alert>
      )}
      {lines.length === 0
        ? <DeskEmpty title={open ? empty.title : 'Закрытых нет'}>{open && empty.text}</DeskEmpty>
        : <AppealTable lines={lines} caption={caption} href={href} />}
      <KeysetNav newer={after === undefined ? null : link({ state: open ? undefined : state, due, kind })} newerText="К началу" older={next === null ? null : link({ state: open ? undefined : state, due, kind, after: next })} olderText="Дальше" />
      {children}
    </>
  )
}
