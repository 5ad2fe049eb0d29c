'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { saveViewSchema, type ViewList } from '#lib/desk/view-lists.ts'
import { DeskForm } from './desk-form.tsx'
import { TextField } from './form-fields.tsx'
import { notifyDone, notifyRefused } from './notify.ts'
import { refusalText } from './refusal-words.ts'
import { callStaff, type StaffCall } from './staff-call.ts'

type View = { readonly id: string; readonly name: string; readonly query: string }
type Wish = { list: ViewList; name: string; query: string }

type Props = {
  readonly views: readonly View[]
  readonly list: ViewList
  readonly href: string
  readonly query: string
  readonly save: StaffCall<Wish, View>
  readonly drop: StaffCall<{ id: string }, void>
}

const words = { 'too-many-views': 'Больше двадцати видов одного списка не хранится: удалите лишний.' }

/** Saved views as links, each with its cross; the cross can be taken back. */
export function SavedViewRow({ views, list, href, query, save, drop }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [gone, setGone] = useState<readonly string[]>([])
  const [, start] = useTransition()
  const forget = ({ id, name, query: kept }: View) => {
    setGone((before) => [...before, id])
    start(async () => {
      const answer = await callStaff(drop, { id })
      if (answer.ok) {
        notifyDone(`Вид «${name}» удалён`, () => start(async () => {
          await callStaff(save, { list, name, query: kept })
          router.refresh()
        }))
      } else {
        setGone((before) => before.filter((each) => each !== id))
        notifyRefused(refusalText(answer.code, answer.fields))
      }
      router.refresh()
    })
  }
  const shown = views.filter(({ id }) => !gone.includes(id))
  const known = shown.some((view) => view.query === query)
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5 empty:hidden print:hidden">
        {shown.length > 0 && (
          <ul aria-label="Сохранённые виды" className="contents">
            {shown.map((view) => (
              <li key={view.id} className={cx('inline-flex h-8 items-center rounded-full pl-3 text-sm ring-1 ring-inset', view.query === query ? 'bg-ground ring-ink' : 'ring-line')}>
                <Link href={route(`${href}?${view.query}`)} prefetch={false} aria-current={view.query === query ? 'page' : undefined} className="max-w-48 truncate">
                  {view.name}
                </Link>
                <button type="button" aria-label={`Удалить вид «${view.name}»`} onClick={() => forget(view)} className="grid size-8 place-items-center rounded-full text-muted hover:text-ink">
                  <Icon name="close" className="size-3.5" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {query !== '' && !known && (
          <Button size="s" variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            Сохранить вид
          </Button>
        )}
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title="Сохранить вид">
        <DeskForm
          schema={saveViewSchema}
          action={save}
          defaults={{ list, name: '', query }}
          done="Вид сохранён"
          words={words}
          onDone={() => setOpen(false)}
        >
          <TextField name="name" label="Название" hint="Вид видите только вы. Слова поиска в него не входят." maxLength={40} />
        </DeskForm>
      </Dialog>
    </>
  )
}
