import { knownSigns } from './known-signs.ts'
import type { PdfBlock } from './pdf-block.ts'

export type Sheet = PDFKit.PDFDocument
/** What assistive technology takes a piece for. */
type Role = 'H1' | 'H2' | 'P'

export const ink = '#14171c'
export const muted = '#565d67'
/** Points. */
const NUMBER_COLUMN = 52
const NAME_COLUMN = 150
const GUTTER = 14

/** Draws one block below what is there, on a new page when it would begin on the last line of this one. */
export function drawBlock(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block.text)
    case 'paragraph':
      write(sheet, 'P', block.text, { size: 10.5, after: 7 })
      return
    case 'clause':
      return drawClause(sheet, block)
    case 'rows':
      for (const row of block.rows) drawRow(sheet, row)
      sheet.moveDown(0.5)
      return
    case 'small':
      write(sheet, 'P', block.text, { size: 8.5, colour: muted, after: 5 })
  }
}

type Look = { readonly size: number; readonly bold?: boolean; readonly tight?: boolean; readonly colour?: string; readonly after?: number }

/** A text over the whole column. */
export function write(sheet: Sheet, role: Role, text: string, look: Look): void {
  dress(sheet, look)
  tagged(sheet, role, () => sheet.text(knownSigns(text), sheet.page.margins.left, sheet.y, { lineGap: look.size * (look.tight ? 0.08 : 0.3) }))
  sheet.y += look.after ?? 0
}

function drawHeading(sheet: Sheet, text: string): void {
  sheet.y += 10
  makeRoom(sheet, 64)
  sheet.outline.addItem(knownSigns(text))
  write(sheet, 'H2', text, { size: 13, bold: true, after: 5 })
}

function drawClause(sheet: Sheet, { number, text }: { readonly number: string; readonly text: string }): void {
  makeRoom(sheet, 30)
  columns(sheet, {
    left: { text: number, look: { size: 10.5, colour: muted } },
    right: { text, look: { size: 10.5 } },
    at: NUMBER_COLUMN,
    after: 6,
  })
}

function drawRow(sheet: Sheet, { name, value }: { readonly name: string; readonly value: string }): void {
  dress(sheet, { size: 10 })
  const height = sheet.heightOfString(knownSigns(value), { width: widthOf(sheet) - NAME_COLUMN - GUTTER, lineGap: 3 })
  makeRoom(sheet, Math.min(height, 120))
  columns(sheet, {
    left: { text: name, look: { size: 10, colour: muted } },
    right: { text: value, look: { size: 10 } },
    at: NAME_COLUMN + GUTTER,
    after: 4,
  })
}

type Side = { readonly text: string; readonly look: Look }

function columns(sheet: Sheet, { left, right, at, after }: { left: Side; right: Side; at: number; after: number }): void {
  const x = sheet.page.margins.left
  const top = sheet.y
  const page = sheet.page
  dress(sheet, left.look)
  tagged(sheet, 'P', () => sheet.text(knownSigns(left.text), x, top, { width: at - GUTTER / 2, lineGap: left.look.size * 0.3 }))
  const leftEnd = sheet.y
  dress(sheet, right.look)
  tagged(sheet, 'P', () => sheet.text(knownSigns(right.text), x + at, top, { width: widthOf(sheet) - at, lineGap: right.look.size * 0.3 }))
  sheet.y = (sheet.page === page ? Math.max(leftEnd, sheet.y) : sheet.y) + after
  sheet.x = x
}

function dress(sheet: Sheet, { size, bold = false, colour = ink }: Look): void {
  sheet.font(bold ? 'bold' : 'regular').fontSize(size).fillColor(colour)
}

function tagged(sheet: Sheet, role: Role, draw: () => void): void {
  sheet.addStructure(sheet.struct(role, {}, draw))
}

function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - sheet.page.margins.bottom) sheet.addPage()
}

function widthOf(sheet: Sheet): number {
  return sheet.page.width - sheet.page.margins.left - sheet.page.margins.right
}
