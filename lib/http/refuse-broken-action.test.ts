import { describe, expect, test } from 'vitest'
import { refuseBrokenAction } from './refuse-broken-action.ts'

const here = { 'host': 'shop.example', 'origin': 'https://shop.example' }
const called = { ...here, 'next-action': '40aa', 'content-type': 'text/plain;charset=UTF-8' }
const boundary = '----WebKitFormBoundaryAbC123'
const posted = { ...here, 'content-type': `multipart/form-data; boundary=${boundary}` }

/** The status of the refusal, or «passed». */
async function answerTo(body: BodyInit, headers: Record<string, string> = called): Promise<number | 'passed'> {
  const request = new Request('https://shop.example/', { method: 'POST', headers, body })
  return (await refuseBrokenAction(request))?.status ?? 'passed'
}

function multipart(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('') + `--${boundary}--\r\n`
}

describe('a call', () => {
  test.each([
    '[]', '[null]', '["text"]', '["$$5 off"]', '["$undefined"]', '["$D2026-11-22T10:00:00.000Z"]', '[{"variantId":"a","quantity":1}]',
    '["$NaN","$Infinity","$-Infinity","$-0","$n-12"]', '[{"__proto__":{"admin":true}}]', '[{"then":"x"}]',
  ])('%s passes', async (body) => expect(await answerTo(body)).toBe('passed'))

  test.each([
    '', 'x', '{', '{}', '"text"', 'null', '\u{FEFF}[]', '["$F1"]', '["$1"]', '["$0:0"]', '["$@1"]', '["$T"]', '["$B1"]', '["$Q1"]', '["$h1"]', '["$R1"]',
    '["$"]', '["$nope"]', '[{"a":[{"b":"$1"}]}]', '[{"__proto__":"$1"}]',
  ])('%s is refused', async (body) => expect(await answerTo(body)).toBe(400))

  test('what would choke the decoder is refused', async () => {
    for (const body of ['['.repeat(100_000) + ']'.repeat(100_000), `[${'1,'.repeat(1000)}1]`, `["$n${'9'.repeat(301)}"]`]) {
      expect(await answerTo(body)).toBe(400)
    }
  })

  test('more than a megabyte is too long, whether it says so or not', async () => {
    const long = `["${'x'.repeat(1024 * 1024)}"]`
    expect(await answerTo(long, { ...called, 'content-length': String(long.length) })).toBe(413)
    expect(await answerTo(long)).toBe(413)
  })

  test.each(['https://evil.example', 'null', 'x'])('from %s is refused', async (origin) => {
    expect(await answerTo('[]', { ...called, origin })).toBe(403)
  })

  test('behind a proxy the host is the one the browser knows', async () => {
    expect(await answerTo('[]', { ...called, 'host': '127.0.0.1:3000', 'x-forwarded-host': 'shop.example' })).toBe('passed')
  })
})

describe('a form', () => {
  const state: [string, string][] = [['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":"60aa","bound":"$@1"}'], ['$ACTION_1:1', '[{"values":{"name":"$$"}}]'], ['$ACTION_KEY', 'k1']]

  test('as a browser posts it passes, with and without scripts', async () => {
    expect(await answerTo(multipart([['$ACTION_ID_40aa', ''], ['quantity', '2\r\n--\r\n3']]), posted)).toBe('passed')
    expect(await answerTo(multipart([...state, ['surname', 'О’Коннор']]), posted)).toBe('passed')
    expect(await answerTo(multipart([['_1_surname', 'О’Коннор'], ['0', '[{"code":null},"$K1"]']]), { ...called, ...posted })).toBe('passed')
  })

  test('as the platform itself writes it passes', async () => {
    const form = new FormData()
    form.append('$ACTION_ID_40aa', '')
    form.append('quoted "name"', 'Строка\nи ещё')
    form.append('photo', new File(['…'], 'фото.png', { type: 'image/png' }))
    const { body, headers } = new Request('https://shop.example/', { method: 'POST', body: form })
    const written = await new Response(body).text()
    expect(await answerTo(written, { ...here, 'content-type': headers.get('content-type') ?? '' })).toBe('passed')
  })

  test.each([
    ['nothing', ''],
    ['text', 'x'],
    ['cut short', multipart([['$ACTION_ID_40aa', '']]).slice(0, -8)],
    ['another boundary', multipart([['$ACTION_ID_40aa', '']]).replaceAll('AbC', 'AbD')],
    ['a boundary within a field', multipart([['$ACTION_ID_40aa', `x--${boundary}`]])],
    ['an encoded file', multipart([['f', 'x']]).replace('name="f"', 'name="f"; filename="f"\r\nContent-Transfer-Encoding: base64')],
    ['a null byte in a name', multipart([['na\u0000me', 'x']])],
    ['state that is not JSON', multipart([...state.slice(0, 2), ['$ACTION_1:1', '{']])],
    ['state that refers to elsewhere', multipart([...state.slice(0, 2), ['$ACTION_1:1', '["$F2"]']])],
    ['state that is missing', multipart(state.slice(0, 2))],
    ['no action at all', multipart([['name', 'x']])],
    ['no action in what is bound', multipart([['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"bound":null}']])],
    ['thousands of fields', multipart(Array.from({ length: 2000 }, (_, index) => [`field${index}`, 'x']))],
  ])('%s is refused', async (_, body) => expect(await answerTo(body, posted)).toBe(400))

  test.each([
    ['no arguments', multipart([['_1_name', 'x']])],
    ['arguments twice', multipart([['0', '[]'], ['0', '[]']])],
    ['more parts', multipart([['0', '[]'], ['1', '[]']])],
    ['arguments that are not JSON', multipart([['0', '[']])],
  ])('called with %s is refused', async (_, body) => expect(await answerTo(body, { ...called, ...posted })).toBe(400))
})

test('whatever is no call passes unread', async () => {
  for (const init of [{ method: 'GET', headers: called }, { method: 'POST', headers: { ...here, 'content-type': 'application/json' }, body: '{' }]) {
    const request = new Request('https://shop.example/', init)
    expect(await refuseBrokenAction(request)).toBeUndefined()
    expect(request.bodyUsed).toBe(false)
  }
})
