/** GSM 03.38: one septet each. */
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà')
/** Its extension table: an escape and one more, two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€')

export type SmsEncoding = 'gsm-7' | 'ucs-2'

export type SmsParts = {
  readonly encoding: SmsEncoding
  /** Septets of GSM-7, or 16-bit units of UCS-2. */
  readonly length: number
  readonly parts: number
  /** How many more fit into the last part. */
  readonly left: number
  /** The first character that GSM-7 has not; null in GSM-7. */
  readonly because: string | null
}

const ROOM = { 'gsm-7': { one: 160, many: 153 }, 'ucs-2': { one: 70, many: 67 } } as const

/** In how many parts an SMS goes out: what it is paid by. A character is never cut in two, so a part may be sent with a place left empty. */
export function smsParts(text: string): SmsParts {
  const because = whyUnicode(text)
  const encoding: SmsEncoding = because === null ? 'gsm-7' : 'ucs-2'
  const sizes = Array.from(text, (character) => (encoding === 'ucs-2' ? character.length : EXTENDED.has(character) ? 2 : 1))
  const length = sizes.reduce((sum, size) => sum + size, 0)
  const { one, many } = ROOM[encoding]
  if (length <= one) return { encoding, length, parts: length === 0 ? 0 : 1, left: one - length, because }
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > many) {
      parts += 1
      used = 0
    }
    used += size
  }
  return { encoding, length, parts, left: many - used, because }
}

/** The first character that forces UCS-2; null when GSM-7 has them all. */
export function whyUnicode(text: string): string | null {
  for (const character of text) if (!BASIC.has(character) && !EXTENDED.has(character)) return character
  return null
}
