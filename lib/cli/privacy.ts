// npm run privacy -- …: requests, claims and incidents, until the desk has its own pages for them.
import { userInfo } from 'node:os'
import * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { RequestKind } from '#lib/db/generated/enums.ts'
import { contact } from '#lib/form/fields.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'
import { Stop } from './stop.ts'

const usage = `Usage: npm run privacy -- COMMAND
  requests                        open requests, late ones first
  answer 1001 "text"              answers a request
  refuse 1001 "ground"            refuses it, with the ground in law
  extend 1001 "reason"            five working days more, once
  take access letter a@example.ru "text" [2026-11-20]    a request that came by email, letter or from the regulator
  claims                          open claims, late ones first
  settle 1001 "text"              answers a claim: what it asks for is done
  reject 1001 "text"              answers a claim: it is not, and why
  incidents                       all incidents, open ones first
  incident 101                    one of them: counts, clocks, both notices
  incident open FILE.json         opens one; FILE has how, systems, categories, cause, harm, measures
  incident notice 101             the first notice has gone to the regulator (24 hours)
  incident results 101            the results have (72 hours)
  incident tell 101               writes to the people concerned
  incident close 101 "lessons"
  acts                            acts of destruction, the latest first
  act 101 FILE.pdf                one of them with its event log (order 179)
  hold a@example.ru "cause"       what is held of them is kept for a claim, a court or tax, whatever is planned; release ends it
  release a@example.ru
  retention                       forgets what is past its term now, as every night
  journal                         whether the closed days of the processing journal are what they were when they were closed
  authority record "body" "law" "scope"    a state body asks for data (5.3): its number in the journal
  authority grant 1, refuse 1              you take part in the decision; a second, different person decides
  authority export 1 a@example.ru names,orders FILE.json    what was granted, of one person, and no more`

const number = z.coerce.number().int().positive()
const words = z.string().trim().min(3)
const command = z.union([
  z.tuple([z.enum(['requests', 'claims', 'incidents'])]),
  z.tuple([z.enum(['answer', 'refuse', 'extend', 'settle', 'reject']), number, words]),
  z.tuple([z.literal('take'), z.enum(RequestKind), z.enum(['email', 'letter', 'regulator']), contact, words, z.coerce.date().optional()]),
  z.tuple([z.literal('incident'), number]),
  z.tuple([z.literal('incident'), z.literal('open'), z.string()]),
  z.tuple([z.literal('incident'), z.enum(['notice', 'results', 'tell']), number]),
  z.tuple([z.literal('incident'), z.literal('close'), number, words]),
  z.tuple([z.enum(['acts', 'retention', 'journal'])]),
  z.tuple([z.literal('act'), number, words]),
  z.tuple([z.literal('hold'), words, words]),
  z.tuple([z.literal('release'), words]),
  z.tuple([z.literal('authority'), z.literal('record'), words, words, words]),
  z.tuple([z.literal('authority'), z.enum(['grant', 'refuse']), number]),
  z.tuple([z.literal('authority'), z.literal('export'), number, words, z.string().transform((list) => list.split(',')).pipe(z.array(z.enum(categoryCodes)).min(1)), words]),
])

const refusals: Readonly<Record<string, string>> = {
  'not-found': 'There is no such number.',
  closed: 'It is closed already.',
  'not-extendable': 'The law knows no extension for this kind of request.',
  'extended-already': 'It was extended already: once is all.',
  'too-late': 'Its term has passed: answer it now.',
  'no-categories': 'None of these data lie in these systems.',
  'no-grant': 'The exemption with-consent names the hash of a consent event that was given.',
  'not-yet': 'It cannot be discovered in the future.',
  'filed-already': 'This notice was filed already.',
  'first-notice-first': 'The first notice comes first.',
  'told-already': 'The people are told already.',
  decided: 'It is decided already.',
  'same-person': 'You have had your say: another person decides.',
  'not-granted': 'Two people have not granted it: nothing is given.',
  'no-person': 'Nobody has proved this contact.',
  'not-done': 'Both notices have to be filed and the people told before it is closed.',
}

await main(async () => {
  const asked = command.safeParse(process.argv.slice(2))
  if (!asked.success) throw new Stop(usage)
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  try {
    const { runPrivacy } = await import('./privacy/run-privacy.ts')
    process.stdout.write(`${await runPrivacy(asked.data, userInfo().username)}\n`)
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(refusals[error.code] ?? error.code)
    throw error
  } finally {
    await database.release()
  }
  return 0
})

export type PrivacyCommand = z.output<typeof command>
