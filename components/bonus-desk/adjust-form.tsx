'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { notifyDone } from '#components/desk/notify.ts'
import { adjust } from '#lib/bonus-desk/adjustments/actions.ts'
import { adjustSchema } from '#lib/bonus-desk/adjustments/schema.ts'
import { bonusRefusals } from './bonus-words.ts'

/** Gives a member points by hand, or takes them; above the limit it waits for somebody else. */
export function AdjustForm({ memberId, limit }: { readonly memberId: string; /** In words. */ readonly limit: string }) {
  return (
    <DeskForm
      schema={adjustSchema} action={adjust} defaults={{ memberId, points: '', reason: '' }} submit="Исправить" done={null} clear words={bonusRefusals}
      onDone={({ number, waits }) => notifyDone(waits ? `Исправление №\u00a0${number} ждёт второго человека` : `Исправление №\u00a0${number} проведено`)}
    >
      <TextField name="points" label="Сколько бонусов" inputMode="text" hint={`500 — начислить, −500 — списать. Одному можно ${limit} на участника за 30 дней`} />
      <TextField name="reason" label="Причина" maxLength={200} hint="Её прочтёт участник" />
    </DeskForm>
  )
}
