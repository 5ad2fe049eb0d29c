// The program of the jail: one file on standard input, one answer on standard output. Runs by itself, so it knows its neighbours and packages alone.
import './shut-doors.ts'
import { fstatSync } from 'node:fs'

const [program = '', kind = '', bytes = '', ...rest] = process.argv.slice(2)

/** The file, into one buffer of the length that was announced. */
async function readInput(length: number): Promise<Buffer> {
  if (fstatSync(0).isFile()) throw new Error('a jail reads from a pipe')
  const content = Buffer.alloc(length)
  let filled = 0
  for await (const chunk of process.stdin) {
    if (!(chunk instanceof Uint8Array) || filled + chunk.length > length) throw new Error('more than was announced')
    content.set(chunk, filled)
    filled += chunk.length
  }
  if (filled !== length) throw new Error('less than was announced')
  return content
}

const content = await readInput(Number(bytes))
// Only what this file needs is loaded, and only now.
if (program === 'draw') {
  const { drawPages } = await import('./draw-pages.ts')
  await drawPages(content, Number(rest[0]), Number(rest[1]))
} else {
  const { inspect } = await import('./inspect.ts')
  const { Unfit } = await import('./unfit.ts')
  const answer = await inspect(kind, content).catch((error: unknown) => {
    if (error instanceof Unfit) return { code: error.code }
    throw error
  })
  process.stdout.write(JSON.stringify('code' in answer || program === 'text' ? answer : { pages: answer.pages }))
}
