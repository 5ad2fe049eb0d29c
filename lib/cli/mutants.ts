// npm run e2e:mutants: breaks the shop in each of the ways that e2e/mutants states, one at a time; the test named there has to fail. --only NAME,NAME: in these.
import { mutants } from '#e2e/mutants/all.ts'
import type { Mutant } from '#e2e/mutants/mutant.ts'
import { main, stopping } from './main.ts'
import { breakSources } from '#lib/cli/mutants/break-sources.ts'
import { openLaboratory } from '#lib/cli/mutants/laboratory.ts'
import { type Judged, judge, judgeUnbroken, printMutant, printTotal } from '#lib/cli/mutants/print-mutants.ts'
import { Stop } from '#lib/cli/stop.ts'
import { forgetSettings } from '#lib/cli/test/settings.ts'
import { openTestServer } from '#lib/cli/test/template-database.ts'

/** Shops that run at once. */
const SLOTS = [0, 1]

await main(async () => {
  const chosen = chooseMutants()
  const started = performance.now()
  forgetSettings()
  breakSources(mutants)
  const server = await openTestServer()
  const laboratory = await openLaboratory(server)
  try {
    await laboratory.build(mutants)
    console.log(`The shop with ${mutants.length} mutants in it, all asleep, is built (${seconds(started)} s).`)
    const useless = judgeUnbroken(chosen, await laboratory.run(chosen, SLOTS))
    for (const each of useless) printMutant(each)
    console.log(`Of ${chosen.length} tests named ${chosen.length - useless.length} pass while nothing is broken (${seconds(started)} s).\n`)
    const useful = chosen.filter((mutant) => !useless.some((each) => each.mutant === mutant))
    const tried = await inSlots(useful, async (mutant, slot) => {
      const began = performance.now()
      const [result] = await laboratory.run([mutant], [slot], mutant)
      const verdict = judge(mutant, result, seconds(began))
      printMutant(verdict)
      return verdict
    })
    const judged = [...useless, ...tried]
    printTotal(judged, seconds(started))
    return stopping() || judged.some(({ verdict }) => verdict !== 'killed') ? 1 : 0
  } finally {
    await laboratory.close()
    await server.release()
  }
})

function chooseMutants(): readonly Mutant[] {
  const at = process.argv.indexOf('--only')
  if (at === -1) return mutants
  const names = process.argv[at + 1]?.split(',') ?? []
  const chosen = mutants.filter(({ name }) => names.includes(name))
  if (chosen.length < Math.max(1, names.length)) throw new Stop(`There is no such mutant. There are: ${mutants.map(({ name }) => name).join(', ')}`)
  return chosen
}

async function inSlots(waiting: readonly Mutant[], run: (mutant: Mutant, slot: number) => Promise<Judged>): Promise<Judged[]> {
  const queue = [...waiting]
  const done: Judged[] = []
  await Promise.all(SLOTS.map(async (slot) => {
    for (let next = queue.shift(); next && !stopping(); next = queue.shift()) done.push(await run(next, slot))
  }))
  return done
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10
}
