'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { retireTemplate } from '#lib/careers-desk/letters/actions.ts'

/** Takes a template out of use. */
export function RetireTemplate({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Confirm text="Убрать" of={name} variant="danger" title="Убрать шаблон?" question={<p>«{name}» больше не предложим. Отправленные письма останутся как есть.</p>} sure="Убрать" inputOf={() => ({ id })} action={retireTemplate} done="Шаблон убран" />
  )
}
