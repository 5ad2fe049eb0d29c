/** The widths in which each picture of the store exists, as `components/ui/picture.tsx` asks for them. */
export const imageSizes = { avif: [320, 480, 640, 960, 1200], webp: [480] } as const

const name = /^[0-9a-f]{32}(-(480)\.webp|-(320|480|640|960|1200)\.avif|-(520|1072)\.jpg|\.webp)$/

/** Where browsers find a picture of the store: `/images/<hash>.webp`, its sizes beside it. */
export const imageAddress = (hash: string): string => `/images/${hash}.webp`

/** Whether this is the name of a file the store could have: nothing else is ever looked for on the disk. */
export const isImageName = (text: string): boolean => name.test(text)

/** The hash in the address of a picture; null for the address of anything else. */
export function hashOf(address: string): string | null {
  return /^\/images\/([0-9a-f]{32})\.webp$/.exec(address)?.[1] ?? null
}
