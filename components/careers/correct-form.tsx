'use client'

import { useState } from 'react'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { CvField } from './cv-field.tsx'
import { LetterField, LinkField, NameFields, PhoneField } from './person-fields.tsx'
import { PlainCvForm } from './plain-cv-form.tsx'

type Props = {
  /** What names the application to the server. */
  readonly which: Readonly<Record<string, string>>
  /** The page it stands on. */
  readonly page: string
  /** Of a CV that was brought without scripts: what was wrong with it, or that it was taken. */
  readonly upload: { readonly problem: string | null; readonly taken: boolean }
  readonly known: Readonly<Record<string, string>>
  readonly waiting: { readonly cv: string; readonly name: string; readonly bytes: number } | null
  readonly action: DoorAction
  readonly drop: () => Promise<unknown>
}

const names = ['surname', 'givenName', 'patronymic', 'phone', 'cv', 'cvLink', 'letter']

/** Corrects what was told (6.1.2), folded away until it is wanted or has something to say; a new CV takes the place of the one before. */
export function CorrectForm({ which, page, upload, known, waiting, action, drop }: Props) {
  const given = useDoor({ action, names, schema: () => 'correct' })
  const door = { ...given, start: { ...known, ...given.start } }
  const { form } = door
  const [cv, setCv] = useState(waiting?.cv ?? '')
  const take = (uploaded: string) => {
    setCv(uploaded)
    form.clearErrors('cv')
  }
  return (
    <details open={upload.taken || upload.problem !== null || door.attempts > 0} className="border-t border-line pt-3">
      <summary className="link inline-flex min-h-11 w-fit items-center">Исправить</summary>
      <PlainCvForm back={page} problem={upload.problem} title="Другое резюме вместо прежнего" />
      <form {...door.formProps} className="grid gap-5 pt-3">
        {Object.entries(which).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="cv" value={cv} />
        <NameFields door={door} />
        <PhoneField door={door} />
        <CvField waiting={waiting} error={form.getFieldState('cv', form.formState).error?.message} onChange={take} drop={drop} label="Другое резюме вместо прежнего" />
        <LinkField door={door} />
        <LetterField door={door} />
        <Problem text={door.problem} />
        <div className="sm:justify-self-start">
          <Button type="submit" pending={door.pending}>
            Сохранить
          </Button>
        </div>
      </form>
    </details>
  )
}
