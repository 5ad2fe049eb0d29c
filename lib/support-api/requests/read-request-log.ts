import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ApiError } from '../server/api-error.ts'

const MOST = 500

/** The lines of a log that name one of these requests, the oldest first, at most the first five hundred. */
export async function readRequestLog(file: string | undefined, ids: readonly string[]): Promise<string[]> {
  if (file === undefined) throw new ApiError(409, 'This shop writes its log to the terminal it was started in: npm run test:e2e gives each shop a file (LOG_FILE).')
  const found: string[] = []
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (ids.some((id) => line.includes(id)) && found.length < MOST) found.push(line)
  }
  return found
}
