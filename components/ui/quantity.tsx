'use client'

import { useState, type KeyboardEvent } from 'react'
import { Icon } from './icon.tsx'

type Props = {
  readonly value: number
  /** Called with a whole number between `min` and `max`. */
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max: number
  /** What is counted: «Смарт-часы „Квант“, количество». */
  readonly label: string
  readonly disabled?: boolean
}

/** A quantity stepper: two buttons and a number that can be typed (taken on Enter or when focus leaves). */
export function Quantity({ value, onChange, min = 1, max, label, disabled = false }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    const typed = Number.parseInt(draft ?? '', 10)
    setDraft(null)
    if (Number.isFinite(typed)) set(typed)
  }
  const set = (next: number) => {
    const allowed = Math.max(min, Math.min(max, next))
    if (allowed !== value) onChange(allowed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'ArrowUp') set(value + 1)
    if (event.key === 'ArrowDown') set(value - 1)
    if (event.key === 'Enter' || event.key.startsWith('Arrow')) setDraft(null)
  }
  return (
    <div role="group" aria-label={label} className="inline-flex h-11 items-center rounded-full bg-surface ring-1 ring-outline ring-inset">
      <Step icon="minus" label="Уменьшить количество" disabled={disabled || value <= min} onClick={() => set(value - 1)} />
      <input
        aria-label={label}
        className="h-11 w-9 rounded-sm bg-transparent text-center font-medium"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        disabled={disabled}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.target.value.replaceAll(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <Step icon="plus" label="Увеличить количество" disabled={disabled || value >= max} onClick={() => set(value + 1)} />
    </div>
  )
}

function Step(props: { readonly icon: 'minus' | 'plus'; readonly label: string; readonly disabled: boolean; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      // Stays focusable at the limit: a keyboard user must not lose the place.
      aria-disabled={props.disabled || undefined}
      onClick={() => !props.disabled && props.onClick()}
      className="grid size-11 place-items-center rounded-full hover:bg-ground aria-disabled:cursor-not-allowed aria-disabled:text-outline aria-disabled:hover:bg-transparent"
    >
      <Icon name={props.icon} className="size-4" />
    </button>
  )
}
