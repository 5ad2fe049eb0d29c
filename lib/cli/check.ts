// npm run check: types, lint and unit tests, in a few seconds.
import { main, stopping } from './main.ts'
import { lint, runPhases, types, vitest } from '#lib/cli/test/phases.ts'
import { printOutcomes } from '#lib/cli/test/print-outcomes.ts'

await main(async () => {
  const outcomes = await runPhases([types, lint, vitest('unit', 'unit', process.argv.slice(2))], stopping)
  printOutcomes(outcomes)
  return stopping() || outcomes.some(({ failedPhase }) => failedPhase) ? 1 : 0
})
