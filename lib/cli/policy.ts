// npm run policy -- list | import | purposes | lint | diff | simulate | approve | publish | discard: the texts and their versions, until the desk has a page for them.
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { dayOf } from '#lib/policy/day-of.ts'
import { discardVersion } from '#lib/policy/discard-version.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { simulateChange } from '#lib/policy/simulate-change.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { diff } from '#lib/cli/policy/diff.ts'
import { lintAll } from '#lib/cli/policy/lint-all.ts'
import { list } from '#lib/cli/policy/list.ts'
import { needed, type Options, readOptions, usage } from '#lib/cli/policy/options.ts'
import { print, printFindings, printShape, printSimulation } from '#lib/cli/policy/print.ts'
import { readPurposes, readText } from '#lib/cli/policy/read-text.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

const refusals: Readonly<Record<string, string>> = {
  'unknown-document': 'There is no such document; a new one is offer, recommendation-rules or consent/PURPOSE/CHANNEL.',
  'made-of-numbers': 'The bonus rules are published at the desk, together with the numbers that their text is made of.',
  'approved': 'The version in preparation is approved already: publish or discard it.',
  'needs-purposes': 'A policy needs a registry of purposes: --purposes FILE.',
  'nothing-open': 'Nothing of this document is in preparation: import a text with --draft first.',
  'not-approved': 'Nobody has approved the draft: approve CODE --by NAME, or publish with --by.',
  'own-draft': 'Whoever wrote the draft cannot approve it.',
  'past': 'A version cannot take effect before it is published.',
  'too-early': 'The version it follows takes effect later: choose --from that day or later.',
}

const commands: Readonly<Record<string, (words: readonly string[], options: Options) => Promise<number | void>>> = {
  list: ([code]) => list(code),
  import: async ([file], options) => {
    const { text } = readText(needed(file, 'FILE'))
    const author = needed(options.author, '--author NAME')
    const purposes = options.purposes ? readPurposes(options.purposes) : undefined
    const code = options.as ?? 'policy'
    lintFile(needed(file, 'FILE'), options)
    const { number, changeClass } = await draftVersion({ code, text, author, purposes })
    print(`Kept as draft of version ${number} of ${code} (${changeClass}). Next: npm run policy -- simulate ${code}, then publish ${code} --by NAME.`)
  },
  purposes: async ([number]) => {
    const version = await db.documentVersion.findFirst({ where: { document: { code: 'policy' }, ...(number && { number: Number(number) }) }, orderBy: { number: 'desc' }, select: { id: true } })
    if (!version) throw new Stop(`There is no version ${number} of the policy.`)
    print(JSON.stringify(await purposesOf(db, version.id), null, 2))
  },
  lint: async () => ((await lintAll()) > 0 ? 1 : 0),
  diff: ([a, b], options) => diff(options.as ?? 'policy', needed(a, 'A'), needed(b, 'B')),
  simulate: async ([code = 'policy']) => printSimulation(await simulateChange(code)),
  approve: async ([code], { by }) => print(`Version ${await approveVersion({ code: needed(code, 'CODE'), approver: needed(by, '--by NAME') })} is approved.`),
  publish: async ([given], { by, from }) => {
    const code = needed(given, 'CODE')
    const day = from === undefined ? null : dayOf(from)
    if (from !== undefined && !day) throw new Stop(`--from ${from} is no day such as 2026-12-01.`)
    const foreseen = await simulateChange(code)
    printSimulation(foreseen)
    if (foreseen.findings.length > 0) throw new Stop('Not published.')
    if (by !== undefined) await approveVersion({ code, approver: needed(by, '--by NAME') })
    const { number, effectiveFrom } = await publishVersion({ code, effectiveFrom: day?.from })
    print(`Version ${number} of ${code} is published and takes effect at ${effectiveFrom.toISOString()}.`)
  },
  discard: async ([code]) => print(`Version ${await discardVersion(needed(code, 'CODE'))} is thrown away.`),
}

/** Reads and lints a file without any database. Answers the exit code. */
function lintFile(file: string, options: Options): number {
  const { parsed } = readText(file)
  const [, channel] = /^consent\/[a-z-]+\/(email|sms|site)$/.exec(options.as ?? '') ?? []
  const kind = channel ? 'consent_text' : (({ 'policy': 'policy', 'bonus-rules': 'bonus_rules' } as const)[options.as ?? 'policy'] ?? 'offer')
  printShape(parsed)
  const findings = lintDocument({ kind, channel: (channel ?? null) as ConsentChannel | null }, parsed, options.purposes ? readPurposes(options.purposes) : null)
  printFindings(findings)
  return findings.length > 0 ? 1 : 0
}

function explain({ code, fields }: Refusal): string {
  return refusals[code] ?? [`The version cannot be published (${code}).`, ...Object.entries(fields).map(([where, message]) => `  ${where}: ${message}`)].join('\n')
}

await main(async () => {
  const { command, words, options } = readOptions(process.argv.slice(2))
  if (command === 'lint' && words[0]) return lintFile(words[0], options)
  if (command === 'import' && !options.draft) return (lintFile(needed(words[0], 'FILE'), options), 0)
  if (!Object.hasOwn(commands, command)) throw new Stop(usage)
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  try {
    return (await commands[command]?.(words, options)) ?? 0
  } catch (error) {
    throw error instanceof Refusal ? new Stop(explain(error)) : error
  } finally {
    await db.$disconnect()
    await database.release()
  }
})
