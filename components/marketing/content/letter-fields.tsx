'use client'

import { TextField } from '#components/desk/form-fields.tsx'
import { limits } from '#lib/marketing/content/blocks.ts'
import { BlockList } from './block-list.tsx'
import { LivePreview } from './live-preview.tsx'

/** An e-mail: its subject, its blocks, and beside them what it looks like. `standing`: it is sent at an event, and can show what the event is about. */
export function LetterFields({ standing }: { readonly standing: boolean }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,660px)]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
        <TextField name="subject" label="Тема" maxLength={limits.subject} />
        <TextField name="preheader" label="Строка после темы" maxLength={limits.preheader} hint="Её показывают списки писем: одно предложение, которое продолжает тему" />
        <BlockList standing={standing} />
      </div>
      <LivePreview />
    </div>
  )
}
