import { layOut } from './lay-out.ts'
import { Unfit } from './unfit.ts'

/** Pages that a CV may have; the parent says the same in words. */
const MOST_PAGES = 50

export type Inspected = {
  readonly pages: number
  /** Of text documents: their lines, page by page. */
  readonly lines?: readonly (readonly string[])[]
}

/** Looks through one file. Throws Unfit with the reason, anything else when it is broken. */
export async function inspect(kind: string, content: Buffer): Promise<Inspected> {
  const found = kind === 'pdf' ? await inspectPdf(content) : await inspectText(kind, content)
  if (found.pages > MOST_PAGES) throw new Unfit('cv-too-many-pages')
  return found
}

async function inspectPdf(content: Buffer): Promise<Inspected> {
  const { readPdf } = await import('./read-pdf.ts')
  return { pages: await readPdf(content, MOST_PAGES) }
}

async function inspectText(kind: string, content: Buffer): Promise<Inspected> {
  const lines = layOut(await textOf(kind, content))
  return { pages: lines.length, lines }
}

async function textOf(kind: string, content: Buffer): Promise<string> {
  switch (kind) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(content)
    case 'odt':
      return (await import('./read-odt.ts')).readOdt(content)
    case 'rtf':
      return (await import('./read-rtf.ts')).readRtf(content)
    default:
      throw new Error(`no such kind: ${kind}`)
  }
}
