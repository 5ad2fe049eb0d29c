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
  const campaign = idBytes(ref.campaignId)
  if (ref.subjectId === null) return withMac('click', Buffer.concat([campaign, Buffer.from([(ref.letter || 'a').charCodeAt(0), ref.index])]), MAC)
  const place = Buffer.alloc(3)
  place.writeUInt16BE(ref.occurrence)
  place.writeUInt8(ref.index, 2)
  return withMac('click', Buffer.concat([campaign, idBytes(ref.subjectId), place]), MAC)
}

/** Which link it is; null when the token was not made here. */
export function clickOf(token: string): ClickRef | null {
  const nobodys = withoutMac('click', token, 18, MAC)
  if (nobodys) return { campaignId: idOf(nobodys, 0), subjectId: null, letter: String.fromCharCode(nobodys.readUInt8(16)), index: nobodys.readUInt8(17) }
  const own = withoutMac('click', token, 35, MAC)
  return own && { campaignId: idOf(own, 0), subjectId: idOf(own, 16), letter: null, occurrence: own.readUInt16BE(32), index: own.readUInt8(34) }
}
