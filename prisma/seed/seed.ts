// node prisma/seed/seed.ts [--products N]: fills an empty catalogue; running it again changes nothing.
import { parseArgs } from 'node:util'
import { prepareSettings } from '#lib/cli/prepare-settings.ts'
import { db } from '#lib/db/db.ts'
import { seedPickupPoints } from './pickup-points.ts'
import { seedPromoCode } from './promo-code.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedSynthetic } from './seed-synthetic.ts'
import { seedVacancies } from './vacancies.ts'

const { values } = parseArgs({ options: { products: { type: 'string' } } })
const wanted = Number(values.products ?? 0)
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 100_000) {
  console.error('--products takes a whole number up to 100000')
  process.exit(1)
}
await prepareSettings()
await seedCatalogue()
await seedPickupPoints()
await seedPromoCode()
await seedVacancies()
if (wanted > 0) await seedSynthetic(wanted)
await db.$disconnect()
