'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'

const names: readonly string[] = []

/** The data at once, for whoever has just proved the contact; an answer in words comes besides. */
export function ExportOffer({ token, action }: { readonly token: string; readonly action: DoorAction }) {
  const door = useDoor({ action, names, schema: null })
  return (
    <form {...door.formProps} className="grid gap-4 rounded-lg bg-ground p-5 sm:grid-cols-[1fr_auto] sm:items-center sm:p-6">
      <input type="hidden" name="token" value={token} />
      <div className="grid gap-1">
        <h2 className="text-xl">Данные можно забрать сразу</h2>
        <p className="max-w-prose text-muted">
          Архив со&nbsp;всем, что связано с&nbsp;вашим контактом: страница для чтения и&nbsp;JSON. Ссылка действует 15&nbsp;минут; кнопка здесь&nbsp;— полчаса.
        </p>
      </div>
      <Button type="submit">Скачать архив</Button>
      <Problem text={door.problem} />
    </form>
  )
}
