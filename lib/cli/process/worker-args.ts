/**
 * How node runs the worker: for size, since what is heavy is done by its sender of campaigns. WebAssembly is compiled once, as it comes: to compile Prisma's queries anew for
 * speed takes tens of megabytes, and they are no slower without it.
 */
export const workerArgs: readonly string[] = ['--optimize-for-size', '--liftoff-only', '--import', 'tsx', 'lib/cli/worker.ts']
