/**
 * How node runs the worker. A small nursery: a letter is rubbish as soon as it is sent, and node would rather hold hundreds of
 * megabytes of such than look through four.
 */
export const workerArgs: readonly string[] = ['--max-semi-space-size=4', '--import', 'tsx', 'lib/cli/worker.ts']
