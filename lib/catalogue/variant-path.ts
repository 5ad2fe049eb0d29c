/** The last part of a variant's URL: its colour and, where there is one, its size: «sand», «gold-18», «coral-s». */
export function variantPath(colour: string, size: string | null): string {
  return size === null ? colour : `${colour}-${size.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}
