'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { roomsOf } from '#components/desk/rooms.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { route } from '#components/ui/route.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { onPaletteWanted, openPalette } from './open-palette.ts'
import type { LookUp } from './palette.tsx'

const Palette = dynamic(() => import('./palette.tsx').then((file) => file.Palette), { ssr: false })

type Props = { readonly roles: readonly StaffRole[]; readonly lookUp: LookUp }

/** The keys of the desk, by their place on the keyboard, so that they work in either layout; never while somebody types. */
export function DeskKeys({ roles, lookUp }: Props) {
  const router = useRouter()
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  const rooms = roomsOf(roles)
  useEffect(() => onPaletteWanted(() => setSearching(true)), [])
  useHotkeys('mod+k', () => setSearching(true), { preventDefault: true, enableOnFormTags: true })
  useHotkeys('slash', () => focusSearch(), { preventDefault: true })
  useHotkeys('shift+slash', () => setHelping(true), { preventDefault: true })
  useHotkeys(
    rooms.map(({ key }) => `g>${key}`),
    ({ code }) => {
      const room = rooms.find(({ key }) => code === `${/\d/.test(key) ? 'Digit' : 'Key'}${key.toUpperCase()}`)
      if (room) router.push(route(room.href))
    },
    { preventDefault: true },
  )
  return (
    <>
      {searching && <Palette roles={roles} lookUp={lookUp} close={() => setSearching(false)} />}
      <Dialog open={helping} onClose={() => setHelping(false)} title="Клавиши">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_1fr_auto_1fr]">
          <Key keys="Ctrl K" what="Найти раздел, заказ, товар, покупателя" />
          <Key keys="/" what="К поиску списка" />
          <Key keys="?" what="Этот список" />
          <Key keys="Esc" what="Закрыть окно" />
          {rooms.map(({ key, title }) => (
            <Key key={key} keys={`G ${key.toUpperCase()}`} what={title} />
          ))}
        </dl>
      </Dialog>
    </>
  )
}

function Key({ keys, what }: { readonly keys: string; readonly what: string }) {
  return (
    <div className="contents">
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key} className="mr-1 inline-grid h-6 min-w-6 place-items-center rounded-sm bg-ground px-1.5 font-sans text-xs ring-1 ring-line">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  )
}

/** Into the search of the list; a page without one has the palette. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main [data-search]')
  if (!field) return openPalette()
  field.focus()
  field.select()
}
