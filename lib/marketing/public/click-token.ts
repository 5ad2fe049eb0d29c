import { idBytes, idOf, withMac, withoutMac } from './message-token.ts'

/** The place of the picture that counts openings, among the numbers of a letter's links. */
export const OPENED = 255

type Place = {
  readonly campaignId: string
  /** Which link of the letter, or OPENED. */
  readonly index: number
}

/** A link of a letter: of one message where its person lets reactions be counted, of a variant and nobody otherwise. */
export type ClickRef = Place & (
  | { readonly subjectId: string; readonly occurrence: number; readonly letter: null }
  | { readonly subjectId: null; readonly letter: string }
)

const MAC = 8

export function clickToken(ref: ClickRef): string {
  if (ref.subjectId === null) return nobodysToken(ref)
  const campaign = idBytes(ref.campaignId)
  const place = Buffer.alloc(3)
  place.writeUInt16BE(ref.occurrence)
  place.writeUInt8(ref.index, 2)
  return withMac('click', Buffer.concat([campaign, idBytes(ref.subjectId), place]), MAC)
}

const MOST = 1_000
const nobodys = new Map<string, string>()

/** Of everybody's letters the same: made once. */
function nobodysToken({ campaignId, letter, index }: Extract<ClickRef, { subjectId: null }>): string {
  const key = `${campaignId} ${letter} ${index}`
  const known = nobodys.get(key)
  if (known !== undefined) return known
  if (nobodys.size >= MOST) nobodys.clear()
  const made = withMac('click', Buffer.concat([idBytes(campaignId), Buffer.from([(letter || 'a').charCodeAt(0), index])]), MAC)
  nobodys.set(key, made)
  return made
}

/** Which link it is; null when the token was not made here. */
export function clickOf(token: string): ClickRef | null {
  const any = withoutMac('click', token, 18, MAC)
  if (any) return { campaignId: idOf(any, 0), subjectId: null, letter: String.fromCharCode(any.readUInt8(16)), index: any.readUInt8(17) }
  const own = withoutMac('click', token, 35, MAC)
  return own && { campaignId: idOf(own, 0), subjectId: idOf(own, 16), letter: null, occurrence: own.readUInt16BE(32), index: own.readUInt8(34) }
}
