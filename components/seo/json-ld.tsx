import { jsonForScript } from './json-for-script.ts'

/** Structured data for search engines; shows nothing. `data` is an object of schema.org. */
export function JsonLd({ data }: { readonly data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />
}
