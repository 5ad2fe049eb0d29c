'use client'

import { useRouter } from 'next/navigation'
import { Confirm } from '#components/desk/confirm.tsx'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { route } from '#components/ui/route.ts'
import { closeVacancy, copyVacancy, removeDraft } from '#lib/careers-desk/vacancies/actions.ts'
import { counted } from '#lib/text/plural.ts'
import { useTransition } from 'react'

const words = { 'vacancy-closed': 'Вакансия уже закрыта.', 'not-published': 'Черновик не закрывают: его удаляют.', published: 'Вакансия опубликована: её можно только закрыть.' }

/** Closes a vacancy for good, and with it decides everybody who still waits. */
export function CloseVacancy({ id, waiting }: { readonly id: string; readonly waiting: number }) {
  return (
    <Confirm
      text="Закрыть вакансию"
      variant="secondary"
      title="Закрыть вакансию?"
      question={
        <p className="text-pretty">
          {waiting > 0
            ? `${counted(waiting, 'кандидат ждёт', 'кандидата ждут', 'кандидатов ждут')} решения: каждому уйдёт вежливое письмо, что вакансия закрыта, и через 30 дней данные будут уничтожены. Открыть вакансию снова нельзя, можно сделать копию.`
            : 'Решения никто не ждёт. Открыть вакансию снова нельзя, можно сделать копию.'}
        </p>
      }
      sure="Закрыть"
      inputOf={() => ({ id })}
      action={closeVacancy}
      done="Вакансия закрыта"
      words={words}
    />
  )
}

/** A draft like this one. */
export function CopyVacancy({ id }: { readonly id: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const copy = () =>
    start(async () => {
      const answer = await callStaff(copyVacancy, { id })
      if (!answer.ok) return notifyRefused(refusalText(answer.code, answer.fields, words))
      notifyDone('Черновик создан')
      router.push(route(`/desk/vacancies/${answer.data.id}`))
    })
  return (
    <Button size="s" variant="secondary" pending={pending} onClick={copy}>
      Сделать копию
    </Button>
  )
}

/** Throws a draft away. */
export function RemoveDraft({ id }: { readonly id: string }) {
  const router = useRouter()
  return (
    <Confirm
      text="Удалить черновик"
      variant="danger"
      title="Удалить черновик?"
      question={<p>Его никто не видел. Вернуть будет нельзя.</p>}
      sure="Удалить"
      inputOf={() => ({ id })}
      action={removeDraft}
      done="Черновик удалён"
      words={words}
      onDone={() => router.push('/desk/vacancies')}
    />
  )
}
