import { type Race, raceGate } from './gate-race.ts'
import { percentile, round, table } from './table.ts'

/**
 * Ends of consents against hand-overs: 100,000 of them, `--ends` as many, or as many as `--minutes` allow; and a fiftieth as many against a queue without the gate, which has to be found
 * out.
 */
export async function benchGate({ ends = 100_000, minutes = Infinity }: { ends?: number | undefined; minutes?: number | undefined } = {}): Promise<string> {
  const guarded = await timed(() => raceGate({ ends, minutes, guarded: true, letters: true }))
  const open = await timed(() => raceGate({ ends: Math.max(1_000, Math.round(guarded.race.ended / 50)), guarded: false }))
  if (guarded.race.violations > 0) throw new Error(`the gate let ${guarded.race.violations} hand-overs begin after the answer`)
  if (open.race.violations === 0) throw new Error('the harness is blind: it found no violation in a queue without a gate')
  return [
    table(
      ['queue', 'consents ended', 'handed over', 'begun after the answer', 'end of a consent, p50 ms', 'p95 ms', 'p99 ms', 'seconds'],
      [rowOf('the shop’s, behind the gate', guarded), rowOf('a plain table, consent looked at before', open)],
    ),
    `${guarded.race.letters} letters to a real SMTP server: the latest DATA began ${round(guarded.race.latest, 0)} ms after an answer; its hand-over was committed before it.`,
  ].join('\n\n')
}

type Timed = { readonly race: Race; readonly seconds: number }

async function timed(work: () => Promise<Race>): Promise<Timed> {
  const started = performance.now()
  const race = await work()
  return { race, seconds: (performance.now() - started) / 1000 }
}

function rowOf(name: string, { race: { ended, handed, violations, times }, seconds }: Timed) {
  return [name, ended, handed, violations, round(percentile(times, 0.5)), round(percentile(times, 0.95)), round(percentile(times, 0.99)), round(seconds, 0)]
}
