'use client'

import { useId, useState } from 'react'
import { uploadImage } from '#components/desk/upload-image.ts'
import { Spinner } from '#components/ui/spinner.tsx'

type Props = {
  /** Heard after the name of the button, where several stand on a page. */
  readonly of: string
  readonly take: (file: string) => void
}

/** Brings a picture of one's own into a letter. */
export function OwnPicture({ of, take }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (file: File) => {
    setBusy(true)
    setRefusal(null)
    const answer = await uploadImage(file, 'letter')
    setBusy(false)
    if (answer.ok) take(answer.image.file)
    else setRefusal(answer.why)
  }
  return (
    <>
      <label
        htmlFor={id}
        className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-sm px-3 text-sm font-medium ring-1 ring-outline ring-inset hover:bg-ground has-focus-visible:outline-2 has-disabled:cursor-default has-disabled:text-muted"
      >
        {busy && <Spinner />}
        {busy ? 'Обрабатывается…' : 'Загрузить свою'}
        <span className="sr-only">: {of}</span>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          disabled={busy}
          className="sr-only"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            if (file) void send(file)
          }}
        />
      </label>
      <p role="status" className="w-full text-xs text-muted">
        {refusal === null ? 'Своя картинка: JPEG, PNG или WebP до 15 МБ, от 536 точек в ширину и 120 в высоту.' : ''}
      </p>
      {refusal !== null && (
        <p role="alert" className="w-full text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
    </>
  )
}
