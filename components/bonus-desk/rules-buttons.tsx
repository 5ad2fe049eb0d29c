'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { approve, begin, discard, publish, reopen } from '#lib/bonus-desk/rules/actions.ts'
import { publishRulesSchema } from '#lib/bonus-desk/rules/schema.ts'
import { bonusRefusals } from './bonus-words.ts'

type Seen = { readonly id: string; readonly revision: number; readonly number: number }

/** A new draft that begins with what was published last, and the way to it. */
export function BeginDraft() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const run = () =>
    start(async () => {
      const answer = await callStaff(begin, {})
      if (answer.ok) router.push(route(`/desk/bonuses/rules/${answer.data.number}`))
      else notifyRefused(refusalText(answer.code, answer.fields, bonusRefusals))
    })
  return (
    <Button size="s" pending={pending} onClick={run}>
      Новая редакция
    </Button>
  )
}

/** Somebody else than the author has read it. */
export function ApproveRules({ id, revision, number }: Seen) {
  return (
    <Confirm
      text="Утвердить" variant="primary" title={`Утвердить редакцию ${number}?`} sure="Утвердить" action={approve} inputOf={() => ({ id, revision })} done={`Редакция ${number} утверждена`} words={bonusRefusals}
      question={<p>Вы проверили числа, расчёт по прошлым заказам и текст. После этого редакцию можно опубликовать или вернуть в черновик, но не изменить.</p>}
    />
  )
}

/** Back to a draft. */
export function ReopenRules({ id, revision }: Seen) {
  return (
    <ActionButton action={reopen} input={{ id, revision }} done="Снова черновик" words={bonusRefusals}>
      Вернуть в черновик
    </ActionButton>
  )
}

/** Throws the draft away. */
export function DiscardRules({ id, revision, number }: Seen) {
  const router = useRouter()
  return (
    <Confirm
      text="Удалить черновик" variant="danger" title={`Удалить черновик редакции ${number}?`} sure="Удалить" action={discard} inputOf={() => ({ id, revision })} done="Черновик удалён" words={bonusRefusals}
      question={<p>Числа и текст черновика исчезнут, номер освободится.</p>} onDone={() => router.push(route('/desk/bonuses/rules'))}
    />
  )
}

/** For good: the day it takes force, and the button. `soonest`: the first day where something becomes worse. */
export function PublishRules({ id, revision, number, today, soonest }: Seen & { readonly today: string; readonly soonest: string | null }) {
  return (
    <DeskForm
      schema={publishRulesSchema} action={publish} defaults={{ id, revision, from: soonest ?? '' }} submit={`Опубликовать редакцию ${number}`} done={`Редакция ${number} опубликована`} words={bonusRefusals}
    >
      <TextField
        name="from" label="Вступает в силу" optional={soonest === null} type="date" min={soonest ?? today}
        hint={soonest === null ? 'Пусто — сразу. День начинается в полночь по Саратову. Опубликованное не меняется никогда.' : 'Условия становятся хуже: раньше этого дня нельзя. Опубликованное не меняется никогда.'}
      />
    </DeskForm>
  )
}
