import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { counted } from '#lib/text/plural.ts'
import { Resting } from '../resting.tsx'
import type { BoardCard } from './types.ts'

type Props = { readonly card: BoardCard; /** In the hand. */ readonly lifted?: boolean; readonly children?: ReactNode }

/** What a card of the board shows. */
export function CardFace({ card, lifted = false, children }: Props) {
  const { id, number, name, rests, vacancy, received, late, interview, hasCv, notes, scorecards } = card
  return (
    <div className={cx('grid grid-cols-[minmax(0,1fr)] gap-1.5 rounded-sm bg-surface p-2.5 text-sm ring-1 ring-line', lifted && 'rotate-1 shadow-float ring-signal')}>
      <div className={cx('flex items-baseline justify-between gap-x-2', rests && 'flex-wrap')}>
        <Link href={route(`/desk/candidates/${id}`)} prefetch={false} draggable={false} className="min-w-0 font-medium wrap-anywhere hover:underline">
          {rests ? <Resting /> : name}
        </Link>
        <span className="text-xs whitespace-nowrap text-muted">№ {number}</span>
      </div>
      <p className="text-xs text-pretty text-muted">{vacancy}</p>
      {interview !== null && (
        <p className="flex items-center gap-1.5 text-xs text-signal-text">
          <Icon name="clock" className="size-4" />
          {interview}
        </p>
      )}
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
        <span className={cx('flex items-center gap-2 text-xs', late === null ? 'text-muted' : 'font-medium text-caution')}>
          {late === null ? received : `ждёт ${counted(late, 'день', 'дня', 'дней')}`}
          {hasCv && <Mark icon="document" text="есть резюме" />}
          {notes > 0 && <Mark icon="info" text={counted(notes, 'заметка', 'заметки', 'заметок')} />}
          {scorecards > 0 && <Mark icon="check" text={counted(scorecards, 'оценка', 'оценки', 'оценок')} />}
        </span>
        {children}
      </div>
    </div>
  )
}

function Mark({ icon, text }: { readonly icon: 'document' | 'info' | 'check'; readonly text: string }) {
  return (
    <span title={text} className="text-muted">
      <Icon name={icon} className="size-4" />
      <span className="sr-only">{text}</span>
    </span>
  )
}
