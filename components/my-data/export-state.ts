/** A link to the archive, or why there is none. */
export type ExportState = { readonly href: string | null; readonly refusal: string | null }
