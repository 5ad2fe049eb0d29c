import { db } from '#lib/db/db.ts'

const PREFIX = 'staff:'

/** The names of those who are written down so, by their mark: «Иванова А.»; what is no such mark (a command's user, the shop itself) stays as it is. */
export async function staffNames(marks: readonly (string | null)[]): Promise<(mark: string | null) => string | null> {
  const ids = marks.flatMap((mark) => (mark !== null && /^staff:[0-9a-f-]{36}$/.test(mark) ? [mark.slice(PREFIX.length)] : []))
  const people = ids.length === 0 ? [] : await db.person.findMany({ where: { id: { in: ids }, account: { isNot: null } }, select: { id: true, surname: true, givenName: true } })
  const names = new Map(people.map(({ id, surname, givenName }) => [`${PREFIX}${id}`, `${surname}\u00a0${givenName.charAt(0)}.`]))
  return (mark) => {
    if (mark === null) return null
    if (mark === 'shop') return 'автоматически'
    return names.get(mark) ?? (mark.startsWith(PREFIX) ? 'сотрудник, который уже не работает' : mark)
  }
}
