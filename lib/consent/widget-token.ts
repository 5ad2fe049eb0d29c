import * as z from 'zod'
import { sign, unsign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { type CollectionPoint, type ConsentCell, collectionPoints } from './purposes.ts'

const PURPOSE = 'consent-widget'

/** What the shop signs when it shows a box: this version of this text, at this point, empty. */
const widget = z.object({
  versionId: z.uuid(),
  /** SHA-256 of the text, hex. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: z.string(),
  channel: z.enum(['email', 'sms', 'site']),
  point: z.string(),
  /** The box was not ticked beforehand (6.1.1). */
  defaultState: z.literal('empty'),
  locale: z.literal('ru'),
})

export type Widget = ConsentCell & {
  readonly point: CollectionPoint
  readonly versionId: string
  readonly textHash: string
  readonly defaultState: 'empty'
  readonly locale: 'ru'
}

/** The value of an unticked box. Without a time in it: of one text at one point it is always the same, and may stand on static pages. */
export function widgetToken(shown: Omit<Widget, 'defaultState' | 'locale'>): string {
  const { versionId, textHash, purpose, channel, point } = shown
  const body = JSON.stringify([versionId, textHash, purpose, channel, point, 'empty', 'ru'])
  return sign(PURPOSE, Buffer.from(body).toString('base64url'), env.LEDGER_SECRET)
}

/** What a token was signed for; null when it was not made here, was made for a ticked box, or for a box that its point does not have. */
export function widgetOf(token: string): Widget | null {
  const body = unsign(PURPOSE, token, env.LEDGER_SECRET)
  if (body === null) return null
  const read = widget.safeParse(fieldsOf(body))
  if (!read.success) return null
  const { versionId, textHash, defaultState, locale } = read.data
  const point = pointNames.find((name) => name === read.data.point)
  const cell = point && (collectionPoints[point] as readonly ConsentCell[]).find(({ purpose, channel }) => purpose === read.data.purpose && channel === read.data.channel)
  return point && cell ? { ...cell, point, versionId, textHash, defaultState, locale } : null
}

const pointNames = Object.keys(collectionPoints) as CollectionPoint[]

function fieldsOf(body: string): unknown {
  try {
    const [versionId, textHash, purpose, channel, point, defaultState, locale] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    return { versionId, textHash, purpose, channel, point, defaultState, locale }
  } catch {
    return null
  }
}
