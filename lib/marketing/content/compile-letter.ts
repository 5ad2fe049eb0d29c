import { withinShop } from './href.ts'
import type { LetterFacts } from './letter/letter-facts.ts'
import { type LetterContent, renderLetter } from './letter/render-letter.tsx'
import { cut, mark, type Template } from './template.ts'

/** A letter cut at its open places; links have numbers of this letter, in the order they stand. */
export type CutLetter = {
  readonly subject: Template
  readonly preheader: string
  readonly html: Template
  readonly text: Template
  readonly targets: readonly string[]
}

/** Renders a letter of blocks once, for everybody. */
export async function compileLetter(content: LetterContent, facts: Omit<LetterFacts, 'linkTo'>, notice: string | null = null): Promise<CutLetter> {
  const targets: string[] = []
  const linkTo = (href: string) => {
    const target = withinShop(href, facts.shop.appUrl)
    const known = targets.indexOf(target)
    return mark({ kind: 'click', index: known >= 0 ? known : targets.push(target) - 1 })
  }
  const { subject, preheader, html, text } = await renderLetter(content, { ...facts, linkTo }, notice)
  return { subject: cut(oneLine(subject)), preheader, html: cut(html), text: cut(text), targets }
}

/** Gives the links of a template the numbers of the campaign. */
export function renumber(template: Template, numbers: readonly number[]): Template {
  return { ...template, slots: template.slots.map((slot) => (slot.kind === 'click' ? { kind: 'click', index: numbers[slot.index] ?? slot.index } : slot)) }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, (space) => (space === '\u00a0' ? space : ' ')).trim()
