import { Unfit } from './unfit.ts'

/** Where a reader of a CV may go by a click. */
const links = /^(https?|mailto|tel|tg|skype|whatsapp|viber):/i
const anything = /^[a-z][a-z0-9+.-]*:/i

/** The target of a link that a reader clicks. Other machines' folders, scripts and programs are none. */
export function checkLink(target: string): void {
  const plain = target.trim()
  if (plain.startsWith('\\\\') || plain.startsWith('//') || (anything.test(plain) && !links.test(plain))) throw new Unfit('cv-active')
}

/** A template that a document was made from: one of its author's own disk is a mere note, any other would be fetched. */
export function checkTemplate(target: string): void {
  const plain = target.trim()
  if (plain !== '' && !/^(file:\/\/\/)?[a-z]:[\\/]/i.test(plain) && !/^[^\\/:]+$/.test(plain) && !/^(file:\/\/)?\/(?!\/)/.test(plain)) throw new Unfit('cv-remote')
}

/** Fields of Word that fetch or run something; the rest print pages, dates and links. */
export function checkFields(instructions: string): void {
  if (/\b(DDEAUTO|DDE|MACROBUTTON|EMBED)\b/i.test(instructions)) throw new Unfit('cv-active')
  if (/\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|RD|DATABASE)\b/i.test(instructions)) throw new Unfit('cv-remote')
}

/** What stands in a document as a file of its own: pictures and fonts may, programs and documents may not, whatever they are called. */
export function checkEmbedded(name: string, head: Buffer): void {
  const text = head.toString('latin1', 0, 8)
  const program = text.startsWith('MZ') || text.startsWith('\x7fELF') || text.startsWith('PK\x03\x04') || text.startsWith('\xd0\xcf\x11\xe0') || text.startsWith('%PDF-') || text.startsWith('#!')
  if (program || !/\.(png|jpe?g|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|svm|webp|wdp|hdp|svg|odttf|ttf|otf|fntdata)$/i.test(name)) throw new Unfit('cv-active')
}
