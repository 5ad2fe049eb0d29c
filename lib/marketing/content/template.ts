/** What is filled in for one person. */
export type Slot =
  | { readonly kind: 'name' | 'points'; readonly fallback: string }
  | { readonly kind: 'click'; readonly index: number }
  | { readonly kind: 'unsubscribe' | 'preferences' | 'why' | 'short' | 'open' }
  /** What a message of a trigger is about. */
  | { readonly kind: 'about' }

/** A text cut at its open places: `parts` is one longer than `slots`. */
export type Template = { readonly parts: readonly string[]; readonly slots: readonly Slot[] }

const MARK = /\uE000([a-z]+)(?::([^\uE001]*))?\uE001/

/** An open place, as it goes through React and into HTML: in characters that no text of staff has (`words` in blocks.ts). */
export function mark(slot: Slot): string {
  const value = slot.kind === 'name' || slot.kind === 'points' ? `:${slot.fallback}` : slot.kind === 'click' ? `:${slot.index}` : ''
  return `\uE000${slot.kind}${value}\uE001`
}

/** Cuts a text at its marks. In HTML fallbacks stand escaped already. */
export function cut(text: string): Template {
  const pieces = text.split(new RegExp(MARK, 'g'))
  const parts: string[] = []
  const slots: Slot[] = []
  for (let at = 0; at < pieces.length; at += 3) {
    parts.push(pieces[at] ?? '')
    const kind = pieces[at + 1]
    if (kind !== undefined) slots.push(slotOf(kind, pieces[at + 2] ?? ''))
  }
  return { parts, slots }
}

/** Puts the parts together. */
export function fill({ parts, slots }: Template, valueOf: (slot: Slot) => string): string {
  let text = parts[0] ?? ''
  for (let at = 0; at < slots.length; at += 1) text += valueOf(slots[at] as Slot) + (parts[at + 1] ?? '')
  return text
}

/** A template as people read it in the archive: `{{имя|друг}}`, `{{ссылка 1}}`. */
export function withOpenPlaces(template: Template): string {
  return fill(template, (slot) => {
    if (slot.kind === 'name') return `{{имя|${slot.fallback}}}`
    if (slot.kind === 'points') return `{{бонусы|${slot.fallback}}}`
    return slot.kind === 'click' ? `{{ссылка ${slot.index + 1}}}` : `{{${names[slot.kind]}}}`
  })
}

const names = { unsubscribe: 'отписка', preferences: 'настройки', why: 'почему', short: 'настройки', open: 'счётчик', about: 'товары' } as const

function slotOf(kind: string, value: string): Slot {
  switch (kind) {
    case 'name':
    case 'points':
      return { kind, fallback: value }
    case 'click':
      return { kind, index: Number(value) }
    case 'unsubscribe':
    case 'preferences':
    case 'why':
    case 'short':
    case 'open':
    case 'about':
      return { kind }
    default:
      throw new Error(`no open place is called ${kind}`)
  }
}
