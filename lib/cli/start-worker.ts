// npm run worker: puts the worker in the place of this process, since what node and glibc are told stands before they start.
import { lean } from '#lib/malloc.ts'
import { main } from './main.ts'
import { runNode } from './process/run-node.ts'
import { workerArgs } from './process/worker-args.ts'

// Windows cannot put one process in the place of another.
if (process.execve && process.platform !== 'win32') process.execve(process.execPath, [process.execPath, ...workerArgs], { ...process.env, ...lean })
await main(() => runNode(workerArgs))
