/**
 * How node runs the worker. A small nursery: a letter is rubbish as soon as it is sent, and node would rather hold hundreds of
 * megabytes of such than look through four.
 */
export const workerArgs: readonly string[] = ['--max-semi-space-size=4', '--import', 'tsx', 'lib/cli/worker.ts']

/** Two heaps for all threads of a process: glibc would keep up to eight for each core, and give little of them back. */
export const twoHeaps = { MALLOC_ARENA_MAX: '2' } as const
