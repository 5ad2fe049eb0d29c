import path from 'node:path'
import PdfKit from 'pdfkit'
import { knownSigns } from './known-signs.ts'

/** Points: 56 lines fill a page. */
const SIZE = 9.5
const STEP = 13

/** Lines of plain text on A4, page by page as they are given; nothing of the shop's own is added. */
export function renderPlain(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const sheet = new PdfKit({ size: 'A4', margin: 50, font: path.join(process.cwd(), 'lib/pdf/fonts/golos-400.ttf'), autoFirstPage: false })
  const chunks: Buffer[] = []
  const written = new Promise<Buffer>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk))
    sheet.on('end', () => resolve(Buffer.concat(chunks)))
    sheet.on('error', reject)
  })
  for (const lines of pages) {
    sheet.addPage()
    sheet.fontSize(SIZE)
    for (const [index, line] of lines.entries()) if (line.trim() !== '') sheet.text(knownSigns(line), 50, 50 + index * STEP, { lineBreak: false })
  }
  sheet.end()
  return written
}
