import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import type { CandidateFileKind } from '#lib/db/generated/enums.ts'
import { runInJail } from './run-in-jail.ts'
import { cvRefusals } from './refusals.ts'

const found = z.union([z.object({ pages: z.int().nonnegative() }), z.object({ code: z.enum(Object.keys(cvRefusals)) })])

/**
 * Looks through a CV in a process of its own: whether it is what it says, opens to its end, brings nothing that runs or is fetched, and stays within
 * bounds. Of a PDF two parsers have to find the same, one after the other, each in a process of its own. Answers its pages; of text documents, the pages that
 * their text fills. `read` gives the content from its beginning. Refusals: `cvRefusals`.
 */
export async function inspectCv(kind: CandidateFileKind, bytes: number, read: () => AsyncIterable<Uint8Array>): Promise<{ pages: number }> {
  const { pages } = await ask('inspect', kind, bytes, read())
  // A file that two readers read differently was made to.
  if (kind === 'pdf' && (await ask('count', kind, bytes, read())).pages !== pages) throw new Refusal('cv-broken')
  return { pages }
}

async function ask(program: 'inspect' | 'count', kind: CandidateFileKind, bytes: number, content: AsyncIterable<Uint8Array>): Promise<{ pages: number }> {
  const { ended, output } = await runInJail(program, [kind, String(bytes)], content)
  if (ended === 'late') throw new Refusal('cv-busy')
  // What needs more work or memory than any honest file of ten megabytes was made to.
  if (ended === 'stopped') throw new Refusal('cv-bomb')
  const answer = ended === 'done' ? found.safeParse(parse(output)) : undefined
  if (!answer?.success) throw new Refusal('cv-broken')
  if ('code' in answer.data) throw new Refusal(answer.data.code)
  return answer.data
}

function parse(output: Buffer): unknown {
  try {
    return JSON.parse(output.toString())
  } catch {
    return null
  }
}
