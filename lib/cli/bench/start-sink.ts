import { once } from 'node:events'
import { spawnNode } from '#lib/cli/process/run-node.ts'
import type { Begun, SinkOrder, SinkWord } from './smtp-sink.ts'

export type Sink = {
  readonly url: string
  readonly pid: number
  count(): Promise<number>
  /** Message-IDs of the letters it accepted, in order. */
  accepted(): Promise<readonly string[]>
  /** The first letters, as they came. */
  sources(): Promise<readonly string[]>
  /** For whom DATA has begun since this was asked last, and when. */
  begun(): Promise<readonly Begun[]>
  /** Says yes after so many milliseconds. */
  delay(milliseconds: number): void
  close(): Promise<void>
}

/** Starts the mail server of smtp-sink.ts, which dies with this process. */
export async function startSink(): Promise<Sink> {
  const child = spawnNode([new URL('smtp-sink.ts', import.meta.url).pathname])
  const word = async (): Promise<SinkWord> => ((await once(child, 'message')) as [SinkWord])[0]
  const order = (it: SinkOrder): void => void child.send(it)
  let turn: Promise<unknown> = Promise.resolve()
  /** One question at a time. */
  const ask = (what: 'log' | 'count' | 'sources' | 'begun'): Promise<SinkWord> => {
    const answer = turn.then(() => {
      const said = word()
      order({ ask: what })
      return said
    })
    turn = answer
    return answer
  }
  const first = await word()
  return {
    pid: child.pid ?? 0,
    url: `smtp://127.0.0.1:${'port' in first ? first.port : 0}`,
    count: async () => {
      const said = await ask('count')
      return 'count' in said ? said.count : 0
    },
    accepted: async () => {
      const said = await ask('log')
      return 'accepted' in said ? said.accepted : []
    },
    sources: async () => {
      const said = await ask('sources')
      return 'sources' in said ? said.sources : []
    },
    begun: async () => {
      const said = await ask('begun')
      return 'begun' in said ? said.begun : []
    },
    delay: (milliseconds) => order({ delay: milliseconds }),
    async close() {
      const gone = once(child, 'exit')
      order({ close: true })
      await gone
    },
  }
}
