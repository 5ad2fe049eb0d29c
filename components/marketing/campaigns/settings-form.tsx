'use client'

import { useFormContext } from 'react-hook-form'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { update } from '#lib/marketing/campaigns/actions.ts'
import { type CampaignForm, updateCampaignSchema } from '#lib/marketing/campaigns/schema.ts'
import { refusals, ruleWords } from './campaign-words.ts'
import { type CellChoice, ConsentChoice } from './consent-choice.tsx'

type Props = {
  readonly defaults: CampaignForm
  readonly cells: readonly CellChoice[]
  readonly audiences: readonly { readonly id: string; readonly name: string }[]
  /** It finds its people itself. */
  readonly standing: boolean
}

/** The settings of a campaign; they go with its revision, so that nobody overwrites what they have not seen. */
export function SettingsForm({ defaults, cells, audiences, standing }: Props) {
  return (
    <DeskForm key={defaults.revision} schema={updateCampaignSchema} action={update} defaults={defaults} columns={2} words={refusals} variant="secondary" submit="Сохранить настройки">
      <TextField name="name" label="Название" maxLength={120} wide />
      <ConsentChoice cells={cells} />
      {!standing && <SelectField name="audienceId" label="Аудитория" empty="Не выбрана" options={audiences.map(({ id, name }) => ({ value: id, text: name }))} />}
      {!standing && <TextField name="expiresAt" label="Предложение действует до" type="datetime-local" optional hint="Кому не успели отправить до этого часа, не получит. Время Саратова" />}
      <TextField name="windowDays" label="Считать заказы, дней" inputMode="numeric" hint="Заказ получателя в эти дни попадёт в отчёт" />
      {!standing && <TestFields />}
      <details className="col-span-full">
        <summary className="link inline-flex min-h-8 w-fit items-center">Скорость и тормоза</summary>
        <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-3">
          <TextField name="perMinute" label="Не больше в минуту" inputMode="numeric" optional hint="Пусто — как успевают серверы" />
          <TextField name="complaintBrake" label="Стоп по жалобам, ‰" inputMode="numeric" hint="Больше жалоб на тысячу — рассылка встанет сама" />
          <TextField name="bounceBrake" label="Стоп по возвратам, ‰" inputMode="numeric" hint="То же для адресов, которых нет" />
        </div>
      </details>
    </DeskForm>
  )
}

function TestFields() {
  const rule: unknown = useFormContext().watch('testRule')
  return (
    <>
      <SelectField name="testRule" label="Сравнить два варианта" empty="Нет, вариант один" options={Object.entries(ruleWords).map(([value, text]) => ({ value, text: `Да: победит тот, где ${text}` }))} />
      {rule !== '' && (
        <div className="grid grid-cols-2 gap-4">
          <TextField name="testShare" label="Доля теста, %" inputMode="numeric" hint="Поровну на А и Б" />
          <TextField name="testHours" label="Ждать, часов" inputMode="numeric" hint="Потом уйдёт лучший" />
        </div>
      )}
    </>
  )
}
