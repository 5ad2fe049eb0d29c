// npm run consent:verify: looks whether the consent ledger is as it was written; ends with 1 and names the first broken rows when it is not.
// npm run consent:verify -- --proof FILE [--key FILE]: whether the file that /why gave out proves that its message was allowed. Needs no shop:
// no settings, no database; --key is the public key of /privacy/ledger as PEM, without it the file's own is believed.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { verifyMessageProof } from '#lib/marketing/public/verify-message-proof.ts'
import { main } from './main.ts'
import { openDatabase } from './open-database.ts'
import { prepareSettings } from './prepare-settings.ts'

await main(async () => {
  const { values } = parseArgs({ options: { proof: { type: 'string' }, key: { type: 'string' } } })
  return values.proof === undefined ? verifyDatabase() : verifyFile(values.proof, values.key)
})

async function verifyFile(file: string, key: string | undefined): Promise<number> {
  const verdict = verifyMessageProof(await readFile(file), key === undefined ? undefined : await readFile(key, 'utf8'))
  if ('why' in verdict) {
    console.log(`REJECTED: ${verdict.why}`)
    return 1
  }
  const { message, text, chain, checkpoint, publicKey } = verdict.proof
  console.log(`Accepted: campaign ${message.number}, ${message.purpose} by ${message.channel}, given ${chain[0]?.happenedAt} by text ${text.number} (${text.hash})`)
  console.log(`Head of the chain: ${chain.at(-1)?.hash}, event ${chain.at(-1)?.sequence}; ${checkpoint ? `checkpoint ${checkpoint.id}, see ${checkpoint.href}` : 'no checkpoint yet'}`)
  console.log(key === undefined ? `Signed by this key, compare it with the one on the page of the ledger:\n${publicKey}` : 'Signed by the given key.')
  return 0
}

async function verifyDatabase(): Promise<number> {
  await prepareSettings()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  try {
    const { verifyLedger } = await import('#lib/consent/verify/verify-ledger.ts')
    const started = performance.now()
    const { events, subjects, checkpoints, root, broken } = await verifyLedger()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    for (const { what, row, why } of broken) console.error(`${what}: ${row}: ${why}`)
    console.log(`${broken.length === 0 ? 'Whole' : 'BROKEN'}: ${events} events in ${subjects} chains, ${checkpoints} checkpoints, root ${root}, ${seconds} s`)
    return broken.length === 0 ? 0 : 1
  } finally {
    await database.release()
  }
}
