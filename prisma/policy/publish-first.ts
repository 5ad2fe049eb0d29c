// node prisma/policy/publish-first.ts: publishes the first versions of the shop's documents; running it again changes nothing.
import { publishFirstRules } from '#lib/bonus/text/publish-first-rules.ts'
import { prepareSettings } from '#lib/cli/prepare-settings.ts'
import { db } from '#lib/db/db.ts'
import { publishFirstVersions } from '#lib/policy/publish-first-versions.ts'

await prepareSettings()
const published = await publishFirstVersions()
if (await publishFirstRules()) published.push('bonus-rules')
if (published.length > 0) console.log(`Published the first versions of ${published.length} documents: ${published.join(', ')}.`)
await db.$disconnect()
