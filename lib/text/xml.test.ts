import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { xml } from './xml.ts'

test('whatever a text is, XML reads it back, without what XML has no sign for', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const read = { element: '', attribute: '' }
    const parser = new SaxesParser()
    parser.on('text', (piece) => (read.element += piece))
    parser.on('opentag', ({ attributes }) => (read.attribute = attributes.a ?? ''))
    parser.write(`<e a="${xml(text)}">${xml(text)}</e>`).close()
    const kept = Array.from(text).filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign)).join('')
    // what every reader of XML does with line ends, and with white space in attributes
    const lines = kept.replaceAll(/\r\n?/g, '\n')
    expect(read).toEqual({ element: lines, attribute: lines.replaceAll(/[\t\n]/g, ' ') })
  }))
})
