'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { controlStyle } from '#components/ui/control-style.ts'
import { FieldError } from '#components/ui/field.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { ConsentBox } from './consent-box.tsx'
import { NOT_ASKED, type RestockAction, type RestockAnswer } from './restock-answer.ts'
import { RestockSent } from './restock-sent.tsx'
import { UNREACHABLE } from './unreachable.ts'
import { useAnswer } from './use-answer.ts'

type Props = {
  readonly sku: string
  readonly widget: ConsentWidget
  /** Where a signed-in person is told, masked; null for whoever types an address. */
  readonly known: string | null
  readonly action: RestockAction
}

const LOST: RestockAnswer = { ...NOT_ASKED, problem: UNREACHABLE }

/** Asking to be told once: an address and one empty box. */
export function RestockForm({ sku, widget, known, action }: Props) {
  const { answer, pending, formProps } = useAnswer<RestockAnswer>({ action, before: NOT_ASKED, unreachable: LOST })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(answer.errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [answer])
  if (answer.sent) return <RestockSent email={answer.email} />
  const { email, consents } = answer.errors
  return (
    <form {...formProps} ref={form} className="grid gap-4">
      <input type="hidden" name="sku" value={sku} />
      {known === null ? (
        <div className="grid gap-1.5">
          <label htmlFor="restock-email" className="text-sm font-medium">
            Электронная почта
          </label>
          <input
            id="restock-email"
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            defaultValue={answer.email}
            aria-invalid={email ? true : undefined}
            aria-describedby={email ? 'restock-email-error' : undefined}
            className={controlStyle}
          />
          {email && <FieldError id="restock-email-error" message={email} />}
        </div>
      ) : (
        <p>
          Напишем на&nbsp;<strong className="font-medium wrap-anywhere">{known}</strong>.
        </p>
      )}
      <div className="grid">
        <ConsentBox
          id="restock-consent"
          widget={widget}
          ticked={answer.consents.includes(widget.token)}
          invalid={consents !== undefined}
          describedBy={consents ? 'restock-consent-error' : undefined}
        />
        {consents && <FieldError id="restock-consent-error" message={consents} />}
      </div>
      <p className="text-sm text-muted">
        Адрес и&nbsp;товар храним до письма, ничего другого не&nbsp;шлём. Подробнее&nbsp;—{' '}
        <a href="/privacy#4.1.15" target="_blank" rel="noopener" className="link">
          в&nbsp;политике<span className="sr-only">, откроется в новой вкладке</span>
        </a>
        .
      </p>
      <div className="grid sm:justify-items-start">
        <Button type="submit" size="l" pending={pending}>
          Сообщить о&nbsp;поступлении
        </Button>
      </div>
      {answer.problem !== null && (
        <p role="alert" className="text-sm font-medium text-danger">
          {answer.problem}
        </p>
      )}
    </form>
  )
}
