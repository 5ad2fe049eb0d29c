// The program of the jail: one file on standard input, one answer on standard output. Runs by itself, so it knows its neighbours and packages alone.
import './shut-doors.ts'
import { readSync } from 'node:fs'

const [program = '', kind = '', bytes = '', ...rest] = process.argv.slice(2)

/** The file, straight into one buffer of the length that was announced. */
function readInput(length: number): Buffer {
  const content = Buffer.alloc(length + 1)
  let filled = 0
  for (let read = 1; read > 0 && filled <= length; filled += read) read = readSync(0, content, filled, length + 1 - filled, null)
  if (filled !== length) throw new Error('not as long as was announced')
  return content.subarray(0, length)
}

const content = readInput(Number(bytes))
// Only what this file needs is loaded, and only now.
if (program === 'draw') {
  const { drawPages } = await import('./draw-pages.ts')
  await drawPages(content, Number(rest[0]), Number(rest[1]))
} else {
  const { Unfit } = await import('./unfit.ts')
  const found = program === 'count' ? import('./open-in-pdfium.ts').then(({ openInPdfium }) => openInPdfium(content)) : import('./inspect.ts').then(({ inspect }) => inspect(kind, content))
  const answer = await found.catch((error: unknown) => {
    if (error instanceof Unfit) return { code: error.code }
    throw error
  })
  process.stdout.write(JSON.stringify('code' in answer || program === 'text' ? answer : { pages: answer.pages }))
}
