import { PDFiumLibrary } from '@hyzyla/pdfium'
import { Unfit } from './unfit.ts'

/** The number of pages that PDFium, the reader of Chromium, finds in a file: a parser that has nothing in common with the other. */
export async function openInPdfium(bytes: Buffer): Promise<{ readonly pages: number }> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    return { pages: document.getPageCount() }
  } catch (error) {
    throw new Unfit(error instanceof Error && /password|security/i.test(error.message) ? 'cv-encrypted' : 'cv-broken')
  }
}
