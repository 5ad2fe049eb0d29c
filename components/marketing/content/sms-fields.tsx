'use client'

import { AreaField } from '#components/desk/form-fields.tsx'
import { limits } from '#lib/marketing/content/blocks.ts'
import { nameHint } from './content-words.ts'
import { SmsCount, type SmsFacts } from './sms-count.tsx'

/** An SMS: its text, and what it takes. */
export function SmsFields({ facts }: { readonly facts: SmsFacts }) {
  return (
    <div className="grid max-w-3xl gap-3">
      <AreaField
        name="text"
        label="Текст SMS"
        rows={4}
        maxLength={limits.sms}
        hint={`${nameHint}. Адреса (/catalogue, https://…) станут короткими ссылками`}
      />
      <SmsCount facts={facts} />
    </div>
  )
}
