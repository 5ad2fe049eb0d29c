'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { deskControl } from '#components/desk/control.ts'
import { notifyDone } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { DeskSection } from '#components/desk/section.tsx'
import { callStaff } from '#components/desk/staff-call.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { Finding } from '#lib/policy/lint/types.ts'
import { checkText, saveDraft } from '#lib/policy/desk/actions.ts'
import { Findings } from './findings.tsx'
import { policyRefusals } from './version-words.ts'

type Outline = readonly { readonly number: string; readonly text: string }[]
type Props = {
  readonly code: string
  readonly back: string
  readonly text: string
  /** The hash of what stands in the field: another one when somebody else has written meanwhile. */
  readonly seen: string
  /** Where the purposes of the policy are edited; null for what has none. */
  readonly registry: string | null
  readonly outline: Outline
  readonly findings: readonly Finding[]
}

/** The text of a version in preparation, its clauses at the left, what is wrong with it at the right. */
export function PolicyEditor({ code, back, text, seen, registry, outline, findings }: Props) {
  const router = useRouter()
  const area = useRef<HTMLTextAreaElement>(null)
  const [checked, setChecked] = useState({ outline, findings })
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const input = () => ({ code, seen, text: area.current?.value ?? '' })
  const tell = (answer: { readonly code: string; readonly fields: Readonly<Record<string, string>> }) =>
    setProblem(answer.fields.text ?? refusalText(answer.code, answer.fields, policyRefusals))
  const check = () => start(async () => {
    const answer = await callStaff(checkText, input())
    if (!answer.ok) return tell(answer)
    setProblem(null)
    setChecked({ outline: answer.data.clauses, findings: answer.data.findings })
  })
  const save = () => start(async () => {
    const answer = await callStaff(saveDraft, input())
    if (!answer.ok) return tell(answer)
    notifyDone(`Черновик редакции ${answer.data.number} сохранён`)
    router.push(route(back))
    router.refresh()
  })
  const goTo = (number: string) => {
    const field = area.current
    const at = field?.value.split('\n').findIndex((line) => line.replaceAll('**', '').trim().startsWith(`${number}.`) || line.replaceAll('**', '').trim().startsWith(`${number} `)) ?? -1
    if (!field || at < 0) return
    const from = field.value.split('\n').slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
    field.focus()
    field.setSelectionRange(from, from)
    field.scrollTop = (field.scrollHeight * from) / Math.max(1, field.value.length) - 80
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_22rem]">
      <nav aria-label="Пункты текста" className="max-h-[70vh] overflow-y-auto rounded-md bg-surface p-2 text-xs ring-1 ring-line max-lg:hidden">
        <ul>
          {checked.outline.filter(({ number }) => !number.startsWith('0.')).map(({ number, text: words }) => (
            <li key={number}>
              <button type="button" onClick={() => goTo(number)} className="flex min-h-6 w-full gap-2 rounded-sm px-1.5 py-0.5 text-left hover:bg-ground">
                <span className="shrink-0 font-medium">{number}</span>
                <span className="truncate text-muted">{words}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid min-w-0 gap-3">
        {problem !== null && <Alert tone="danger" role="alert">{problem}</Alert>}
        <label className="grid gap-1 text-sm font-medium">
          Текст редакции
          <textarea ref={area} name="text" defaultValue={text} spellCheck className={`${deskControl} h-[65vh]! py-2 font-normal leading-relaxed`} />
        </label>
        <div className="flex flex-wrap gap-2">
          <Button size="s" pending={pending} onClick={save}>Сохранить черновик</Button>
          <Button size="s" variant="secondary" pending={pending} onClick={check}>Проверить текст</Button>
          {registry !== null && <LinkButton href={route(registry)} prefetch={false} variant="quiet" size="s">Перечень целей</LinkButton>}
        </div>
      </div>
      <div className="min-w-0 lg:max-xl:col-span-2">
        <DeskSection title="Проверка">
          <div aria-live="polite"><Findings findings={checked.findings} /></div>
        </DeskSection>
      </div>
    </div>
  )
}
