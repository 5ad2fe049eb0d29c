import { toPlainText } from '@react-email/render'

/** The part of html-to-text that a formatter meets (the package brings no types). */
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void
  closeBlock(options: { trailingLineBreaks: number }): void
  addInline(text: string, options?: { noWordTransform: boolean }): void
  addLineBreak(): void
}
type Node = { readonly children: unknown; readonly attribs: Readonly<Record<string, string>> }

function button(element: Node, walk: (children: unknown, builder: Builder) => void, builder: Builder): void {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.addInline(':')
  builder.addLineBreak()
  builder.addInline(String(element.attribs.href), { noWordTransform: true })
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** A picture that leads somewhere: what is on it, and where. */
function pictured(element: Node, _walk: unknown, builder: Builder): void {
  const [picture] = Array.isArray(element.children) ? (element.children as readonly Node[]) : []
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(`${picture?.attribs.alt ?? ''}:`)
  builder.addLineBreak()
  builder.addInline(String(element.attribs.href), { noWordTransform: true })
  builder.closeBlock({ trailingLineBreaks: 2 })
}

const close = { leadingLineBreaks: 1, trailingLineBreaks: 1 }

/** The text part of a mail, made of its HTML: sums in columns, groups of lines together, links in brackets, the button as an address. */
export function plainText(html: string): string {
  return toPlainText(html, {
    wordwrap: false,
    formatters: { button, pictured },
    selectors: [
      { selector: 'head', format: 'skip' },
      { selector: 'h1', format: 'heading', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'h2', format: 'heading', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'p.tight', format: 'paragraph', options: close },
      { selector: 'p.apart', format: 'paragraph', options: { leadingLineBreaks: 2, trailingLineBreaks: 1 } },
      { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
      { selector: 'a.button', format: 'button' },
      { selector: 'a.image', format: 'pictured' },
      // Beside it stand words that lead to the same place.
      { selector: 'a.picture', format: 'skip' },
      { selector: 'hr', format: 'horizontalLine', options: { length: 40 } },
      { selector: 'table.data', format: 'dataTable', options: { ...close, colSpacing: 2, maxColumnWidth: 1_000 } },
    ],
  })
}
