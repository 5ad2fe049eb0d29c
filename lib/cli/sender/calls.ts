import type { ChildProcess } from 'node:child_process'

/** What the other process may be asked for: functions by name, whose arguments and answers survive a structured clone. */
// oxlint-disable-next-line typescript/no-explicit-any -- any function: its arguments are checked where the caller is typed
export type Callable = { readonly [name: string]: (...asked: any[]) => Promise<unknown> }

type Message =
  | { readonly ask: number; readonly name: string; readonly asked: readonly unknown[] }
  | { readonly answer: number; readonly value?: unknown; readonly failed?: string }

type Line = Pick<ChildProcess, 'on' | 'send'>

/**
 * Two processes that ask each other by messages: answers what the other asks with `own`, and returns what the other offers. A failure crosses as its
 * words; when the other is gone, everything that was asked fails.
 */
export function callsOver<Theirs extends Callable>(line: Line, own: Callable): Theirs {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let count = 0
  /** Where the other is gone, nobody waits for an answer, and who asks is told (`disconnect`). */
  const say = (message: Message, failed: (error: Error) => void = () => {}): void => void line.send(message, (error) => error && failed(error))
  const serve = async ({ ask, name, asked }: Extract<Message, { ask: number }>): Promise<void> => {
    try {
      const call = own[name]
      if (!call) throw new Error(`nobody here does ${name}`)
      say({ answer: ask, value: await call(...asked) })
    } catch (error) {
      say({ answer: ask, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  line.on('message', (message: Message) => {
    if ('ask' in message) {
      void serve(message)
      return
    }
    const asked = waiting.get(message.answer)
    waiting.delete(message.answer)
    if (message.failed === undefined) asked?.resolve(message.value)
    else asked?.reject(new Error(message.failed))
  })
  line.on('disconnect', () => {
    for (const { reject } of waiting.values()) reject(new Error('the other process has gone'))
    waiting.clear()
  })
  return new Proxy({} as Theirs, {
    get: (_, name: string) => (...asked: unknown[]) => new Promise((resolve, reject) => {
      waiting.set((count += 1), { resolve, reject })
      say({ ask: count, name, asked }, reject)
    }),
  })
}
