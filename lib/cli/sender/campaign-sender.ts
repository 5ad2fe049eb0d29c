import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { spawnNode } from '#lib/cli/process/run-node.ts'
import { log } from '#lib/log/log.ts'
import { twoHeaps } from '#lib/malloc.ts'
import { shopOffice } from '#lib/marketing/sending/shop-office.ts'
import { callsOver } from './calls.ts'

type Sender = { dispatch(campaignId: string, lane: number): Promise<void> }

/** A small nursery: a letter is rubbish as soon as it is sent, and node would rather hold hundreds of megabytes of such than look through four. */
const args = ['--max-semi-space-size=4', 'lib/cli/sender/sender.ts']

let running: { readonly child: ChildProcess; readonly sender: Sender } | undefined

/** Sends a running campaign for a while, in a process of its own that is started for the first and kept. Fails when that process dies; the next call starts another. */
export async function sendCampaign(campaignId: string, lane: number): Promise<void> {
  running ??= start()
  await running.sender.dispatch(campaignId, lane)
}

/** Lets the process go. What it had in hand by then is `unknown`: first let the jobs end. */
export async function closeSender(): Promise<void> {
  if (!running) return
  const { child } = running
  const gone = once(child, 'exit')
  if (child.connected) child.disconnect()
  await gone
}

function start(): NonNullable<typeof running> {
  // A profile of the worker is one of its sender, too.
  const child = spawnNode([...process.execArgv.filter((each) => each.startsWith('--cpu-prof')), ...args], twoHeaps, { serialization: 'advanced' })
  child.once('exit', (code, signal) => {
    running = undefined
    if (code !== 0) log.error({ code, signal }, 'the sender of campaigns has died')
  })
  return { child, sender: callsOver<Sender>(child, shopOffice) }
}
