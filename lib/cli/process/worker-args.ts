/**
 * How node runs the worker. A small nursery: a letter is rubbish as soon as it is sent, and node would rather hold hundreds of
 * megabytes of such than look through four. WebAssembly is compiled once, as it comes: to compile Prisma's queries anew for speed takes forty
 * megabytes, and they are no slower without it.
 */
export const workerArgs: readonly string[] = ['--max-semi-space-size=4', '--liftoff-only', '--import', 'tsx', 'lib/cli/worker.ts']
