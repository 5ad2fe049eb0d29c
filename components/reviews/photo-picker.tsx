'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { FieldError } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { MOST_PHOTO_BYTES, MOST_PHOTOS } from '#lib/reviews/limits.ts'
import { reviewRefusal } from '#lib/reviews/refusals.ts'
import { Photo } from './photo.tsx'
import { PHOTO_TYPES } from './photo-types.ts'

type Props = {
  /** Photos that the review has already. */
  readonly kept: number
  readonly onChange: (chosen: readonly File[]) => void
}

type Chosen = { readonly file: File; readonly src: string }

/** Photos that will be sent along with a review, each shown small; they leave the device with the review and not before. */
export function PhotoPicker({ kept, onChange }: Props) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [problem, setProblem] = useState('')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const shown = useRef(chosen)
  useEffect(() => () => shown.current.forEach(({ src }) => URL.revokeObjectURL(src)), [])
  const room = MOST_PHOTOS - kept

  const put = (next: readonly Chosen[]) => {
    shown.current = next
    setChosen(next)
    onChange(next.map(({ file }) => file))
  }
  const add = (files: FileList | null) => {
    const all = [...(files ?? [])]
    const fitting = all.filter(({ size }) => size <= MOST_PHOTO_BYTES)
    const taken = fitting.slice(0, room - chosen.length)
    setProblem(fitting.length < all.length ? reviewRefusal('photo-too-large') : taken.length < fitting.length ? reviewRefusal('photo-many') : '')
    put([...chosen, ...taken.map((file) => ({ file, src: URL.createObjectURL(file) }))])
    if (input.current) input.current.value = ''
  }
  const drop = (gone: Chosen) => {
    URL.revokeObjectURL(gone.src)
    put(chosen.filter((each) => each !== gone))
    setProblem('')
    input.current?.focus()
  }
  if (room <= 0) return null
  return (
    <div className="needs-scripts grid gap-2">
      <label htmlFor={id} className="text-sm font-medium">
        Фотографии<span className="font-normal text-muted"> — необязательно</span>
      </label>
      <ul className="flex flex-wrap gap-2">
        {chosen.map((each, index) => (
          <li key={each.src} className="relative">
            <Photo src={each.src} width={104} height={104} alt={`Выбранная фотография ${index + 1}`} className="size-26 rounded-md bg-ground object-cover" />
            <button
              type="button"
              onClick={() => drop(each)}
              aria-label={`Убрать выбранную фотографию ${index + 1}`}
              className="absolute -top-2 -right-2 grid size-11 place-items-center"
            >
              <span className="grid size-8 place-items-center rounded-full bg-paper ring-1 ring-outline">
                <Icon name="close" className="size-4" />
              </span>
            </button>
          </li>
        ))}
        {chosen.length < room && (
          // The browser's own control lies over the tile: presses, dropped files, keys and screen readers all reach it.
          <li className="relative grid size-26 place-content-center justify-items-center gap-1 rounded-md border border-dashed border-outline text-sm text-muted hover:border-ink hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
            <Icon name="plus" className="size-6" />
            Добавить
            <input
              ref={input}
              id={id}
              type="file"
              accept={PHOTO_TYPES}
              multiple
              aria-describedby={`${id}-hint${problem ? ` ${id}-error` : ''}`}
              aria-invalid={problem ? true : undefined}
              onChange={(event) => add(event.currentTarget.files)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
          </li>
        )}
      </ul>
      {problem && <FieldError id={`${id}-error`} message={problem} />}
      <p id={`${id}-hint`} className="text-sm text-muted">
        До пяти: JPEG, PNG или WebP, каждая до&nbsp;10&nbsp;МБ. Место и&nbsp;время съёмки из&nbsp;файла мы&nbsp;стираем.
      </p>
    </div>
  )
}
