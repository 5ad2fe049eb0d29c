'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useState, useTransition } from 'react'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { MIN_OWN_WORDS, type UnmaskReasonCode, unmaskReasonCodes, unmaskReasons } from '#lib/unmasking/reasons.ts'
import { hidePersonal, showPersonal } from '#lib/unmasking/actions.ts'
import type { CustomersOwn } from '#lib/unmasking/schema.ts'
import { deskArea, deskControl } from './control.ts'
import { notifyDone, notifyRefused } from './notify.ts'
import { refusalText, type RefusalWords } from './refusal-words.ts'
import { callStaff } from './staff-call.ts'

type Props = {
  readonly whose: CustomersOwn
  /** Until when they are open; null: masked. */
  readonly until: Date | null
  /** What they are open for. */
  readonly reason?: string | undefined
  /** Whether whoever looks may open them at all; otherwise there is no button. */
  readonly canUnmask: boolean
}

const words: RefusalWords = {
  'not-found': 'Этих данных здесь нет или они заблокированы: их видит только ответственный за персональные данные.',
  'purpose-not-allowed': 'Для этой цели политика не даёт смотреть эти данные.',
}

const texts: Readonly<Record<UnmaskReasonCode, string>> = {
  packing: 'Сборка заказа', delivery: 'Доставка заказа', call: 'Звонок по заказу', return: 'Возврат товара', appeal: 'Обращение или претензия', own: 'Другая — своими словами',
}

/** Opens masked data of a person or an order for 15 minutes, for a reason that the person will read; or closes them. */
export function Unmask({ whose, until, reason, canUnmask }: Props) {
  if (!canUnmask) return null
  return until === null ? <Show whose={whose} /> : <Shown whose={whose} until={until} reason={reason} />
}

function Show({ whose }: { readonly whose: CustomersOwn }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState<UnmaskReasonCode | null>(null)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const close = () => {
    setOpen(false)
    setCode(null)
    setWrong({})
    setProblem(null)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    if (code === null) return setWrong({ code: 'Выберите причину' })
    const form = new FormData(event.currentTarget)
    const field = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    start(async () => {
      const answer = await callStaff(showPersonal, { whose, reason: { code, number: field('number'), words: field('words') } })
      if (answer.ok) {
        close()
        notifyDone('Данные открыты на 15 минут')
        router.refresh()
      } else if (answer.code === 'invalid') setWrong(Object.fromEntries(Object.entries(answer.fields).map(([name, text]) => [name.replace(/^reason\./, ''), text])))
      else setProblem(refusalText(answer.code, answer.fields, words))
    })
  }
  return (
    <>
      <Button size="s" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Показать данные
      </Button>
      <Dialog open={open} onClose={close} title="Зачем открыть данные?">
        <form noValidate onSubmit={submit} className="grid gap-4 text-sm">
          <p className="text-pretty text-muted">Имя, контакты и адрес будут видны вам 15 минут. Покупатель увидит в своём журнале вашу роль, время и причину.</p>
          {problem !== null && (
            <Alert tone="danger" role="alert">
              {problem}
            </Alert>
          )}
          <fieldset className="grid gap-1" aria-describedby={wrong.code ? 'unmask-code-error' : undefined}>
            <legend className="mb-1 font-medium">Причина</legend>
            {unmaskReasonCodes.filter((each) => !('questionId' in whose) || unmaskReasons[each].about !== 'order').map((each) => (
              <label key={each} className="flex min-h-8 items-center gap-2.5 max-sm:min-h-11">
                <input type="radio" name="code" value={each} checked={code === each} onChange={() => setCode(each)} className="size-4 accent-ink" />
                {texts[each]}
              </label>
            ))}
            {wrong.code && <FieldError id="unmask-code-error" message={wrong.code} />}
          </fieldset>
          {code !== null && unmaskReasons[code].about === 'number' && (
            <label className="grid gap-1">
              <span className="font-medium">Номер обращения</span>
              <input name="number" inputMode="numeric" maxLength={20} aria-invalid={wrong.number ? true : undefined} aria-describedby={wrong.number ? 'unmask-number-error' : undefined} className={deskControl} />
              {wrong.number && <FieldError id="unmask-number-error" message={wrong.number} />}
            </label>
          )}
          {code !== null && unmaskReasons[code].about === 'words' && (
            <label className="grid gap-1">
              <span className="font-medium">Причина своими словами</span>
              <textarea name="words" maxLength={200} aria-invalid={wrong.words ? true : undefined} aria-describedby={wrong.words ? 'unmask-words-error' : 'unmask-words-hint'} className={deskArea} />
              {wrong.words ? (
                <FieldError id="unmask-words-error" message={wrong.words} />
              ) : (
                <span id="unmask-words-hint" className="text-xs text-muted">
                  Не короче {MIN_OWN_WORDS} знаков. Не пишите чужих данных: причину прочтёт сам покупатель.
                </span>
              )}
            </label>
          )}
          {code !== null && unmaskReasons[code].purpose === 'support' && <p className="text-xs text-muted">Адреса для этой причины останутся скрыты: в политике их для обращений нет.</p>}
          <div className="flex flex-wrap justify-end gap-2">
            <Button size="s" variant="quiet" onClick={close}>
              Не надо
            </Button>
            <Button type="submit" size="s" pending={pending}>
              Показать
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}

function Shown({ whose, until, reason }: { readonly whose: CustomersOwn; readonly until: Date; readonly reason?: string | undefined }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  useEffect(() => {
    // Whatever stands on the screen goes when its time is over.
    const timer = setTimeout(() => router.refresh(), Math.max(0, until.getTime() - performance.timeOrigin - performance.now()) + 1000)
    return () => clearTimeout(timer)
  }, [router, until])
  const close = () =>
    start(async () => {
      const answer = await callStaff(hidePersonal, { whose })
      if (!answer.ok) notifyRefused(refusalText(answer.code, answer.fields, words))
      router.refresh()
    })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span title={reason} className="text-caution">
        Открыто до <time dateTime={until.toISOString()}>{until.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Saratov' })}</time>
        {reason !== undefined && <span className="text-muted"> · {reason}</span>}
      </span>
      <Button size="s" variant="secondary" pending={pending} onClick={close}>
        Скрыть
      </Button>
    </div>
  )
}
