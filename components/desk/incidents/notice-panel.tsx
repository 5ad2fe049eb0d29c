'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { edit, file } from '#lib/privacy/desk/incident-actions.ts'
import { noticeSchema } from '#lib/privacy/desk/schema.ts'
import { incidentRefusals } from './incident-refusals.ts'

type Props = { readonly number: number; readonly which: 'notice' | 'results'; readonly text: string; readonly editable: boolean; readonly drill: boolean }

/** The draft of a notice: edited, copied into the regulator's form, noted as filed. */
export function NoticePanel({ number, which, text, editable, drill }: Props) {
  if (!editable) return <div className="max-w-prose whitespace-pre-line wrap-anywhere">{text}</div>
  return (
    <DeskForm
      key={text} schema={noticeSchema} action={edit} defaults={{ number, which, text }} submit="Сохранить черновик" variant="secondary" done="Черновик сохранён" words={incidentRefusals}
      aside={
        <Confirm
          text={drill ? 'Отметить готовым' : 'Отметить поданным'} variant="primary" title={drill ? 'Черновик готов' : 'Уведомление подано'} sure={drill ? 'Готово' : 'Подано'}
          question={<p>{drill ? 'Учения: в журнале останется, за сколько времени готов текст. Никуда ничего не уходит.' : 'Отметьте, когда Роскомнадзор принял уведомление. Текст после этого не меняется.'}</p>}
          action={file} inputOf={() => ({ number, which })} done={drill ? 'Отмечено' : 'Отмечено поданным'} words={incidentRefusals}
        />
      }
    >
      <AreaField name="text" label={which === 'notice' ? 'Первичное уведомление' : 'Результаты расследования'} rows={14} maxLength={20_000} hint="Места [заполнить] знают только люди." />
    </DeskForm>
  )
}
