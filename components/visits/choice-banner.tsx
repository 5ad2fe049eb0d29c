'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { OutcomeAction } from '#components/account/action-form.tsx'
import { route } from '#components/ui/route.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { choiceStore } from './choice-store.ts'
import { useChoice } from './use-choice.ts'
import { useVisits } from './use-visits.ts'

export type ChoiceProps = {
  /** What agreeing means, signed: the consent text of the counter. */
  readonly token: string
  /** Where that text stands. */
  readonly href: string
  readonly choose: OutcomeAction
}

/** Asks about the counter until there is an answer, and then counts if it may. Both answers are the same size and the same press. */
export function ChoiceBanner({ token, href, choose }: ChoiceProps) {
  const path = usePathname()
  const choice = useChoice()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, start] = useTransition()
  useVisits(path, choice)
  if (choice !== null || path === '/privacy/cookies' || path === '/cart') return null
  const allow = () =>
    start(async () => {
      const form = new FormData()
      form.set('token', token)
      setRefusal((await choose({ refusal: null }, form)).refusal)
      choiceStore.changed()
    })
  const look = buttonStyle({ variant: 'secondary', size: 's' })
  return (
    <section aria-label="Счётчик посещений" className="choice-banner fixed z-20 grid grid-cols-1 gap-3 rounded-lg bg-surface p-4 text-sm shadow-float max-sm:p-3 ring-1 ring-line print:hidden">
      <p className="text-pretty">
        {refusal ?? (
          <>
            Можно считать посещения страниц? Только адрес страницы и&nbsp;число: без&nbsp;имени, контактов и&nbsp;<span className="whitespace-nowrap">IP-адреса</span>.{' '}
            <Link href={route(href)} prefetch={false} className="link">
              Текст согласия
            </Link>
            ,{' '}
            <Link href="/privacy/cookies" prefetch={false} className="link">
              все cookies
            </Link>
          </>
        )}
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] gap-2 max-sm:gap-1">
        <button type="button" onClick={choiceStore.refuse} className={look} style={{ paddingInline: 8 }}>
          Только необходимые
        </button>
        <button type="button" onClick={allow} aria-disabled={pending} className={look} style={{ paddingInline: 8 }}>
          Разрешить счётчик
        </button>
      </div>
    </section>
  )
}
