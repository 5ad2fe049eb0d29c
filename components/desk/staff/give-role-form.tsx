'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import type { StaffCall } from '#components/desk/staff-call.ts'
import { roleNames } from '#lib/auth/permissions.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { staffRefusals } from '#lib/staff/refusals.ts'
import { giveRoleSchema } from '#lib/staff/schema.ts'

type Wish = { email: string; role: StaffRole }
type Props = { readonly action: StaffCall<Wish, void> }

const start: { email: string; role: StaffRole | undefined } = { email: '', role: undefined }

/** Makes somebody who has an account one of the staff. */
export function GiveRoleForm({ action }: Props) {
  return (
    <DeskForm schema={giveRoleSchema} action={action} defaults={start} submit="Дать роль" done="Роль дана" words={staffRefusals} clear>
      <TextField name="email" label="Почта учётной записи" type="email" inputMode="email" hint="Сеансы сотрудника завершатся: следующий вход — со вторым фактором." />
      <SelectField name="role" label="Роль" empty="Выберите" options={Object.entries(roleNames).map(([value, text]) => ({ value, text }))} />
    </DeskForm>
  )
}
