'use client'

import { useFormContext } from 'react-hook-form'
import { formatRoubles } from '#lib/money/money.ts'
import { measureSms, type SampleFrame } from '#lib/marketing/content/measure-sms.ts'
import type { ContentForm } from '#lib/marketing/content/schema.ts'

export type SmsFacts = { readonly frame: SampleFrame; /** Kopecks. */ readonly partPrice: number }

const signs: Readonly<Record<string, string>> = { '\n': 'перевод строки', '\u00a0': 'неразрывный пробел', ' ': 'пробел' }

/** How the SMS goes out, in how many parts, for how much, and what makes it dearer; counted with the longest name there may be. */
export function SmsCount({ facts: { frame, partPrice } }: { readonly facts: SmsFacts }) {
  const given: unknown = useFormContext<ContentForm>().watch('text')
  const { text, parts, length, left, encoding, because } = measureSms(typeof given === 'string' ? given : '', frame)
  return (
    <section aria-label="Как уйдёт SMS" className="grid gap-3 rounded-md bg-surface p-3 text-sm ring-1 ring-line">
      <p className="max-w-sm rounded-md rounded-bl-none bg-ground px-3 py-2 wrap-anywhere whitespace-pre-line">{text}</p>
      <dl aria-live="polite" className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
        <Fact name="Частей" value={String(parts)} />
        <Fact name="Знаков" value={`${length}, ещё ${left}`} />
        <Fact name="Кодировка" value={encoding === 'gsm-7' ? 'GSM-7 (160/153)' : 'UCS-2 (70/67)'} />
        <Fact name="Каждому" value={formatRoubles(parts * partPrice)} />
      </dl>
      <p className="text-xs text-muted">
        {encoding === 'gsm-7'
          ? 'Все знаки есть в латинской кодировке: часть вмещает вдвое больше.'
          : because === 'name'
            ? 'Имена пишутся кириллицей, поэтому кодировка — UCS-2.'
            : `UCS-2 из-за знака «${signs[because ?? ''] ?? because}». Без кириллицы и таких знаков часть вмещает вдвое больше.`}{' '}
        Посчитано с самым длинным именем и самыми длинными ссылками.
      </p>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  )
}
