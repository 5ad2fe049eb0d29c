'use client'

import { lazy, Suspense, useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { controlStyle } from '#components/ui/control-style.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { ConsentBox } from './consent-box.tsx'
import { NEWSLETTER_PAGE, type NewsletterAction, type NewsletterAnswer, NOT_SENT } from './newsletter-answer.ts'
import { UNREACHABLE } from './unreachable.ts'
import { useAnswer } from './use-answer.ts'

/** Loaded for whoever has subscribed. */
const NewsletterSent = lazy(() => import('./newsletter-sent.tsx'))

type Props = {
  /** Tells two such forms of one page apart. */
  readonly id: string
  readonly widget: ConsentWidget
  readonly action: NewsletterAction
}

const LOST: NewsletterAnswer = { ...NOT_SENT, problem: UNREACHABLE }

/** An e-mail and one empty box. The answer is the same whether or not the address is known (2.4). */
export function NewsletterForm({ id, widget, action }: Props) {
  const { answer, pending, formProps } = useAnswer<NewsletterAnswer>({ action, before: NOT_SENT, unreachable: LOST, page: NEWSLETTER_PAGE })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(answer.errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [answer])
  if (answer.sent)
    return (
      <Suspense>
        <NewsletterSent email={answer.email} />
      </Suspense>
    )
  const { email, consents } = answer.errors
  return (
    <form {...formProps} ref={form} className="grid grid-cols-1 gap-2">
      <div className="grid grid-cols-1 gap-1.5">
        <label htmlFor={`${id}-email`} className="text-sm font-medium">
          Электронная почта
        </label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          defaultValue={answer.email}
          aria-invalid={email ? true : undefined}
          aria-describedby={email ? `${id}-email-error` : undefined}
          className={controlStyle}
        />
        {email && <FieldError id={`${id}-email-error`} message={email} />}
      </div>
      <div className="grid grid-cols-1">
        <ConsentBox
          id={`${id}-consent`}
          widget={widget}
          ticked={answer.consents.includes(widget.token)}
          invalid={consents !== undefined}
          describedBy={consents ? `${id}-consent-error` : undefined}
        />
        {consents && <FieldError id={`${id}-consent-error`} message={consents} />}
      </div>
      <div className="mt-1 grid sm:justify-items-start">
        <Button type="submit" variant="secondary" pending={pending}>
          Подписаться
        </Button>
      </div>
      {answer.problem !== null && (
        <p role="alert" className="text-sm font-medium text-danger">
          {answer.problem}{' '}
          {answer.stale && (
            <a href={NEWSLETTER_PAGE} className="link">
              Открыть форму с новым текстом
            </a>
          )}
        </p>
      )}
    </form>
  )
}
