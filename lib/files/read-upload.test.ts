import { expect, test } from 'vitest'
import { outcome } from '#lib/test-support/outcome.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { readUpload, saysTooMuch } from './read-upload.ts'

const cv = { what: 'cv', most: 10 * 1024 * 1024 }

function form(file: Uint8Array<ArrayBuffer> | null, name = 'cv.pdf'): Request {
  const data = new FormData()
  data.append('back', '/careers/courier/apply')
  if (file) data.append('file', new File([file], name))
  return new Request('https://shop.example/', { method: 'POST', body: data })
}

const sizeOf = async (content: AsyncIterable<Uint8Array>, name: string, fields: ReadonlyMap<string, string>) => {
  let size = 0
  for await (const chunk of content) size += chunk.length
  return { size, name, back: fields.get('back') }
}

test('a file comes in pieces, with its name in Russian and the fields before it', async () => {
  expect(await readUpload(form(new Uint8Array(3_000_000), 'Резюме «Ёлкин».pdf'), cv, sizeOf)).toEqual({ size: 3_000_000, name: 'Резюме «Ёлкин».pdf', back: '/careers/courier/apply' })
})

test('what is refused in the middle is read to its end, and the reason is told', async () => {
  const refuse = async (content: AsyncIterable<Uint8Array>) => {
    for await (const chunk of content) if (chunk.length > 0) throw new Refusal('cv-virus')
  }
  expect(await outcome(readUpload(form(new Uint8Array(5_000_000)), cv, refuse))).toBe('cv-virus')
  expect(await outcome(readUpload(form(new Uint8Array(5_000_000)), cv, () => Promise.reject(new Refusal('cv-busy'))))).toBe('cv-busy')
})

test.each<readonly [string, () => Pick<Request, 'headers' | 'body'>, string]>([
  ['a form without a file', () => form(null), 'cv-missing'],
  ['a form in which nothing was chosen', () => form(new Uint8Array(0), ''), 'cv-missing'],
  ['no form', () => new Request('https://shop.example/', { method: 'POST', body: 'x' }), 'cv-missing'],
  ['no body', () => new Request('https://shop.example/', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } }), 'cv-missing'],
  ['a form without a boundary', () => new Request('https://shop.example/', { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }), 'cv-broken'],
])('%s is refused', async (_, make, code) => {
  expect(await outcome(readUpload(make(), cv, sizeOf))).toBe(code)
})

test('a form that breaks off, and one that does not end, are refused', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n'
  const sent = (body: ReadableStream<Uint8Array<ArrayBuffer>>) => ({ headers: new Headers({ 'content-type': 'multipart/form-data; boundary=x' }), body })
  const cut = new ReadableStream({ start(controller) {
    controller.enqueue(new TextEncoder().encode(`${head}%PDF`))
    controller.close()
  } })
  expect(await outcome(readUpload(sent(cut), cv, sizeOf))).toBe('cv-broken')
  const broken = new ReadableStream({ start(controller) {
    controller.enqueue(new TextEncoder().encode(`${head}%PDF`))
    controller.error(new Error('gone'))
  } })
  expect(await outcome(readUpload(sent(broken), cv, sizeOf))).toBe('cv-broken')
  let sentBytes = 0
  const endless = new ReadableStream({ pull(controller) {
    controller.enqueue(sentBytes === 0 ? new TextEncoder().encode(head) : new Uint8Array(65_536))
    sentBytes += 65_536
  } })
  expect(await outcome(readUpload(sent(endless), cv, sizeOf))).toBe('cv-too-large')
  expect(sentBytes).toBeLessThan(22 * 1024 * 1024)
  expect(saysTooMuch(new Headers({ 'content-length': '11000000' }), cv.most)).toBe(true)
})
