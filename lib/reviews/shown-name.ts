type Author = { readonly givenName: string; readonly surname: string; readonly pseudonym: string }

/** «Анна И.»: what may stand beside a review with the consent `publish-name` (4.1.14); never more of the name. */
export function shownName({ givenName, surname }: Pick<Author, 'givenName' | 'surname'>): string {
  return `${givenName} ${Array.from(surname)[0] ?? ''}.`
}

/** «Покупатель 4F2A»: what stands there without it. */
export function shownPseudonym({ pseudonym }: Pick<Author, 'pseudonym'>): string {
  return `Покупатель ${pseudonym}`
}
