'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { route } from '#components/ui/route.ts'
import { approve, cancel, copy, launch, pause, recall, resume, schedule, sendBack, submit } from '#lib/marketing/campaigns/actions.ts'
import { scheduleCampaignSchema } from '#lib/marketing/campaigns/schema.ts'
import { refusals } from './campaign-words.ts'

export type ButtonsProps = {
  readonly id: string
  readonly revision: number
  readonly state: 'draft' | 'review' | 'approved' | 'scheduled' | 'running' | 'paused' | 'finished' | 'cancelled'
  readonly may: { readonly edit: boolean; readonly approve: boolean; readonly launch: boolean }
  /** Whoever looks wrote some of it. */
  readonly own: boolean
  /** Errors keep a draft from going on. */
  readonly errors: number
  /** How many will get it as it looks now; null while nobody has counted. */
  readonly people: string | null
}

/** What can be done with a campaign where it stands, the most likely first. */
export function CampaignButtons({ id, revision, state, may, own, errors, people }: ButtonsProps) {
  const seen = { id, revision }
  const words = refusals
  return (
    <>
      {state === 'draft' && may.edit && errors === 0 && (
        <ActionButton action={submit} input={seen} done="Отправлена на согласование" words={words} variant="primary">
          На согласование
        </ActionButton>
      )}
      {state === 'review' && may.approve && !own && (
        <ActionButton action={approve} input={seen} done="Согласована" words={words} variant="primary">
          Согласовать
        </ActionButton>
      )}
      {(state === 'review' || state === 'approved') && may.approve && (
        <Confirm
          text="Вернуть" title="Вернуть в черновик?" sure="Вернуть" inputOf={(reason) => ({ ...seen, reason })} action={sendBack} done="Возвращена в черновик" words={words}
          reason={{ label: 'Что исправить', hint: 'Увидит автор' }}
        />
      )}
      {state === 'approved' && may.launch && (
        <>
          <Confirm
            text="Запустить" variant="primary" title="Запустить сейчас?" sure="Запустить" inputOf={() => seen} action={launch} done="Запущена" words={words}
            question={<p>{people === null ? 'Начнётся сразу.' : `Начнётся сразу. Получат ${people}.`} Пока она идёт, её можно остановить, но отправленное не вернуть. Запускаете вы: это останется в истории.</p>}
          />
          <ScheduleButton {...seen} />
        </>
      )}
      {state === 'scheduled' && may.launch && (
        <ActionButton action={recall} input={seen} done="Запуск отменён" words={words}>
          Отменить запуск
        </ActionButton>
      )}
      {state === 'running' && may.launch && (
        <Confirm
          text="Остановить" title="Поставить на паузу?" sure="Поставить на паузу" inputOf={(reason) => ({ ...seen, reason })} action={pause} done="На паузе" words={words} reason={{}}
          question={<p>Новые письма перестанут уходить сразу. Переданное серверу уже в пути.</p>}
        />
      )}
      {state === 'paused' && may.launch && (
        <Confirm text="Продолжить" variant="primary" title="Продолжить рассылку?" sure="Продолжить" inputOf={() => seen} action={resume} done="Идёт дальше" words={words} question={<p>Письма снова начнут уходить тем, кто ещё ждёт.</p>} />
      )}
      {may.edit && <CopyButton id={id} />}
      {state !== 'finished' && state !== 'cancelled' && may.edit && (
        <Confirm
          text="Отменить рассылку" variant="quiet" title="Отменить рассылку?" sure="Отменить навсегда" inputOf={(reason) => ({ ...seen, reason })} action={cancel} done="Отменена" words={words} reason={{}}
          question={<p>Те, кому не успели отправить, ничего не получат. Вернуть рассылку нельзя, скопировать можно.</p>}
        />
      )}
    </>
  )
}

function ScheduleButton({ id, revision }: { readonly id: string; readonly revision: number }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Назначить время
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Когда начать">
        <DeskForm schema={scheduleCampaignSchema} action={schedule} defaults={{ id, revision, at: '' }} submit="Назначить" done="Время назначено" words={refusals} onDone={() => setOpen(false)}>
          <TextField name="at" label="День и час" type="datetime-local" hint="По времени Саратова. До этого часа запуск можно отменить" />
        </DeskForm>
      </Dialog>
    </>
  )
}

function CopyButton({ id }: { readonly id: string }) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const run = async () => {
    setPending(true)
    const answer = await callStaff(copy, { id })
    setPending(false)
    if (!answer.ok) return notifyRefused(refusalText(answer.code, answer.fields))
    notifyDone('Копия создана')
    router.push(route(`/desk/marketing/campaigns/${answer.data.number}`))
  }
  return (
    <Button size="s" variant="quiet" pending={pending} onClick={() => void run()}>
      Скопировать
    </Button>
  )
}
