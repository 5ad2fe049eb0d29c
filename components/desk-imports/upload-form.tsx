'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useRef, useState } from 'react'
import * as z from 'zod'
import { deskControl } from '#components/desk/control.ts'
import { DeskSelect } from '#components/desk/desk-select.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import { importKinds, kindNames, LARGEST_FILE } from '#lib/imports/kinds.ts'
import { importRefusal } from '#lib/imports/refusals.ts'

const answer = z.union([z.object({ id: z.string() }), z.object({ code: z.string(), message: z.string() })])

/** Takes a file, chosen or dropped on the field, and leads to its check. */
export function UploadForm() {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const choice = useRef<HTMLSelectElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (!file) return setProblem('Выберите файл CSV.')
    if (file.size > LARGEST_FILE) return setProblem(importRefusal('too-large', {}))
    setBusy(true)
    setProblem(null)
    const said = await upload(choice.current?.value ?? '', file)
    if (said === null) setProblem('Файл не дошёл: проверьте связь и отправьте снова.')
    else if ('id' in said) return router.push(route(`/desk/imports/${said.id}`))
    else setProblem(said.message)
    setBusy(false)
    return undefined
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="grid gap-3">
      {problem !== null && (
        <Alert tone="danger" role="alert">
          {problem}
        </Alert>
      )}
      <div className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto] sm:items-end">
        <label className="grid gap-1 font-medium">
          Что в файле
          <DeskSelect ref={choice} name="kind">
            {importKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindNames[kind]}
              </option>
            ))}
          </DeskSelect>
        </label>
        <label className="grid min-w-0 gap-1 font-medium">
          Файл CSV, до 50 МБ
          <input ref={input} type="file" name="file" accept=".csv,.txt,text/csv,text/plain" className={cx(deskControl, 'py-1.5 font-normal file:mr-3 file:font-medium max-sm:py-2.5')} />
        </label>
        <Button type="submit" size="s" pending={busy}>
          Проверить
        </Button>
      </div>
    </form>
  )
}

async function upload(kind: string, file: File): Promise<z.output<typeof answer> | null> {
  try {
    const response = await fetch(`/api/desk/imports?${new URLSearchParams({ kind, name: file.name })}`, { method: 'POST', body: file, headers: { 'Content-Type': 'text/csv' } })
    return answer.parse(await response.json())
  } catch {
    return null
  }
}
