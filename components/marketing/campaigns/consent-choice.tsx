'use client'

import { useFormContext } from 'react-hook-form'
import { SelectField } from '#components/desk/form-fields.tsx'

export type CellChoice = { readonly code: string; readonly channel: 'email' | 'sms'; readonly title: string; readonly clause: string; readonly text: { readonly title: string; readonly href: string } }

/** What people agreed to, by which channel; below it the very text that they said yes to. */
export function ConsentChoice({ cells }: { readonly cells: readonly CellChoice[] }) {
  const chosen: unknown = useFormContext().watch('cell')
  const cell = cells.find(({ code }) => code === chosen)
  return (
    <SelectField
      name="cell"
      label="На что согласились люди"
      options={cells.map(({ code, channel, title }) => ({ value: code, text: `${title} — ${channel === 'email' ? 'письмо' : 'SMS'}` }))}
      hint={cell && (
        <>
          Основание — пункт {cell.clause} политики и согласие{' '}
          <a href={cell.text.href} target="_blank" rel="noreferrer" className="link">
            «{cell.text.title}»
          </a>
          . Остальные ничего не получат.
        </>
      )}
    />
  )
}
