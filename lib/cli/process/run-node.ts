import { type ChildProcess, type SerializationType, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'

export const repository = path.resolve(import.meta.dirname, '../../..')

/** The absolute path of a file of an installed package: `packageFile('next/dist/bin/next')`. */
export function packageFile(file: string): string {
  return path.join(repository, 'node_modules', file)
}

export type Variables = Readonly<Record<string, string | undefined>>

// programs that begin with «#!/usr/bin/env node» get this very Node, not an older one of the system
const ownPath = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter)
const dieWithParent = path.join(import.meta.dirname, 'die-with-parent.ts')
const running = new Set<ChildProcess>()

export interface Ways {
  /** Of what the two tell each other. */
  readonly serialization?: SerializationType
  /** The file that what it prints is added to, instead of being printed here. */
  readonly log?: string | undefined
  /** Where it runs, if not in the repository. */
  readonly folder?: string | undefined
}

/** Starts `node <args>` in the repository, tied to this process: it ends when this one ends, however that happens. */
export function spawnNode(args: readonly string[], env: Variables = {}, { serialization = 'json', log, folder = repository }: Ways = {}): ChildProcess {
  const output = log === undefined ? 'inherit' : openSync(log, 'a')
  const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
    cwd: folder,
    stdio: ['inherit', output, output, 'ipc'],
    serialization,
    env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env, PATH: ownPath, ...env, DIE_WITH_PARENT: String(process.pid) },
  })
  if (typeof output === 'number') closeSync(output)
  return track(child)
}

/** Runs another program to its end and returns the exit code. */
export async function run(program: string, args: readonly string[]): Promise<number> {
  const [code] = await once(track(spawn(program, args, { stdio: 'inherit' })), 'exit')
  return typeof code === 'number' ? code : 1
}

function track(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Runs `node <args>` to its end and returns the exit code. */
export async function runNode(args: readonly string[], env: Variables = {}, ways: Ways = {}): Promise<number> {
  const [code] = await once(spawnNode(args, env, ways), 'exit')
  return typeof code === 'number' ? code : 1
}

/** Asks everything started here to end, waits for it, and after `patience` milliseconds kills what is left. */
export async function endChildren(patience = 10_000): Promise<void> {
  await Promise.all([...running].map(async (child) => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const impatient = setTimeout(() => child.kill('SIGKILL'), patience)
    await gone
    clearTimeout(impatient)
  }))
}
