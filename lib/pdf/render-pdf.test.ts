import { expect, test } from 'vitest'
import { shop } from '#lib/shop.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'
import type { PdfBlock } from './pdf-block.ts'
import { renderPdf } from './render-pdf.ts'

const blocks: readonly PdfBlock[] = [
  { kind: 'heading', text: '4. Цели обработки' },
  { kind: 'clause', number: '4.1.9', text: 'Новости и предложения — «только с согласия».' },
  { kind: 'rows', rows: [{ name: 'Сколько храним', value: 'до отзыва согласия' }] },
  { kind: 'paragraph', text: 'Сумма: 1 490 ₽, № 10001' },
  { kind: 'small', text: 'SHA-256 0a1b2c' },
]

test('what is written can be read again: Russian, quotation marks, roubles', async () => {
  const text = pdfText(await renderPdf({ title: 'Политика', subtitle: 'Версия 1', blocks }))
  for (const part of ['Политика', 'Версия 1', '4. Цели обработки', '4.1.9', '— «только с согласия»', 'Сколько храним', '1 490 ₽, № 10001', '0a1b2c']) {
    expect(text).toContain(part)
  }
})

test('every page has its number and the operator card', async () => {
  const long: PdfBlock = { kind: 'clause', number: '1', text: 'Оператор обрабатывает данные. '.repeat(200) }
  const text = pdfText(await renderPdf({ title: 'Много', blocks: [long, long, long] }))
  const pages = Number(/1 \/ (\d+)/.exec(text)?.[1])
  expect(pages).toBeGreaterThan(2)
  expect(text).toContain(`${pages} / ${pages}`)
  expect(text.split(shop.operator)).toHaveLength(pages + 1)
  expect(text.split(shop.address)).toHaveLength(pages + 1)
})

test('signs that the typeface lacks are replaced, never lost in silence', async () => {
  expect(pdfText(await renderPdf({ title: 'a\u202fb \u2011 → 漢', blocks: [] }))).toContain('a\u00a0b - – ?')
})

test('says what it is: language, title, structure, date', async () => {
  const raw = (await renderPdf({ title: 'Policy', blocks, date: new Date('2026-11-22T10:00:00Z') })).toString('latin1')
  expect(raw).toContain('/Lang (ru-RU)')
  expect(raw).toContain('/Marked true')
  expect(raw).toContain('20261122')
  expect(raw.slice(0, 8)).toBe('%PDF-1.7')
})
