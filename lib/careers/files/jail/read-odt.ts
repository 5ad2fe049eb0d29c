import { checkEmbedded, checkLink, checkTemplate } from './check-reference.ts'
import { type Part, readZip } from './read-zip.ts'
import { Unfit } from './unfit.ts'
import { type Element, type Visitor, walkXml } from './walk-xml.ts'

const mainType = 'application/vnd.oasis.opendocument.text'
/** What OpenDocument may bring along, and a CV does not. */
const active = new Set(['plugin', 'applet', 'floating-frame', 'object-ole', 'object', 'dde-source', 'dde-connection', 'dde-connection-decl', 'submission'])
/** Text that nobody reads on the page. */
const unread = new Set(['annotation', 'tracked-changes', 'note-citation', 'forms', 'title', 'desc'])

/** The text of an OpenDocument text that brings nothing but itself: no macros, objects, fetched parts. */
export async function readOdt(bytes: Buffer): Promise<string> {
  const parts = await readZip(bytes)
  const [first] = parts
  if (first?.name !== 'mimetype' || (await contentOf(first)).toString('latin1') !== mainType) throw new Unfit('cv-unknown-type')
  let text: string | undefined
  for (const part of parts.slice(1)) {
    if (/^(Basic|Scripts|Dialogs)\//i.test(part.name)) throw new Unfit('cv-macros')
    if (part.name === 'META-INF/manifest.xml') await walkXml(part.content(), { open: checkManifest })
  }
  for (const part of parts.slice(1)) {
    if (part.name === 'content.xml') text = await readBody(part)
    else if (/\.(xml|rdf)$/i.test(part.name)) await readBody(part)
    else if (part.name === 'layout-cache' || part.name.startsWith('ObjectReplacements/')) await contentOf(part)
    else checkEmbedded(part.name, await contentOf(part))
  }
  if (text === undefined) throw new Unfit('cv-broken')
  return text
}

function checkManifest({ name }: Element): void {
  if (name === 'encryption-data') throw new Unfit('cv-encrypted')
}

async function readBody(part: Part): Promise<string> {
  let text = ''
  let [paragraphs, hidden] = [0, 0]
  const visitor: Visitor = {
    open(element) {
      checkElement(element)
      const { name, attributes } = element
      if (unread.has(name)) hidden += 1
      if (name === 'p' || name === 'h') paragraphs += 1
      if (hidden > 0) return
      if (name === 's') text += ' '.repeat(Math.min(100, Number(attributes.get('c') ?? 1) || 1))
      if (name === 'tab') text += '\t'
      if (name === 'line-break') text += '\n'
    },
    text(piece) {
      if (paragraphs > 0 && hidden === 0) text += piece.replaceAll(/\s+/g, ' ')
    },
    close(name) {
      if (unread.has(name)) hidden -= 1
      if (name !== 'p' && name !== 'h') return
      paragraphs -= 1
      if (hidden === 0) text += '\n'
    },
  }
  await walkXml(part.content(), visitor)
  return text
}

function checkElement({ name, attributes }: Element): void {
  if (name === 'script' || name === 'event-listener') throw new Unfit('cv-macros')
  if (active.has(name)) throw new Unfit('cv-active')
  if (name === 'section-source' || name === 'auto-reload') throw new Unfit('cv-remote')
  const target = attributes.get('href')?.trim() ?? ''
  if (/^(vnd\.sun\.star\.)?(script|macro):/i.test(target)) throw new Unfit('cv-macros')
  if (name === 'a') checkLink(target)
  else if (name === 'template') checkTemplate(target)
  else if (/^([a-z][a-z0-9+.-]*:|[\\/]|\.\.\/)/i.test(target)) throw new Unfit(name === 'form' ? 'cv-active' : 'cv-remote')
}

async function contentOf(part: Part): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(part.content()))
}
