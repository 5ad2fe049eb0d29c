'use client'

import { useId } from 'react'
import { useFormContext } from 'react-hook-form'
import { Confirm } from '#components/desk/confirm.tsx'
import { deskArea } from '#components/desk/control.ts'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { edit, file } from '#lib/privacy/desk/incident-actions.ts'
import { noticeSchema } from '#lib/privacy/desk/schema.ts'
import { incidentRefusals } from './incident-refusals.ts'

type Props = { readonly number: number; readonly which: 'notice' | 'results'; readonly text: string; readonly editable: boolean; readonly drill: boolean }

/** The draft of a notice: edited, copied into the regulator's form, noted as filed. */
export function NoticePanel({ number, which, text, editable, drill }: Props) {
  if (!editable) return <div className="max-w-prose whitespace-pre-line wrap-anywhere">{text}</div>
  return (
    <div className="grid gap-2">
      <DeskForm key={text} schema={noticeSchema} action={edit} defaults={{ number, which, text }} submit="Сохранить черновик" variant="secondary" done="Черновик сохранён" words={incidentRefusals}>
        <Draft label={which === 'notice' ? 'Первичное уведомление' : 'Результаты расследования'} />
      </DeskForm>
      <div>
        <Confirm
          text={drill ? 'Отметить готовым' : 'Отметить поданным'} variant="primary" title={drill ? 'Черновик готов' : 'Уведомление подано'} sure={drill ? 'Готово' : 'Подано'}
          question={<p>{drill ? 'Учения: в журнале останется, за сколько времени готов текст. Никуда ничего не уходит.' : 'Отметьте, когда Роскомнадзор принял уведомление. Текст после этого не меняется.'}</p>}
          action={file} inputOf={() => ({ number, which })} done={drill ? 'Отмечено' : 'Отмечено поданным'} words={incidentRefusals}
        />
      </div>
    </div>
  )
}

/** Both drafts stand on one page: each field has an id of its own. */
function Draft({ label }: { readonly label: string }) {
  const { register, getFieldState, formState } = useFormContext()
  const id = useId()
  const error = getFieldState('text', formState).error?.message
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">{label}</label>
      <textarea id={id} rows={14} maxLength={20_000} aria-invalid={error === undefined ? undefined : true} aria-describedby={`${id}-hint`} {...register('text')} className={deskArea} />
      {error !== undefined && <FieldError id={`${id}-error`} message={error} />}
      <p id={`${id}-hint`} className="text-xs text-muted">Места [заполнить] знают только люди.</p>
    </div>
  )
}
