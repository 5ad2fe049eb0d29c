'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { roomsOf } from '#components/desk/rooms.ts'
import { callStaff, type StaffCall } from '#components/desk/staff-call.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'

type Find = { readonly href: string; readonly title: string; readonly note: string }
type Finds = { readonly orders: readonly Find[]; readonly goods: readonly Find[]; readonly customers: readonly Find[] }
export type LookUp = StaffCall<{ query: string }, Finds>

type Props = { readonly roles: readonly StaffRole[]; readonly lookUp: LookUp; readonly close: () => void }

const none: Finds = { orders: [], goods: [], customers: [] }
const groups = [
  { key: 'orders', title: 'Заказы' },
  { key: 'goods', title: 'Товары' },
  { key: 'customers', title: 'Покупатели' },
] as const

const heading = '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted'
const item = 'flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-3 text-sm data-[selected=true]:bg-ground'

/** Rooms by their names, and what the server finds for the words: with the arrows and Enter. */
export function Palette({ roles, lookUp, close }: Props) {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const { finds, searching } = useFinds(words, lookUp)
  useEffect(() => {
    dialog.current?.showModal()
    input.current?.focus()
  }, [])
  const go = (href: string) => {
    close()
    router.push(route(href))
  }
  const wanted = words.trim().toLowerCase()
  const rooms = roomsOf(roles).filter(({ title }) => title.toLowerCase().includes(wanted))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press beside the panel closes it; keys have Escape
    <dialog
      ref={dialog}
      aria-label="Поиск по рабочему столу"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
      className="dialog mx-auto mt-[12vh] max-h-[76dvh] w-[min(100%-24px,600px)] overflow-hidden rounded-md bg-surface text-ink shadow-float ring-1 ring-line"
    >
      <Command shouldFilter={false} loop label="Поиск по рабочему столу" className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Icon name="search" className="size-5 text-muted" />
          <Command.Input ref={input} value={words} onValueChange={setWords} maxLength={100} placeholder="Раздел, номер заказа, артикул, имя, телефон" className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted" />
        </div>
        <Command.List label="Найдено" className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2">
          {groups.map(({ key, title }) => (
            <FindGroup key={key} title={title} finds={finds[key]} go={go} />
          ))}
          {rooms.length > 0 && (
            <Command.Group heading="Разделы" className={heading}>
              {rooms.map(({ href, title, icon, key }) => (
                <Command.Item key={href} value={href} onSelect={() => go(href)} className={item}>
                  <Icon name={icon} className="size-4.5 text-muted" />
                  {title}
                  <kbd aria-hidden className="ml-auto font-sans text-xs text-muted uppercase">
                    g {key}
                  </kbd>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {!searching && <Command.Empty className="px-3 py-6 text-center text-sm text-muted">Ничего не нашлось</Command.Empty>}
        </Command.List>
        <p role="status" className="sr-only">
          {searching ? 'Ищем…' : ''}
        </p>
      </Command>
    </dialog>
  )
}

function FindGroup({ title, finds, go }: { readonly title: string; readonly finds: readonly Find[]; readonly go: (href: string) => void }) {
  if (finds.length === 0) return null
  return (
    <Command.Group heading={title} className={heading}>
      {finds.map(({ href, title: name, note }) => (
        <Command.Item key={href} value={href} onSelect={() => go(href)} className={item}>
          <span className="min-w-0 truncate">{name}</span>
          <span className="ml-auto truncate text-xs text-muted">{note}</span>
        </Command.Item>
      ))}
    </Command.Group>
  )
}

const PAUSE = 180

/** What the server finds for the words once nobody types for a moment; a late answer to other words is dropped. */
function useFinds(words: string, lookUp: LookUp): { readonly finds: Finds; readonly searching: boolean } {
  const [found, setFound] = useState<{ readonly words: string; readonly finds: Finds }>({ words: '', finds: none })
  const query = words.trim()
  const asks = query.length > 1 || /^\d$/.test(query)
  useEffect(() => {
    if (!asks) return undefined
    let current = true
    const timer = setTimeout(() => {
      void callStaff(lookUp, { query }).then((answer) => current && setFound({ words: query, finds: answer.ok ? answer.data : none }))
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [asks, query, lookUp])
  return { finds: asks ? found.finds : none, searching: asks && found.words !== query }
}
