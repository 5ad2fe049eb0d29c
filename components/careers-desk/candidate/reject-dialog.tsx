'use client'

import { useRouter } from 'next/navigation'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, CheckField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { notifyDone, notifyRefused } from '#components/desk/notify.ts'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { chosenReasons, rejectReasons } from '#lib/careers/reasons.ts'
import { moveApplication, rejectApplication } from '#lib/careers-desk/candidates/actions.ts'
import { rejectSchema } from '#lib/careers-desk/candidates/schema.ts'
import type { Template } from '#lib/careers-desk/letters/queries.ts'
import { moveWords } from '../board/move-words.ts'

type Props = {
  readonly id: string
  readonly revision: number
  /** As it is shown; masked or not. */
  readonly name: string
  readonly templates: readonly Template[]
  /** While the vacancy is open the step can be taken back. */
  readonly mayUndo: boolean
  readonly onClose: () => void
}

const reasons = chosenReasons.map((value) => ({ value, text: rejectReasons[value].desk }))

/** Rejects an application: for a reason, with a polite letter unless it is switched off. */
export function RejectDialog({ id, revision, name, templates, mayUndo, onClose }: Props) {
  const router = useRouter()
  const template = templates.find(({ stage }) => stage === 'rejected')
  const takeBack = async (after: number) => {
    const answer = await callStaff(moveApplication, { id, revision: after, to: 'screening', rank: null })
    if (!answer.ok) notifyRefused(refusalText(answer.code, answer.fields, moveWords))
    router.refresh()
  }
  return (
    <Dialog open onClose={onClose} title="Отказать кандидату">
      <div className="grid gap-3 text-sm">
        <p className="text-pretty text-muted">
          {name}. Через 30&nbsp;дней после отказа данные кандидата уничтожаются, если он не&nbsp;в&nbsp;кадровом резерве. Причину он прочтёт на&nbsp;странице отклика — о&nbsp;работе, не&nbsp;о&nbsp;нём.
        </p>
        <DeskForm
          schema={rejectSchema}
          action={rejectApplication}
          defaults={{ id, revision, reason: 'chosen' as const, write: true, subject: template?.subject ?? '', body: template?.body ?? '' }}
          submit="Отказать"
          done={null}
          words={moveWords}
          onDone={(answer) => {
            onClose()
            notifyDone('Отказ записан', mayUndo ? () => void takeBack(answer.revision) : undefined)
          }}
        >
          {(form) => (
            <>
              <SelectField name="reason" label="Причина" options={reasons} hint={`Кандидат прочтёт: «${rejectReasons[form.watch('reason')]?.public ?? ''}»`} />
              <CheckField name="write" label="Написать письмо" />
              {form.watch('write') && (
                <>
                  <TextField name="subject" label="Тема" maxLength={150} />
                  <AreaField name="body" label="Письмо" rows={8} hint="Подстановки: {имя}, {вакансия}, {отклик}, {причина}" />
                </>
              )}
            </>
          )}
        </DeskForm>
      </div>
    </Dialog>
  )
}
