import type { ReviewPhoto } from './types.ts'

/** The two files of a photo in the room `reviews` of the store. */
export const photoFiles = (storedAs: string): readonly [large: `${string}.webp`, thumb: `${string}.webp`] => [`${storedAs}.webp`, `${storedAs}-320.webp`]

/** Where browsers find a photo. Whether they may, the route asks each time. */
export function photoOf({ id, storedAs, width, height }: { readonly id: string; readonly storedAs: string; readonly width: number; readonly height: number }): ReviewPhoto {
  const [large, thumb] = photoFiles(storedAs)
  return { id, src: `/images/reviews/${large}`, thumb: `/images/reviews/${thumb}`, width, height }
}
