import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { changeContact } from '#lib/consent/change-contact.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { consentAgain, makeCrowd, makeRunningCampaign, type Member } from './gate-crowd.ts'
import { guardedQueue, unguardedQueue } from './gate-queues.ts'
import { openMailSink } from './mail-sink.ts'

export type Race = {
  readonly ended: number
  readonly handed: number
  /** Hand-overs whose commit was asked for after the answer «вы отписаны» had been given. */
  readonly violations: number
  /** Milliseconds that the end of somebody's consent took, each. */
  readonly times: readonly number[]
  /** Letters that were sent, and by how many milliseconds the latest DATA began after an answer. */
  readonly letters: number
  readonly latest: number
}

const CROWD = 1_000
const GROUP = 20
const OFFERS = 3
/** Groups at once, and people who end it at once. */
const GROUPS = 4
const ENDING = 8
/** One for each message that may be under way: a letter that is handed over begins at once. */
const LINES = GROUPS * GROUP

/**
 * As many people as asked for end their consent (withdrawals, given-up contacts, blocks), while several dispatchers offer each message three times at moments
 * around that end. After so many minutes no wave of a thousand begins any more. Commits are never later than the moment that is compared, answers never earlier: what counts as a violation is one.
 */
export async function raceGate({ ends, guarded, letters = false, minutes = Infinity }: { ends: number; guarded: boolean; letters?: boolean; minutes?: number }): Promise<Race> {
  const queue = guarded ? guardedQueue(await makeRunningCampaign()) : await unguardedQueue()
  const crowd = await makeCrowd(Math.min(CROWD, ends))
  const answered = new Map<string, number>()
  const times: number[] = []
  let [ended, handed, violations, sent, latest] = [0, 0, 0, 0, 0]
  const sink = letters ? await openMailSink(LINES) : null
  const slot = slots(ENDING)

  const offer = async (group: readonly Member[], wave: number, when: Promise<void> | undefined): Promise<void> => {
    await when
    await wait(randomInt(5))
    const { handed: gone, mark: committing } = await queue.offer(group.map(({ subjectId }) => subjectId), wave, () => performance.now())
    handed += gone.length
    const going = group.filter(({ subjectId }) => gone.includes(subjectId))
    violations += going.filter(({ email }) => (answered.get(email) ?? Infinity) < committing).length
    if (sink) await Promise.all(going.map(async ({ email }) => sink.send(email).then(() => void (sent += 1))))
  }
  const end = async (member: Member, count: () => void): Promise<void> => {
    await wait(randomInt(20))
    await slot(async () => {
      const started = performance.now()
      await endFor(member)
      const at = performance.now()
      answered.set(member.email, at)
      times.push(at - started)
      count()
    })
  }

  const over = performance.now() + minutes * 60_000
  for (let wave = 0; wave < ends / crowd.length && performance.now() < over; wave += 1) {
    const asked = shuffled(crowd).slice(0, ends - wave * crowd.length)
    answered.clear()
    await consentAgain(asked)
    await queue.plan(asked.map(({ subjectId }) => subjectId), wave)
    const groups = Array.from({ length: Math.ceil(asked.length / GROUP) }, (_, n) => asked.slice(n * GROUP, (n + 1) * GROUP))
    await Promise.all(Array.from({ length: GROUPS }, async () => {
      for (;;) {
        const group = groups.pop()
        if (!group) return
        // Each offer comes when some of the group have their answers, some wait for theirs, and some have not asked yet.
        const moments = group.map(() => Promise.withResolvers<void>())
        let done = 0
        const endings = group.map((member) => end(member, () => {
          moments[done]?.resolve()
          done += 1
        }))
        const offers = Array.from({ length: OFFERS }, () => randomInt(moments.length)).map((after) => offer(group, wave, moments[after - 1]?.promise))
        await Promise.all([...offers, ...endings])
        ended += group.length
      }
    }))
    for (const [address, at] of (await sink?.begun()) ?? []) latest = Math.max(latest, at - performance.timeOrigin - (answered.get(address) ?? Infinity))
  }
  await sink?.close()
  return { ended, handed, violations, times, letters: sent, latest }
}

function endFor({ way, subjectId, personId, email }: Member): Promise<unknown> {
  if (way === 'block') return db.$transaction((tx) => blockSubject(tx, { subjectId, cause: `проверка ${performance.now()}` }))
  if (way === 'change-contact' && personId !== null) return db.$transaction((tx) => changeContact(tx, personId, 'email', email))
  return db.$transaction((tx) => withdrawConsents(tx, {
    subjectId, cells: 'all', point: 'newsletter', evidence: { url: '/subscription', address: null, userAgent: null, sessionId: null, locale: 'ru' },
  }))
}

function shuffled<Each>(list: readonly Each[]): Each[] {
  const order = list.map((each) => ({ each, key: randomInt(2 ** 32) }))
  return order.toSorted((a, b) => a.key - b.key).map(({ each }) => each)
}

/** Runs as many at once as there are slots; the others wait their turn. */
function slots(count: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
