import { once } from 'node:events'
import { deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * Draws the first pages of a PDF, so many points wide, onto standard output: for each the length of what follows, its width and height (32 bits
 * each), then its points in red, green, blue, opacity, packed by zlib.
 */
export async function drawPages(content: Buffer, width: number, most: number): Promise<void> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(content)
  for (let index = 0; index < Math.min(most, document.getPageCount()); index += 1) {
    const page = document.getPage(index)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    // A page that is much longer than paper is drawn narrower.
    const scale = Math.min(width / originalWidth, (width * 2) / originalHeight)
    const drawn = await page.render({ scale, render: 'bitmap', renderFormFields: false })
    const packed = deflateSync(drawn.data, { level: 1 })
    const head = Buffer.alloc(12)
    head.writeUInt32BE(packed.length)
    head.writeUInt32BE(drawn.width, 4)
    head.writeUInt32BE(drawn.height, 8)
    if (!process.stdout.write(Buffer.concat([head, packed]))) await once(process.stdout, 'drain')
  }
}
