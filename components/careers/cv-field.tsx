'use client'

import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { FieldError, FieldWhy } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { formatSize } from '#lib/text/format-size.ts'
import { sendCv } from './send-cv.ts'
import { why } from './why.ts'

type Waiting = { readonly cv: string; readonly name: string; readonly bytes: number }

type Props = {
  /** Uploaded before, in this browser. */
  readonly waiting: Waiting | null
  /** What the form says of it. */
  readonly error: string | undefined
  /** The token of the file that is there now; empty for none. */
  readonly onChange: (cv: string) => void
  /** Takes away what was uploaded. */
  readonly drop: () => Promise<unknown>
  readonly label?: string
}

const TYPES = '.pdf,.docx,.odt,.rtf'
const MOST = 10 * 1024 * 1024

/** The CV: chosen or dropped, sent at once and by itself, looked through before the form goes. Without scripts a form of its own stands above. */
export function CvField({ waiting, error, onChange, drop, label = 'Резюме' }: Props) {
  const [file, setFile] = useState(waiting)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState('')
  const [over, setOver] = useState(false)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const sending = useRef<AbortController>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const put = (next: Waiting | null) => {
    setFile(next)
    onChange(next?.cv ?? '')
  }
  const send = async (chosen: File | undefined) => {
    if (!chosen) return
    sending.current?.abort()
    setProblem('')
    if (chosen.size > MOST) return setProblem('Файл больше 10\u00a0МБ. Уменьшите картинки в\u00a0нём или дайте ссылку на\u00a0резюме.')
    const own = new AbortController()
    sending.current = own
    setShare(0)
    const answer = await sendCv(chosen, setShare, own.signal)
    if (sending.current !== own || own.signal.aborted) return
    setShare(null)
    if (input.current) input.current.value = ''
    if ('message' in answer) setProblem(answer.message)
    else put(answer)
  }
  const remove = () => {
    put(null)
    setProblem('')
    void drop().catch(() => {})
    input.current?.focus()
  }
  const message = problem || error
  const described = [`${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ')
  const catches = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void send(event.dataTransfer.files[0])
    },
  }
  return (
    <div id="cv" className="grid scroll-mt-24 gap-1.5">
      <label htmlFor={id} className="needs-scripts text-sm font-medium">
        {label}
      </label>
      {file && (
        <div className="flex items-center gap-3 rounded-md bg-ground p-3 pl-4">
          <Icon name="document" className="size-6" />
          <p className="min-w-0 flex-1">
            <span className="block font-medium wrap-anywhere">{file.name}</span>
            <span className="block text-sm text-muted">{formatSize(file.bytes)}, проверен</span>
          </p>
          <button type="button" onClick={remove} aria-label={`Убрать файл ${file.name}`} className="needs-scripts grid size-11 place-items-center rounded-full hover:bg-surface">
            <Icon name="close" className="size-5" />
          </button>
        </div>
      )}
      <div
        {...catches}
        className={`needs-scripts relative grid justify-items-center gap-1 rounded-md border-2 border-dashed p-6 text-center transition-colors duration-150 focus-within:border-ink hover:border-ink ${over ? 'border-ink bg-ground' : message ? 'border-danger' : 'border-outline'} ${file ? 'py-3' : ''}`}
      >
        <input
          ref={input}
          id={id}
          type="file"
          accept={TYPES}
          aria-describedby={described}
          aria-invalid={message ? true : undefined}
          onChange={(event) => void send(event.currentTarget.files?.[0])}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        {share === null ? (
          <>
            {!file && <Icon name="upload" className="size-6 text-muted" />}
            <p aria-hidden>
              <span className="font-medium underline decoration-outline underline-offset-4">{file ? 'Заменить файл' : 'Выберите файл'}</span>
              <span className="max-sm:hidden"> или перетащите сюда</span>
            </p>
          </>
        ) : (
          <>
            <p role="status">{share < 1 ? `Отправляем: ${Math.floor(share * 100)}\u00a0%` : 'Проверяем файл…'}</p>
            <progress value={share} max={1} aria-hidden className="h-1.5 w-full max-w-60 accent-ink" />
          </>
        )}
      </div>
      {message && <FieldError id={`${id}-error`} message={message} />}
      <p id={`${id}-hint`} className="text-sm text-muted">
        PDF, DOCX, ODT или RTF до&nbsp;10&nbsp;МБ. Загружается сразу; если не&nbsp;отправите отклик, файл сотрётся через сутки.
      </p>
      <FieldWhy {...why.cv} label={label} />
    </div>
  )
}
