'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { DeskSelect } from '#components/desk/desk-select.tsx'
import { refusalText } from '#components/desk/refusal-words.ts'
import { callStaff } from '#components/desk/staff-call.ts'
import { previewAudience } from '#lib/marketing/audiences/actions.ts'
import { type AudienceForm, previewAudienceSchema } from '#lib/marketing/audiences/form-schema.ts'
import type { ShownPreview } from '#lib/marketing/audiences/shown-preview.ts'
import { ExclusionLedger } from './exclusion-ledger.tsx'

export type CellOption = { readonly code: string; readonly title: string }

const PAUSE = 350

type State = { readonly preview: ShownPreview | null; readonly problem: string | null; readonly pending: boolean }

/** Who the form means as it stands: counted anew shortly after each change. */
export function PreviewPanel({ cells }: { readonly cells: readonly CellOption[] }) {
  const { watch } = useFormContext<AudienceForm>()
  const [cell, setCell] = useState(cells[0]?.code ?? '')
  const [{ preview, problem, pending }, setState] = useState<State>({ preview: null, problem: null, pending: false })
  const last = useRef(0)
  const [purpose = '', channel = ''] = cell.split('/')
  const asked = JSON.stringify({ match: watch('match'), groups: watch('groups'), purpose, channel })
  useEffect(() => {
    const input = previewAudienceSchema.safeParse(JSON.parse(asked))
    last.current += 1
    const turn = last.current
    const timer = setTimeout(() => {
      if (!input.success) {
        setState((before) => ({ ...before, pending: false, problem: 'Заполните условия — и здесь появятся числа.' }))
        return
      }
      setState((before) => ({ ...before, pending: true }))
      void callStaff(previewAudience, JSON.parse(asked)).then((answer) => {
        // An answer that somebody has typed past is none.
        if (last.current !== turn) return
        if (answer.ok) setState({ preview: answer.data, problem: null, pending: false })
        else setState((before) => ({ ...before, pending: false, problem: Object.values(answer.fields)[0] ?? refusalText(answer.code) }))
      })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [asked])
  return (
    <section aria-label="Предпросмотр" className="grid min-w-0 content-start gap-3 rounded-md bg-ground p-4">
      <label className="grid gap-1 text-sm">
        <span className="font-medium">На что согласились люди</span>
        <DeskSelect name="cell" value={cell} onChange={(event) => setCell(event.target.value)}>
          {cells.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </DeskSelect>
      </label>
      <div aria-live="polite" aria-busy={pending} className="grid gap-3">
        {problem !== null && <p className="text-sm text-muted">{problem}</p>}
        {preview !== null && problem === null && <ExclusionLedger preview={preview} />}
      </div>
    </section>
  )
}
