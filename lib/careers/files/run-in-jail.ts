import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { leanest } from '#lib/malloc.ts'

/** Seconds of work a file may take, and seconds until nobody waits for it any more: on a busy machine they are far apart. */
const WORK = 10
const SECONDS = 60
/** Megabytes: of objects, of everything that is asked for, and of everything that is held; a scanned page that is drawn is unpacked whole. */
const HEAP = 96
const ASKED = 1200
const HELD = { inspect: 220, count: 220, text: 220, draw: 480 }
/** Bytes of an answer: words, or pages as packed pictures. */
const ANSWER = { inspect: 10_000, count: 10_000, text: 4 * 1024 * 1024, draw: 64 * 1024 * 1024 }
/** Milliseconds between two looks at how much it holds. */
const LOOK = 50

export type Jailed = {
  /** `stopped`: it took more work or memory than it may; `late`: the machine had no time for it; `failed`: it ended otherwise than by its last line. */
  readonly ended: 'done' | 'failed' | 'late' | 'stopped'
  readonly output: Buffer
}

/**
 * Reads a file that may be anything in a process that can do nothing: it gets the bytes on its standard input, may read its own code and no other file, write
 * nothing, start nothing, knows no setting of the shop, has no network where the system lets us take it, little memory and ten seconds of work, and ends with
 * this one file. `program` is what lib/careers/files/jail/main.ts does.
 */
export async function runInJail(program: 'inspect' | 'count' | 'text' | 'draw', args: readonly string[], content: AsyncIterable<Uint8Array>): Promise<Jailed> {
  const [command, ...rest] = jailCommand([MAIN, program, ...args])
  const child = spawn(command, rest, { cwd: path.parse(process.cwd()).root, env: { NODE_ENV: 'production', ...leanest }, stdio: ['pipe', 'pipe', 'ignore'] })
  let late = false
  const stop = (): void => void child.kill('SIGKILL')
  const tooLate = setTimeout(() => {
    late = true
    stop()
  }, SECONDS * 1000)
  const watch = setInterval(() => void heldBy(child.pid).then((bytes) => bytes > HELD[program] * 1024 * 1024 && stop()), LOOK)
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal ? null : code))
    })
    // A jail that ends before it has read everything has said why.
    const fed = pipeline(content, child.stdin).catch((error: unknown) => (isHangUp(error) ? undefined : Promise.reject(error)))
    const [code, output] = await Promise.all([ended, readAll(child.stdout, ANSWER[program], stop), fed])
    return { ended: endOf(code, late), output }
  } finally {
    clearTimeout(tooLate)
    clearInterval(watch)
    child.kill('SIGKILL')
  }
}

const MAIN = path.join(process.cwd(), 'lib', 'careers', 'files', 'jail', 'main.ts')
const home = (...parts: string[]): string => path.join(process.cwd(), ...parts)

/** Its fences end it by a signal, which its shell tells as a number above 128, as does V8 when its heap is full. */
function endOf(code: number | null, late: boolean): Jailed['ended'] {
  if (code === 0) return 'done'
  if (late) return 'late'
  return code === null || code > 128 ? 'stopped' : 'failed'
}

/** The command that runs Node with these arguments in the jail, for so many seconds of work. */
export function jailCommand(args: readonly string[], work = WORK): [string, ...string[]] {
  const readable = [home('lib', 'careers', 'files', 'jail'), home('node_modules'), home('package.json')].map((place) => `--allow-fs-read=${place}`)
  const node = [process.execPath, '--permission', ...readable, `--max-old-space-size=${HEAP}`, '--max-semi-space-size=1', '--single-threaded-gc', '--no-warnings', ...args]
  if (process.platform === 'win32') return ['node', ...node.slice(1)]
  const fences = `ulimit -c 0; ulimit -f 0; ulimit -t ${work}; ulimit -d ${ASKED * 1024}`
  // Without a network of its own where the kernel gives one to whoever asks.
  const alone = 'unshare -rn true 2>/dev/null && set -- unshare -rn "$@"'
  return ['/bin/sh', '-c', `{ ${fences}; } 2>/dev/null; ${alone}; exec "$@"`, 'sh', ...node]
}

/** Bytes a process holds in memory; 0 where nobody tells. */
async function heldBy(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'latin1').then((text) => Number(text.split(' ')[1]), () => 0)
  return pages * 4096
}

async function readAll(stream: AsyncIterable<Buffer>, most: number, stop: () => void): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > most) stop()
    else parts.push(part)
  }
  return Buffer.concat(parts)
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
}
