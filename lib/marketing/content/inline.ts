import { isHref } from './href.ts'

/** A run of words of one look. */
export type Run = { readonly text: string; readonly bold: boolean; readonly href: string | null }

const LINK = /\[([^[\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g

/** Paragraphs of a text block: apart by an empty line. */
export function paragraphsOf(text: string): string[] {
  return text.replaceAll('\r', '').split(/\n[ \t]*\n+/).map((each) => each.trim()).filter((each) => each !== '')
}

/** The runs of a paragraph: `**bold**`, `[words](address)`. What is neither stays as it was typed; there is no HTML. */
export function runsOf(paragraph: string): Run[] {
  return splitBold(paragraph).flatMap(({ text, bold }) => {
    const runs: Run[] = []
    let from = 0
    for (const match of text.matchAll(LINK)) {
      const [whole, label = '', href = ''] = match
      if (!isHref(href)) continue
      if (match.index > from) runs.push({ text: text.slice(from, match.index), bold, href: null })
      runs.push({ text: label, bold, href })
      from = match.index + whole.length
    }
    if (from < text.length) runs.push({ text: text.slice(from), bold, href: null })
    return runs
  })
}

/** Everything that stands where an address belongs, right or wrong. */
export function hrefsOf(text: string): string[] {
  return Array.from(text.matchAll(LINK), ([, , href]) => href ?? '')
}

function splitBold(text: string): { text: string; bold: boolean }[] {
  const parts: { text: string; bold: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(/\*\*(?=\S)([^*]*[^*\s])\*\*/g)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), bold: false })
    parts.push({ text: match[1] ?? '', bold: true })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), bold: false })
  return parts
}
