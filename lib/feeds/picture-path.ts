/** The path of a picture as JPEG, which marketplaces take: they know neither WebP nor AVIF. `file` is a path below `public`. */
export function picturePath(file: string): string {
  return `/feeds/pictures${file}.jpg`
}

/** The file below `public` that such a path stands for; null for a path that stands for none. `parts`: what follows `/feeds/pictures/`. */
export function pictureFile(parts: readonly string[]): string | null {
  const file = /^((?:[\w-]+\/)+[\w-]+\.(?:webp|avif|png|jpe?g))\.jpg$/.exec(parts.join('/'))?.[1]
  return file === undefined ? null : `/${file}`
}
