import { checkEmbedded, checkFields, checkLink, checkTemplate } from './check-reference.ts'
import { type Part, readZip } from './read-zip.ts'
import { Unfit } from './unfit.ts'
import { type Element, type Visitor, walkXml } from './walk-xml.ts'

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The text of a Word document that brings nothing but itself: no macros, objects, fetched parts, fields that fetch or run. */
export async function readDocx(bytes: Buffer): Promise<string> {
  const parts = await readZip(bytes)
  const types = await typesIn(parts)
  if (types.some((type) => /macroEnabled|vbaProject|vbaData/i.test(type))) throw new Unfit('cv-macros')
  if (!types.includes(mainType)) throw new Unfit('cv-unknown-type')
  let text = ''
  for (const part of parts) {
    if (/(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature[^/]*)$/i.test(part.name)) throw new Unfit('cv-macros')
    if (/(^|\/)(embeddings|activeX|controls)\//i.test(part.name)) throw new Unfit('cv-active')
    if (/\.rels$/i.test(part.name)) await walkXml(part.content(), { open: checkRelationship })
    else if (part.name === 'word/document.xml') text = await readBody(part)
    else if (/\.(xml|vml)$/i.test(part.name)) await readBody(part)
    else await readBinary(part)
  }
  return text
}

async function typesIn(parts: readonly Part[]): Promise<string[]> {
  const list = parts.find(({ name }) => name === '[Content_Types].xml')
  if (!list) throw new Unfit('cv-unknown-type')
  const types: string[] = []
  await walkXml(list.content(), { open: ({ attributes }) => types.push(attributes.get('ContentType') ?? '') })
  return types
}

function checkRelationship({ name, attributes }: Element): void {
  if (name !== 'Relationship') return
  const [type = '', target = ''] = [attributes.get('Type'), attributes.get('Target')]
  if (/\/(oleObject|package|control|activeXControlBinary|aFChunk|vbaProject|wordVbaData)$/i.test(type)) throw new Unfit('cv-active')
  const outside = attributes.get('TargetMode')?.toLowerCase() === 'external' || /^([a-z][a-z0-9+.-]+:|\\\\|\/\/)/i.test(target)
  if (!outside) return
  if (type.endsWith('/hyperlink')) checkLink(target)
  else if (type.endsWith('/attachedTemplate')) checkTemplate(target)
  else throw new Unfit('cv-remote')
}

/** A part of the document; answers what it says. */
async function readBody(part: Part): Promise<string> {
  let [text, instructions] = ['', '']
  const open: string[] = []
  // The same for older readers stands a second time.
  let fallback = 0
  const visitor: Visitor = {
    open({ name, attributes }) {
      open.push(name)
      if (name === 'altChunk' || name === 'control' || name === 'OLEObject') throw new Unfit('cv-active')
      if (name === 'subDoc') throw new Unfit('cv-remote')
      if (name === 'Fallback') fallback += 1
      if (name === 'fldSimple') instructions += ` ${attributes.get('instr') ?? ''} `
      if (name === 'fldChar') instructions += ' '
      if (fallback === 0) text += name === 'tab' ? '\t' : name === 'br' || name === 'cr' ? '\n' : ''
    },
    text(piece) {
      const name = open.at(-1)
      if (name === 'instrText' || name === 'delInstrText') instructions += piece
      else if (name === 't' && fallback === 0) text += piece
    },
    close(name) {
      open.pop()
      if (name === 'Fallback') fallback -= 1
      if (fallback === 0) text += name === 'p' ? '\n' : name === 'tc' ? '\t' : ''
    },
  }
  await walkXml(part.content(), visitor)
  checkFields(instructions)
  return text
}

async function readBinary(part: Part): Promise<void> {
  let head = Buffer.alloc(0)
  for await (const chunk of part.content()) if (head.length < 8) head = Buffer.concat([head, chunk.subarray(0, 8)])
  // What Word remembers of a printer.
  if (!/(^|\/)printerSettings\/[^/]+\.bin$/i.test(part.name)) checkEmbedded(part.name, head)
}
