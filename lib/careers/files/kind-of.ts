import { Refusal } from '#lib/action/refusal.ts'
import type { CandidateFileKind } from '#lib/db/generated/enums.ts'

/** Bytes from the beginning of a file that tell what it is. */
export const HEAD = 1024

const extensions = ['pdf', 'docx', 'odt', 'rtf'] as const satisfies readonly CandidateFileKind[]
/** What runs when somebody opens it. A name may say «cv.docx.pdf», but not «cv.exe.pdf». */
const programs = /\.(exe|com|bat|cmd|scr|pif|msi|dll|cpl|jar|js|jse|vbs|vbe|wsf|hta|ps1|lnk|reg|sh|php|phtml|html?|xhtml|svg|apk|app|docm|dotm|xlsm|iso|img|zip|rar|7z)(?=\.)/i

/**
 * What a file is, by its first bytes, and whether its name says the same. Refusals `cv-unknown-type`, `cv-encrypted` (an Office document behind a
 * password), `cv-macros`, `cv-polyglot` (something stands before the PDF), `cv-wrong-extension`.
 */
export function kindOf(name: string, head: Buffer): CandidateFileKind {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = inside(head, extension)
  if (kind === null) throw new Refusal('cv-unknown-type')
  if (extension === 'docm' || extension === 'dotm') throw new Refusal('cv-macros')
  if (extension !== kind || programs.test(name)) throw new Refusal('cv-wrong-extension')
  return kind
}

function inside(head: Buffer, extension: string): CandidateFileKind | null {
  const text = head.toString('latin1')
  if (text.startsWith('%PDF-')) return 'pdf'
  if (text.startsWith('{\\rtf')) return 'rtf'
  // Readers of PDF look for its beginning somewhere in the first kilobyte.
  if (text.includes('%PDF-')) throw new Refusal('cv-polyglot')
  // The container of old Office documents: of a new one it is what a password makes.
  if (text.startsWith('\xd0\xcf\x11\xe0') && extensions.some((known) => known === extension)) throw new Refusal('cv-encrypted')
  if (!text.startsWith('PK\x03\x04')) return null
  // The first entry of an ODT says what it is, in plain letters.
  if (text.slice(30).startsWith('mimetypeapplication/vnd.oasis.opendocument.')) return 'odt'
  return /^(\[Content_Types\]\.xml|_rels\/|word\/|docProps\/|customXml\/)/.test(text.slice(30)) ? 'docx' : null
}
