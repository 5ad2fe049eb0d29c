// npm run bench [-- pages scripts navigation lighthouse checkout doors portal uploads facets feeds search imports consent export gate campaigns bonus desk reviews-desk]: figures for the README, measured on the production build with a database of their own.
import os from 'node:os'
import { buildIfChanged } from '#lib/cli/build/build.ts'
import { borrowDatabase } from '#lib/cli/database/borrow-database.ts'
import { withClient } from '#lib/cli/database/connect.ts'
import { runNode } from '#lib/cli/process/run-node.ts'
import { withRunningShop } from '#lib/cli/start/with-running-shop.ts'
import { siblingOf } from '#lib/cli/test/template-database.ts'
import { main } from './main.ts'
import { freePort } from './ports.ts'
import { migrate, seed } from './prepare-database.ts'
import { prepareSettings } from './prepare-settings.ts'

const PRODUCTS = 100_000
const asked = process.argv.slice(2)

await main(async () => {
  if (asked.length === 0) return (await runNode([import.meta.filename, 'pages', 'scripts', 'navigation', 'lighthouse', 'checkout', 'doors', 'portal', 'uploads'])) || (await runNode([import.meta.filename, 'facets'])) || (await runNode([import.meta.filename, 'feeds'])) || (await runNode([import.meta.filename, 'search'])) || (await runNode([import.meta.filename, 'imports'])) || (await runNode([import.meta.filename, 'consent'])) || (await runNode([import.meta.filename, 'export'])) || (await runNode([import.meta.filename, 'gate'])) || (await runNode([import.meta.filename, 'campaigns'])) || (await runNode([import.meta.filename, 'bonus'])) || runNode([import.meta.filename, 'desk'])
  Object.assign(process.env, { PORT: String(await freePort(3200)), LOG_LEVEL: 'warn', NEXT_DIST_DIR: '.next-test' })
  const env = await prepareSettings({ claimPorts: true, dotEnv: false })
  const server = await borrowDatabase('app', 'postgres')
  const [cpu] = os.cpus()
  console.log(`\n${os.cpus().length} × ${cpu?.model}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()}, Node ${process.version}`)
  try {
    if (asked.includes('facets')) {
      const { benchFacets } = await import('#lib/cli/bench/facets.ts')
      await withDatabase(server.url, 'bench_catalogue', ['--products', String(PRODUCTS)], async () => print('facets', await benchFacets()))
    } else if (asked.includes('search')) {
      await withDatabase(server.url, 'bench_search', ['--products', String(PRODUCTS)], async () => {
        const { benchSearch } = await import('#lib/cli/bench/search.ts') // not sooner: it needs the settings
        print('search', await benchSearch())
      })
    } else if (asked.includes('feeds')) {
      await withDatabase(server.url, 'bench_feeds', ['--products', String(PRODUCTS)], async () => {
        const { benchFeeds } = await import('#lib/cli/bench/feeds.ts') // not sooner: it needs the settings
        print('feeds', await benchFeeds())
      })
    } else if (asked.includes('imports')) {
      await withDatabase(server.url, 'bench_imports', ['--products', String(PRODUCTS)], async () => {
        const { benchImports } = await import('#lib/cli/bench/imports.ts') // not sooner: it needs the settings
        print('imports', await benchImports())
      })
    } else if (asked.includes('consent')) {
      await withDatabase(server.url, 'bench_consent', [], async () => {
        const { benchConsent } = await import('#lib/cli/bench/consent.ts') // not sooner: it needs the settings
        print('consent', await benchConsent())
      })
    } else if (asked.includes('audiences')) {
      await withDatabase(server.url, 'bench_audiences', [], async () => {
        const { benchAudiences } = await import('#lib/cli/bench/audiences.ts') // as above
        print('audiences', await benchAudiences())
      })
    } else if (asked.includes('export')) {
      await withDatabase(server.url, 'bench_export', [], async () => {
        const { benchExport } = await import('#lib/cli/bench/export.ts') // as above
        print('export', await benchExport())
      })
    } else if (asked.includes('campaigns')) {
      await withDatabase(server.url, 'bench_campaigns', [], async () => {
        const { benchCampaigns } = await import('#lib/cli/bench/campaigns.ts') // as above
        print('campaigns', await benchCampaigns())
      })
    } else if (asked.includes('bonus')) {
      await withDatabase(server.url, 'bench_bonus', [], async () => {
        const { benchBonus } = await import('#lib/cli/bench/bonus.ts') // as above
        const entries = asked.find((argument) => argument.startsWith('--entries='))
        print('bonus', await benchBonus(entries === undefined ? undefined : Number(entries.slice('--entries='.length))))
      })
    } else if (asked.includes('gate')) {
      await withDatabase(server.url, 'bench_gate', [], async () => {
        const { benchGate } = await import('#lib/cli/bench/gate.ts') // as above
        const given = (name: string) => asked.flatMap((argument) => (argument.startsWith(`--${name}=`) ? [Number(argument.slice(name.length + 3))] : []))[0]
        print('gate', await benchGate({ ends: given('ends'), minutes: given('minutes') }))
      })
    } else if (asked.includes('reports')) {
      await withDatabase(server.url, 'bench_reports', [], async () => {
        const { benchReports } = await import('#lib/cli/bench/marketing-reports.ts') // as above
        print('reports', await benchReports())
      })
    } else if (asked.includes('reviews-desk')) {
      await withDatabase(server.url, 'bench_reviews_desk', [], async () => {
        const { benchReviewsDesk } = await import('#lib/cli/bench/reviews-desk.ts') // as above
        print('reviews-desk', await benchReviewsDesk())
      })
    } else if (asked.includes('desk')) {
      await withDatabase(server.url, 'bench_desk', ['--products', String(PRODUCTS)], async () => {
        const { benchDesk } = await import('#lib/cli/bench/desk.ts') // as above
        print('desk', await benchDesk())
      })
    } else {
      const { benchShop, shopParts } = await import('#lib/cli/bench/shop.ts')
      await withDatabase(server.url, 'bench_shop', [], async () => {
        await buildIfChanged(siblingOf(server.url, 'bench_shop'))
        await withRunningShop(env, async () => {
          for (const part of shopParts) if (asked.includes(part)) print(part, await benchShop(part, env.APP_URL))
        })
      })
    }
  } finally {
    await server.release()
  }
  return 0
})

async function withDatabase(url: string, name: string, seedArguments: readonly string[], use: () => Promise<unknown>): Promise<void> {
  const drop = () => withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`))
  await drop()
  await withClient(url, (client) => client.query(`create database ${name}`))
  process.env.DATABASE_URL = siblingOf(url, name)
  try {
    await migrate(process.env.DATABASE_URL)
    await seed(process.env.DATABASE_URL, seedArguments)
    await use()
    const [{ db }, { dispatcher }, { closePlainPools }] = await Promise.all([import('#lib/db/db.ts'), import('#lib/db/dispatcher.ts'), import('#lib/db/plain-transaction.ts')])
    await Promise.all([db.$disconnect(), dispatcher.$disconnect(), closePlainPools()])
  } finally {
    await drop()
  }
}

function print(part: string, text: string): void {
  console.log(`\n### ${part}\n\n${text}`)
}
