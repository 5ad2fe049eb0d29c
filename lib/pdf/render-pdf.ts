import path from 'node:path'
import PdfKit from 'pdfkit'
import { now } from '#lib/clock/clock.ts'
import { env } from '#lib/env.ts'
import { operatorCard } from '#lib/shop.ts'
import { drawBlock, muted, type Sheet, write } from './draw-block.ts'
import { knownSigns } from './known-signs.ts'
import type { PdfDocument } from './pdf-block.ts'

const margins = { top: 56, bottom: 84, left: 60, right: 60 }

/** A document of the shop on A4, tagged for assistive technology; each page carries its number and the operator card (preamble 1). */
export function renderPdf({ title, subtitle, blocks, date = now() }: PdfDocument): Promise<Buffer> {
  const sheet = new PdfKit({
    size: 'A4',
    margins,
    font: fontFile(400),
    pdfVersion: '1.7',
    tagged: true,
    lang: 'ru-RU',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: operatorCard({}).name, CreationDate: date },
  })
  const chunks: Buffer[] = []
  const written = new Promise<Buffer>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk))
    sheet.on('end', () => resolve(Buffer.concat(chunks)))
    sheet.on('error', reject)
  })
  sheet.registerFont('regular', fontFile(400)).registerFont('bold', fontFile(600))
  write(sheet, 'H1', title, { size: 20, bold: true, tight: true, after: subtitle ? 6 : 14 })
  if (subtitle) write(sheet, 'P', subtitle, { size: 10.5, colour: muted, after: 14 })
  for (const block of blocks) drawBlock(sheet, block)
  drawFeet(sheet)
  sheet.end()
  return written
}

function fontFile(weight: 400 | 600): string {
  return path.join(process.cwd(), `lib/pdf/fonts/golos-${weight}.ttf`)
}

/** What repeats on each page; not part of what is read aloud. */
function drawFeet(sheet: Sheet): void {
  const card = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  const numbers = [card.inn && `ИНН ${card.inn}`, card.ogrnip && `ОГРНИП ${card.ogrnip}`].filter(Boolean)
  const lines = [[card.name, ...numbers].join(' · '), [card.address, card.email, card.site].join(' · ')]
  const { start, count } = sheet.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page)
    const { width, height } = sheet.page
    sheet.page.margins.bottom = 0 // else the foot would begin a page of its own
    sheet.markContent('Artifact', { type: 'Pagination' })
    sheet.moveTo(margins.left, height - 62).lineTo(width - margins.right, height - 62).lineWidth(0.5).stroke('#c9ccd1')
    sheet.font('regular').fontSize(8).fillColor(muted)
    for (const [index, line] of lines.entries()) sheet.text(knownSigns(line), margins.left, height - 54 + index * 11, { lineBreak: false })
    const number = `${page - start + 1} / ${count}`
    sheet.text(number, width - margins.right - sheet.widthOfString(number), height - 54, { lineBreak: false })
    sheet.endMarkedContent()
  }
}
