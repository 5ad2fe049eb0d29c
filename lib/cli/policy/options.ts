import { parseArgs } from 'node:util'
import { Stop } from '#lib/cli/stop.ts'

export const usage = `Usage: npm run policy -- COMMAND

  list [CODE]                         documents and their versions (* in force); CODE is policy, cookies, consent/ads/email ...
  import FILE [--as CODE]             reads a plain-text policy into clauses and says what is wrong with it
         --draft --author NAME        and keeps it as the draft of the next version
         --purposes FILE              with this registry of purposes (JSON) instead of the one in force
  purposes [NUMBER]                   the registry of purposes of the newest version, or of one, as JSON
  lint [FILE]                         what is wrong with a file, or with everything in force and in preparation
  diff A B [--as CODE]                what changed between two versions (numbers, draft) or files, by clause and word
  simulate [CODE]                     what publishing the draft would do: purposes widened, consents that freeze
  approve CODE --by NAME              somebody else than the author has read the draft
  publish CODE [--by NAME] [--from DAY]
                                      publishes for good (--by approves first); DAY such as 2026-12-01, in Saratov
  discard CODE                        throws away what is in preparation

Without --as a text is the policy. Published versions never change: a correction is a new version.`

const known = {
  as: { type: 'string' }, draft: { type: 'boolean' }, author: { type: 'string' }, by: { type: 'string' }, from: { type: 'string' }, purposes: { type: 'string' },
} as const

export type Options = { readonly [Name in keyof typeof known]?: (typeof known)[Name]['type'] extends 'boolean' ? boolean : string }

/** The words and options of a command; `Stop` with the usage when they are none. */
export function readOptions(args: readonly string[]): { readonly command: string; readonly words: readonly string[]; readonly options: Options } {
  try {
    const { positionals: [command = '', ...words], values } = parseArgs({ args: [...args], options: known, allowPositionals: true })
    return { command, words, options: values }
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** An option that has to be given. */
export function needed(value: string | undefined, name: string): string {
  if (!value?.trim()) throw new Stop(`${name} is missing.\n\n${usage}`)
  return value.trim()
}
