'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import { prolong, sendAnswer, sendRefusal } from '#lib/privacy/desk/actions.ts'
import { answerSchema, extensionSchema, refusalSchema } from '#lib/privacy/desk/schema.ts'
import { appealRefusals } from './appeal-refusals.ts'
import { Modes } from './modes.tsx'

type Props = {
  readonly number: number
  /** What the answer begins with; null where the request answers itself when its destruction is carried out. */
  readonly draft: string | null
  readonly grounds: readonly { readonly code: string; readonly text: string }[]
  /** «11 декабря»: until when it could be extended; null when it cannot. */
  readonly extendedTo: string | null
}

/** Answer, refuse, extend: one of them, and the letter leaves at once. */
export function RequestActions({ number, draft, grounds, extendedTo }: Props) {
  const common = { words: appealRefusals, variant: 'primary' as const }
  return (
    <Modes
      label="Что сделать"
      modes={[
        ...(draft === null ? [] : [{
          key: 'answer', text: 'Ответить',
          body: (
            <DeskForm {...common} schema={answerSchema} action={sendAnswer} defaults={{ number, text: draft }} submit="Отправить ответ" done="Ответ отправлен">
              <AreaField name="text" label="Ответ" rows={8} maxLength={4000} hint="Уйдёт человеку сразу и останется в его обращении. Блокирование, которое оно начало, закончится." />
            </DeskForm>
          ),
        }]),
        ...(grounds.length === 0 ? [] : [{
          key: 'refuse', text: 'Отказать',
          body: (
            <DeskForm {...common} variant="danger" schema={refusalSchema} action={sendRefusal} defaults={{ number, ground: '', text: '' }} submit="Отказать и сообщить" done="Отказ отправлен">
              <SelectField name="ground" label="Основание" empty="Выберите основание, которое знает закон" options={grounds.map(({ code, text }) => ({ value: code, text }))} wide />
              <AreaField name="text" label="Пояснение" optional rows={4} maxLength={2000} />
            </DeskForm>
          ),
        }]),
        ...(extendedTo === null ? [] : [{
          key: 'extend', text: 'Продлить',
          body: (
            <DeskForm {...common} schema={extensionSchema} action={prolong} defaults={{ number, reason: '' }} submit={`Продлить до ${extendedTo}`} done="Срок продлён">
              <AreaField name="reason" label="Почему" rows={3} maxLength={1000} hint="Один раз, на пять рабочих дней (152-ФЗ, ст. 20). Причину увидит человек." />
            </DeskForm>
          ),
        }]),
      ]}
    />
  )
}
