/** What a destruction leaves, each with the reason. */
export function KeptList({ kept }: { readonly kept: readonly { readonly title: string; readonly why: string }[] }) {
  return (
    <dl>
      {kept.map(({ title, why }) => (
        <div key={title} className="grid gap-1 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0">
          <dt className="font-medium wrap-anywhere">{title}</dt>
          <dd className="text-pretty text-muted">{sentence(why)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** «товар можно вернуть» stands after a colon in letters; here it stands alone. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.…]$/.test(words) ? '' : '.'}`
}
