// What processes of the shop ask of glibc; it reads these variables when a process starts.

/** Two heaps for all threads of a process: glibc would keep up to eight for each core, and give little of them back. */
export const twoHeaps = { MALLOC_ARENA_MAX: '2' } as const

/**
 * Whatever is larger than 64 kB goes back to the system as soon as it is free: glibc would raise that bound with the first large buffer, and twenty
 * files that are brought at once would leave the site fifty megabytes larger. Pages are answered a tenth slower for it.
 */
const givesBack = { MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '65536' } as const

/** Two heaps, which give back what is free at once. */
export const lean = { ...twoHeaps, ...givesBack } as const

/** The same with a single heap, for what does one thing at a time. */
export const leanest = { MALLOC_ARENA_MAX: '1', ...givesBack } as const
