'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { Input } from '#components/ui/input.tsx'
import { hitsOf, mark, scrollTo, unmark, type Hit } from './search-marks.ts'

/**
 * Search within the text: hits are marked, Enter goes to the next, Shift + Enter to the one before, Escape ends. The text itself
 * is not touched (CSS custom highlights), so selecting, copying and printing stay as they are.
 */
export function PolicySearch({ label = 'Найти в тексте' }: { readonly label?: string }) {
  const [query, setQuery] = useState('')
  const [hits, setHits] = useState<readonly Hit[]>([])
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => unmark, [])

  const search = (wanted: string): void => {
    const found = hitsOf(wanted)
    setQuery(wanted)
    setHits(found)
    setAt(-1)
    mark(found, -1)
  }
  const go = (step: 1 | -1): void => {
    if (hits.length === 0) return
    const next = at === -1 && step === -1 ? hits.length - 1 : (at + step + hits.length) % hits.length
    setAt(next)
    mark(hits, next)
    scrollTo(hits[next])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') search('')
    if (event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }

  return (
    <search className={cx('needs-scripts top-(--header) z-10 -mx-(--gutter) mt-7 block bg-paper px-(--gutter) py-3 lg:mx-0 lg:px-0 print:hidden', query && 'sticky')}>
      <div className="flex items-center gap-1">
        <div className="relative min-w-0 flex-1">
          <Input ref={input} type="search" aria-label={label} placeholder={label} enterKeyHint="next" autoComplete="off" maxLength={100} value={query} onChange={(event) => search(event.target.value)} onKeyDown={onKeyDown} />
        </div>
        <StepButton label="Предыдущее совпадение" icon="rotate-180" disabled={hits.length === 0} onClick={() => go(-1)} />
        <StepButton label="Следующее совпадение" disabled={hits.length === 0} onClick={() => go(1)} />
      </div>
      <p role="status" className="min-h-[1lh] pt-1 text-sm text-muted">
        {statusOf(query, hits, at)}
      </p>
    </search>
  )
}

type StepProps = { readonly label: string; readonly icon?: string; readonly disabled: boolean; readonly onClick: () => void }

function StepButton({ label, icon = '', disabled, onClick }: StepProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={disabled} onClick={onClick} className="grid size-12 shrink-0 place-items-center rounded-full hover:bg-ground aria-disabled:cursor-default aria-disabled:text-outline aria-disabled:hover:bg-transparent">
      <Icon name="chevron-down" className={`size-5 ${icon}`} />
    </button>
  )
}

function statusOf(query: string, hits: readonly Hit[], at: number): string {
  if (query.trim().length < 2) return ''
  if (hits.length === 0) return 'Ничего не нашлось'
  const hit = hits[at]
  return hit ? `${at + 1} из ${hits.length}${hit.clause.startsWith('0.') ? '' : ` · пункт ${hit.clause}`}` : `Совпадений: ${hits.length}`
}
