/**
 * How node runs the worker. A small nursery and code for size: a letter is rubbish as soon as it is sent, and node would rather hold hundreds of
 * megabytes of such than look through two.
 */
export const workerArgs: readonly string[] = ['--max-semi-space-size=2', '--optimize-for-size', '--import', 'tsx', 'lib/cli/worker.ts']
