'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { route } from '#components/ui/route.ts'
import { counted } from '#lib/text/plural.ts'
import { OptionBody } from './option-body.tsx'
import { optionsOf, type SuggestOption } from './options-of.ts'
import { wordsHref } from './search-url.ts'
import { useSuggestions } from './use-suggestions.ts'

type Props = { readonly input: RefObject<HTMLInputElement | null> }

const titles: Readonly<Record<SuggestOption['kind'], string>> = { query: 'Запросы', category: 'Категории', product: 'Товары', all: 'Всё' }

/**
 * What a search field suggests: a combobox with a list (WAI-ARIA APG). The focus stays in the field; arrows, Home and End move through the list, Enter goes
 * to what is chosen or searches for what is typed, Escape closes the list, once more clears the field.
 */
export function SuggestBox({ input }: Props) {
  const router = useRouter()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(input.current?.value ?? '')
  const [open, setOpen] = useState(true)
  const [active, setActive] = useState<number | null>(null)
  const { answer, waiting } = useSuggestions(text)
  const typed = text.trim()
  const options = typed === '' ? [] : optionsOf(typed, answer)
  const shown = open && options.length > 0
  const current = shown && active !== null ? options[active] : undefined
  /** A query that was chosen is what the field says from now on. */
  const pick = ({ kind, text: words }: SuggestOption) => {
    if (kind !== 'query') return
    say(input.current, words)
    setText(words)
  }

  useEffect(() => {
    const field = input.current
    const form = field?.form
    if (!field || !form) return undefined
    const close = () => {
      setOpen(false)
      setActive(null)
    }
    const go = (href: string) => {
      close()
      leaveOnTouch(field)
      router.push(route(href))
    }
    const onInput = () => {
      setText(field.value)
      setOpen(true)
      setActive(null)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const next = moveOf(event, active, options.length, shown)
      if (next !== undefined) {
        setOpen(true)
        setActive(next)
      } else if (event.key === 'Escape' && (shown || field.value !== '')) {
        if (!shown) {
          field.value = ''
          setText('')
        }
        close()
      } else if (event.key === 'Enter' && current) {
        pick(current)
        go(current.href)
      } else return
      event.preventDefault()
    }
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      go(wordsHref(field.value))
    }
    const onLeave = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close()
    }
    // The focus stays in the field.
    const onPress = (event: MouseEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target)) event.preventDefault()
    }
    const onReturn = () => {
      setText(field.value)
      setOpen(true)
    }
    field.addEventListener('input', onInput)
    field.addEventListener('keydown', onKey)
    field.addEventListener('focus', onReturn)
    field.addEventListener('click', onReturn)
    form.addEventListener('submit', onSubmit)
    form.addEventListener('focusout', onLeave)
    form.addEventListener('mousedown', onPress)
    return () => {
      field.removeEventListener('input', onInput)
      field.removeEventListener('keydown', onKey)
      field.removeEventListener('focus', onReturn)
      field.removeEventListener('click', onReturn)
      form.removeEventListener('submit', onSubmit)
      form.removeEventListener('focusout', onLeave)
      form.removeEventListener('mousedown', onPress)
    }
  })

  const activeId = current && `${id}-${active}`
  useEffect(() => {
    const field = input.current
    if (!field) return
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-expanded', String(shown))
    if (shown) field.setAttribute('aria-controls', id)
    else field.removeAttribute('aria-controls')
    if (activeId) field.setAttribute('aria-activedescendant', activeId)
    else field.removeAttribute('aria-activedescendant')
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [input, shown, id, activeId])

  const found = options.length - 1
  return (
    <>
      <p role="status" className="sr-only">
        {!shown || waiting ? '' : found === 0 ? 'Подсказок нет' : `${counted(found, 'подсказка', 'подсказки', 'подсказок')}, выбор стрелками`}
      </p>
      {shown && (
        <div
          ref={panel}
          className="absolute inset-x-0 top-full z-40 mt-2 max-h-[min(70dvh,40rem)] overflow-y-auto overscroll-contain rounded-lg bg-surface p-2 shadow-float ring-1 ring-line lg:right-0 lg:left-auto lg:w-[max(100%,28rem)]"
        >
          {answer?.understood && (
            <p className="px-3 py-2 text-sm text-muted">
              Показываем для «<span className="text-ink">{answer.understood}</span>»
            </p>
          )}
          <div id={id} role="listbox" aria-label="Подсказки" className={waiting ? 'min-h-40' : undefined}>
            {groupsOf(options).map(([kind, own]) => (
              <div key={kind} role="group" aria-label={titles[kind]} className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
                {own.map((option) => {
                  const at = options.indexOf(option)
                  return (
                    <Link
                      key={option.href}
                      id={`${id}-${at}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={at === active}
                      href={route(option.href)}
                      prefetch={false}
                      onClick={() => {
                        pick(option)
                        setOpen(false)
                        leaveOnTouch(input.current)
                      }}
                      className="flex min-h-11 items-center gap-3 rounded-md px-3 py-1.5 hover:bg-ground aria-selected:bg-ground aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink"
                    >
                      <OptionBody option={option} />
                    </Link>
                  )
                })}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  )
}

function say(field: HTMLInputElement | null, words: string): void {
  if (field) field.value = words
}

/** Under a finger a field that keeps the focus keeps its keyboard over the page, too. */
function leaveOnTouch(field: HTMLElement | null): void {
  if (window.matchMedia('(pointer: coarse)').matches) field?.blur()
}

/** Where a key leads in the list; undefined when it is not the list's. The field itself stands before the first and behind the last. */
function moveOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, active: number | null, count: number, shown: boolean): number | null | undefined {
  if (count === 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined
  if (key === 'ArrowDown') return !shown || active === null ? 0 : active === count - 1 ? null : active + 1
  if (key === 'ArrowUp') return !shown || active === null ? count - 1 : active === 0 ? null : active - 1
  if (active === null || !shown) return undefined
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

function groupsOf(options: readonly SuggestOption[]): [SuggestOption['kind'], SuggestOption[]][] {
  return [...Map.groupBy(options, ({ kind }) => kind)]
}
