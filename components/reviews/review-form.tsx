'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type SubmitEvent, useActionState, useEffect, useRef, useState } from 'react'
import { ConsentBoxes } from '#components/consent/consent-boxes.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { route } from '#components/ui/route.ts'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { MOST_TEXT } from '#lib/reviews/limits.ts'
import { PRISTINE, type ReviewFormAction } from './form-state.ts'
import { PhotoPicker } from './photo-picker.tsx'
import { sendPhotos } from './send-photos.ts'
import { StarField } from './star-field.tsx'

type Props = {
  readonly line: string
  readonly initial: { readonly rating: string; readonly text: string }
  /** Photos that are there already. */
  readonly photos: number
  readonly widgets: readonly ConsentWidget[]
  /** How the name would look beside the review. */
  readonly name: string
  readonly action: ReviewFormAction
  readonly label: string
}

const UNREACHABLE = { ...PRISTINE, problem: 'Нет связи с\u00a0магазином. Ваш текст на\u00a0месте, попробуйте ещё раз.' }

/** Stars, words, photos and the box for the name. Without scripts `action` does it all, and photos are added afterwards by a form of their own. */
export function ReviewForm({ line, initial, photos, widgets, name, action, label }: Props) {
  const router = useRouter()
  const [given, post] = useActionState(action, PRISTINE)
  const [answer, setAnswer] = useState(given)
  const [chosen, setChosen] = useState<readonly File[]>([])
  const [pending, setPending] = useState(false)
  const [length, setLength] = useState(initial.text.length)
  const [mended, setMended] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const { problem, fields } = answer === PRISTINE ? given : answer
  const errorOf = (field: string) => (mended.includes(field) ? undefined : fields[field])
  const start = given.problem === null && Object.keys(given.fields).length === 0 ? { ...initial, consents: [] } : given.values

  useEffect(() => {
    if (Object.keys(fields).length === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    ;(wrong?.querySelector('input') ?? wrong)?.focus()
  }, [fields])

  /** What is changed is not wrong any more until it is sent again. */
  const touch = ({ target }: FormEvent) => {
    const touched = target instanceof Element ? target.getAttribute('name') : null
    if (touched !== null && !mended.includes(touched)) setMended([...mended, touched])
  }
  /** Repeated presses while one is under way do nothing. */
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setPending(true)
    setMended([])
    const state = await action(PRISTINE, new FormData(event.currentTarget)).catch(() => UNREACHABLE)
    if (state.id === null) {
      setAnswer(state)
      setPending(false)
      busy.current = false
      return
    }
    const refused = await sendPhotos(state.id, chosen)
    router.push(route(`/account/reviews/${line}?${refused === null ? 'saved=1' : `photo=${encodeURIComponent(refused)}`}`))
    router.refresh()
    // What is on the page may be the same as before: then this form stays, and may be sent again.
    setAnswer(PRISTINE)
    setPending(false)
    busy.current = false
  }
  return (
    <form ref={form} action={post} noValidate onSubmit={(event) => void submit(event)} onChange={touch} className="grid max-w-2xl gap-6">
      <input type="hidden" name="line" value={line} />
      {problem !== null && (
        <Alert tone="danger" role="alert">
          {problem}
        </Alert>
      )}
      <StarField initial={start.rating} error={errorOf('rating')} />
      <Field name="text" label="Отзыв" optional error={errorOf('text')} hint={`Что понравилось, что нет, как проявил себя товар. ${length > 0 ? `${length} из ${MOST_TEXT}` : `До ${MOST_TEXT} знаков`}. Не пишите имена, телефоны и адреса.`}>
        {(control) => <Textarea {...control} rows={6} maxLength={MOST_TEXT} defaultValue={start.text} onChange={(event) => setLength(event.currentTarget.value.length)} />}
      </Field>
      <PhotoPicker kept={photos} onChange={setChosen} />
      <ConsentBoxes widgets={widgets} title="Как подписать отзыв" ticked={start.consents} error={errorOf('consents')}>
        <p>
          Без согласия отзыв подписан псевдонимом вида «Покупатель 4F2A»: он ничего о&nbsp;вас не&nbsp;говорит. С&nbsp;согласием — «{name}», пока вы его не&nbsp;отзовёте.
        </p>
      </ConsentBoxes>
      <div>
        <Button type="submit" size="l" pending={pending}>
          {label}
        </Button>
      </div>
      <p className="text-sm text-pretty text-muted">
        Отзыв прочтёт сотрудник магазина и&nbsp;опубликует, если в&nbsp;нём нет оскорблений, рекламы и&nbsp;чужих личных данных. Оценка на&nbsp;решение не&nbsp;влияет.
      </p>
    </form>
  )
}
