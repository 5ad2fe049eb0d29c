/** A part of a document, in the order of reading. Texts are plain; `\n` begins a new line. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A numbered clause: the number hangs in a column of its own. */
  | { readonly kind: 'clause'; readonly number: string; readonly text: string }
  /** Names and values side by side. */
  | { readonly kind: 'rows'; readonly rows: readonly { readonly name: string; readonly value: string }[] }
  /** What nobody reads unless they have to: hashes, notes. */
  | { readonly kind: 'small'; readonly text: string }

export type PdfDocument = {
  readonly title: string
  /** Under the title: which version, number or date it is. */
  readonly subtitle?: string
  readonly blocks: readonly PdfBlock[]
  /** What the file says of its making; the present moment unless told. */
  readonly date?: Date
}
