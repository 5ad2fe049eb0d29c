import { Refusal } from '#lib/action/refusal.ts'
import { reservedSlugs } from '#lib/careers/reserved-slugs.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { slugOf } from '#lib/text/transliterate.ts'
import type { VacancyInput } from './schema.ts'

/** A new vacancy, a draft that nobody sees. Its address is made of its title where none is given. Refusal `invalid` (field `slug`) for an address that is taken. `author` is the person id of staff; null: the shop itself. */
export async function createVacancy({ questions, slug, ...facts }: VacancyInput, author: string | null): Promise<{ id: string; slug: string }> {
  return db.$transaction(async (tx) => {
    if (slug !== '' && (await tx.vacancy.count({ where: { slug } })) > 0) throw new Refusal('invalid', { slug: 'Такой адрес уже есть' })
    return tx.vacancy.create({
      data: { ...facts, slug: slug || (await freeSlug(tx, facts.title)), authorId: author, createdAt: now(), questions: { create: questions.map((question, position) => ({ ...question, position })) } },
      select: { id: true, slug: true },
    })
  })
}

/** The address that a title makes, numbered where others have it. */
export async function freeSlug(tx: Pick<Transaction, 'vacancy'>, title: string): Promise<string> {
  const wish = slugOf(title, 70) || 'vacancy'
  const taken = new Set([...reservedSlugs, ...(await tx.vacancy.findMany({ where: { slug: { startsWith: wish } }, select: { slug: true } })).map((row) => row.slug)])
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? wish : `${wish}-${count}`
    if (!taken.has(slug)) return slug
  }
}
