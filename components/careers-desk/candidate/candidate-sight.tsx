'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import type { RefusalWords } from '#components/desk/refusal-words.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { hideCandidate, showCandidate } from '#lib/careers-desk/candidates/actions.ts'
import { showCandidateSchema } from '#lib/careers-desk/candidates/schema.ts'

type Props = { readonly id: string; /** Until when they are open; null: masked. */ readonly until: Date | null; readonly reason?: string | undefined }

const words: RefusalWords = {
  'not-found': 'Этого отклика больше нет, или его данные заблокированы: их видит только ответственный за персональные данные.',
  'purpose-not-allowed': 'Политика не даёт смотреть эти данные для этой цели.',
}

const reasons = [
  { value: 'review', text: 'Рассмотрение отклика' },
  { value: 'call', text: 'Звонок кандидату' },
  { value: 'interview', text: 'Подготовка к собеседованию' },
  { value: 'offer', text: 'Предложение о работе' },
  { value: 'pool', text: 'Другая вакансия: кадровый резерв' },
  { value: 'own', text: 'Другая — своими словами' },
]

/** Opens the data of a candidate for 15 minutes, for a reason that they will read; or closes them. */
export function CandidateSight({ id, until, reason }: Props) {
  return until === null ? <Show id={id} /> : <Shown id={id} until={until} reason={reason} />
}

function Show({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Показать данные
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Зачем открыть данные?">
        <div className="grid gap-3 text-sm">
          <p className="text-pretty text-muted">Имя, контакты, письмо, ответы и резюме будут видны вам 15&nbsp;минут. Кандидат увидит вашу роль, время и причину.</p>
          <DeskForm schema={showCandidateSchema} action={showCandidate} defaults={{ id, code: 'review' as const, words: '' }} submit="Показать" done="Данные открыты на 15 минут" words={words} onDone={() => setOpen(false)}>
            {(form) => (
              <>
                <SelectField name="code" label="Причина" options={reasons} />
                {form.watch('code') === 'own' && <AreaField name="words" label="Причина своими словами" maxLength={200} hint="Не короче 10 знаков. Не пишите чужих данных: причину прочтёт сам кандидат." />}
              </>
            )}
          </DeskForm>
        </div>
      </Dialog>
    </>
  )
}

function Shown({ id, until, reason }: { readonly id: string; readonly until: Date; readonly reason?: string | undefined }) {
  const router = useRouter()
  useEffect(() => {
    // Whatever stands on the screen goes when its time is over.
    const timer = setTimeout(() => router.refresh(), Math.max(0, until.getTime() - performance.timeOrigin - performance.now()) + 1000)
    return () => clearTimeout(timer)
  }, [router, until])
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-caution">
        Открыто до <time dateTime={until.toISOString()}>{until.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Saratov' })}</time>
        {reason !== undefined && <span className="text-muted"> · {reason}</span>}
      </span>
      <ActionButton action={hideCandidate} input={{ id }} done="Данные скрыты">
        Скрыть
      </ActionButton>
    </div>
  )
}
