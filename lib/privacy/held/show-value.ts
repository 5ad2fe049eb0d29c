import * as z from 'zod'
import { formatRoubles } from '#lib/money/money.ts'
import { personalTables } from '#lib/privacy/data-register.ts'
import type { PersonalColumn } from '#lib/privacy/register/types.ts'
import { words } from '#lib/privacy/register/words.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

const dictionaries: Readonly<Record<string, Readonly<Record<string, string>>>> = words
const titles = new Map(personalTables.map(([name, { title }]) => [name, title]))
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/
/** Saratov is four hours before UTC all the year; an archive has so many moments that Intl would take half of its time. */
const SARATOV = 4 * 3_600_000

type Look = Pick<PersonalColumn, 'as' | 'withheld'>

/** A held value in Russian: words for codes, roubles for kopecks, times in Saratov; null for what is empty. */
export function showValue(value: unknown, look: Look): string | null {
  if (value === null || value === undefined || value === '') return null
  if (look.withheld !== null) return `не выдаём. ${look.withheld}`
  if (look.as === 'receipt') return showReceipt(value)
  if (Array.isArray(value)) return value.flatMap((each) => showValue(each, look) ?? []).join(', ') || null
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  if (typeof value === 'number') return look.as === 'money' ? formatRoubles(value) : String(value)
  if (typeof value === 'object') return showParts(value)
  return typeof value === 'string' ? showText(value, look) : null
}

/** «22.11.2026, 16:20», in Saratov. */
export function showMoment(moment: Date): string {
  const [day = '', time = ''] = new Date(moment.getTime() + SARATOV).toISOString().split('T')
  return `${day.split('-').toReversed().join('.')}, ${time.slice(0, 5)}`
}

/** «22.11.2026», in Saratov. */
export function showDay(moment: Date): string {
  return showMoment(moment).slice(0, 10)
}

const receiptLines = z.array(z.object({ description: z.string(), quantity: z.coerce.number(), amount: z.object({ value: z.string() }) }))

/** «Браслет × 2 по 1290.00 ₽; Доставка × 1 по 399.00 ₽». */
function showReceipt(value: unknown): string | null {
  const lines = receiptLines.safeParse(value)
  return lines.success ? lines.data.map(({ description, quantity, amount }) => `${description} × ${quantity} по ${amount.value.replace('.', ',')} ₽`).join('; ') : JSON.stringify(value)
}

function showText(text: string, { as }: Look): string {
  if (as === 'contact') return formatPhone(text)
  if (as === 'table') return titles.get(text) ?? text
  if (iso.test(text)) return showMoment(new Date(text))
  return (as === null ? undefined : dictionaries[as]?.[text]) ?? text
}

/** What has parts, in a line: «url: …; address: …». */
function showParts(value: object): string | null {
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const text = showValue(part, { as: null, withheld: null })
    return text === null ? [] : [`${name}: ${text}`]
  })
  return parts.join('; ') || null
}
