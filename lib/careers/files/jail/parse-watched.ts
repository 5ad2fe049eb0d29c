import { type PDFContext, type PDFObject, PDFParser } from '@cantoo/pdf-lib'
import { Unfit } from './unfit.ts'

/** Sees every object of a file as it is parsed, also one that a later object of the same number takes the place of. */
class WatchedParser extends PDFParser {
  constructor(bytes: Uint8Array, look: (object: PDFObject) => void) {
    // All at once; what cannot be parsed throws instead of being passed over, since another reader might not pass over it.
    super(bytes, Infinity, true)
    const { context } = this
    const assign = context.assign.bind(context)
    context.assign = (ref, object) => {
      look(object)
      assign(ref, object)
    }
  }
}

/** The objects of a PDF, each of them shown to `look`. What `look` throws is thrown, even where the parser takes it for a broken object and goes on. */
export async function parseWatched(bytes: Buffer, look: (object: PDFObject) => void): Promise<PDFContext> {
  const refusals: Unfit[] = []
  const parser = new WatchedParser(bytes, (object) => {
    try {
      look(object)
    } catch (error) {
      if (error instanceof Unfit) refusals.push(error)
      throw error
    }
  })
  try {
    const context = await parser.parseDocument()
    if (refusals[0]) throw refusals[0]
    return context
  } catch (error) {
    throw refusals[0] ?? error
  }
}
