import { moveMemberships } from '#lib/bonus/members/move-memberships.ts'
import { MOST_COMPARED } from '#lib/compare/limits.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

/** How many rows of which table have moved. */
export type Moved = Readonly<Record<string, number>>

type Merge = {
  readonly keptId: string
  readonly goneId: string
  /** By what the contact of whose record goes was proved. */
  readonly proofId: string
  readonly record: (facts: Prisma.InputJsonObject) => Promise<unknown>
}

/** Moves what is one person's to another, and deletes the one. Both are locked by the caller. */
export async function moveRows(tx: Transaction, { keptId, goneId, proofId, record }: Merge): Promise<{ readonly moved: Moved; readonly dropped: readonly string[] }> {
  const [mine, theirs] = [await contactsOf(tx, keptId), await contactsOf(tx, goneId)]
  const taken = theirs.filter(({ kind }) => !mine.some((own) => own.kind === kind))
  const dropped = theirs.filter(({ kind, value }) => mine.some((own) => own.kind === kind && own.value !== value)).map(({ kind }) => kind)
  await record({ dropped, orders: await tx.order.count({ where: { personId: goneId } }) })
  const both = [keptId, goneId] as const
  const move = async (...statements: string[]): Promise<number> => {
    let rows = 0
    for (const statement of statements) rows = await tx.$executeRawUnsafe(statement, ...both)
    return rows
  }
  const moved: Record<string, number> = {
    orders: await move('UPDATE orders SET person_id = $1::uuid WHERE person_id = $2::uuid'),
    bonus_members: await moveMemberships(tx, keptId, goneId),
    // None changes hands: they are written anew, and of two that are offered first one stays so.
    addresses: await move(`INSERT INTO addresses (id, person_id, region_code, city, postcode, address, is_default, created_at)
      SELECT uuidv7(), $1::uuid, region_code, city, postcode, address, is_default AND NOT EXISTS (SELECT FROM addresses WHERE person_id = $1::uuid AND is_default), created_at
      FROM addresses WHERE person_id = $2::uuid ORDER BY created_at, id`),
    wishes: await move('INSERT INTO wishes (person_id, product_id, added_at) SELECT $1::uuid, product_id, added_at FROM wishes WHERE person_id = $2::uuid ON CONFLICT DO NOTHING'),
    // What is there stays; of the others the newest, as many as there is room for.
    compared_products: await move(`INSERT INTO compared_products (person_id, product_id, added_at)
      SELECT $1::uuid, product_id, added_at FROM compared_products WHERE person_id = $2::uuid
        AND product_id NOT IN (SELECT product_id FROM compared_products WHERE person_id = $1::uuid)
      ORDER BY added_at DESC LIMIT ${MOST_COMPARED} - (SELECT count(*) FROM compared_products WHERE person_id = $1::uuid)`),
    // Only where the person who stays has asked for it, too.
    viewed_products: await move(`INSERT INTO viewed_products (person_id, product_id, viewed_at)
      SELECT $1::uuid, product_id, viewed_at FROM viewed_products WHERE person_id = $2::uuid AND EXISTS (SELECT FROM viewing_memories WHERE person_id = $1::uuid)
      ON CONFLICT (person_id, product_id) DO UPDATE SET viewed_at = greatest(viewed_products.viewed_at, excluded.viewed_at)`),
    // After their orders. Of two about the same product that of the record that stays is left.
    reviews: await move('UPDATE reviews r SET person_id = $1::uuid WHERE person_id = $2::uuid AND NOT EXISTS (SELECT FROM reviews k WHERE k.person_id = $1::uuid AND k.product_id = r.product_id)'),
    review_votes: await move(`INSERT INTO review_votes (review_id, person_id, helpful, voted_at) SELECT v.review_id, $1::uuid, v.helpful, v.voted_at FROM review_votes v JOIN reviews r ON r.id = v.review_id
      WHERE v.person_id = $2::uuid AND r.person_id NOT IN ($1::uuid, $2::uuid) AND r.state = 'published' AND NOT r.blocked ON CONFLICT DO NOTHING`),
    review_reports: await move(`UPDATE review_reports r SET reporter_id = $1::uuid WHERE reporter_id = $2::uuid
      AND NOT (state = 'open' AND EXISTS (SELECT FROM review_reports k WHERE k.reporter_id = $1::uuid AND k.review_id = r.review_id AND k.state = 'open'))`),
    cart_lines: await moveCart(tx, keptId, goneId),
    data_changes: await move(`INSERT INTO data_changes (id, person_id, field, before, after, source, changed_at)
      SELECT uuidv7(), $1::uuid, field, before, after, source, changed_at FROM data_changes WHERE person_id = $2::uuid`),
    // What is on record of an appeal never goes from one to another directly.
    subject_requests: await moveAppeals(tx, 'subject_requests', keptId, goneId),
    claims: await moveAppeals(tx, 'claims', keptId, goneId),
    outbox_messages: await move('UPDATE outbox_messages SET person_id = $1::uuid WHERE person_id = $2::uuid'),
    promo_redemptions: await move('UPDATE promo_redemptions SET person_id = $1::uuid WHERE person_id = $2::uuid'),
    unmaskings: await move('UPDATE unmaskings SET person_id = $1::uuid WHERE person_id = $2::uuid'),
    subjects: await move('UPDATE subjects SET person_id = $1::uuid WHERE person_id = $2::uuid'),
  }
  await releaseContacts(tx, theirs.filter((point) => !taken.includes(point)))
  await tx.account.deleteMany({ where: { personId: goneId } })
  await tx.person.delete({ where: { id: goneId } })
  const createdAt = now()
  await tx.contactPoint.createMany({ data: taken.map((point) => ({ ...point, personId: keptId, source: 'staff', proofId: point.verifiedAt ? proofId : null, createdAt })) })
  await tx.dataChange.createMany({ data: taken.map(({ kind, value }) => ({ personId: keptId, field: kind === 'contact_phone' ? 'contactPhone' : kind, before: null, after: value, source: 'staff', changedAt: createdAt })) })
  return { moved: { ...moved, contact_points: taken.length }, dropped }
}

function contactsOf(tx: Transaction, personId: string) {
  return tx.contactPoint.findMany({ where: { personId }, orderBy: { kind: 'asc' }, select: { kind: true, value: true, verifiedAt: true } })
}

/** Of a product in both carts the larger number stays; who has no cart takes the other's as it is. */
async function moveCart(tx: Transaction, keptId: string, goneId: string): Promise<number> {
  const [kept, gone] = [await tx.cart.findUnique({ where: { personId: keptId } }), await tx.cart.findUnique({ where: { personId: goneId } })]
  if (!gone) return 0
  const lines = await tx.cartLine.count({ where: { cartId: gone.id } })
  if (!kept) await tx.cart.update({ where: { id: gone.id }, data: { personId: keptId } })
  else {
    await tx.$executeRaw`
      INSERT INTO cart_lines (cart_id, variant_id, quantity, told_price, added_at) SELECT ${kept.id}::uuid, variant_id, quantity, told_price, added_at FROM cart_lines WHERE cart_id = ${gone.id}::uuid
      ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = greatest(cart_lines.quantity, EXCLUDED.quantity)`
    await tx.cart.delete({ where: { id: gone.id } })
  }
  return lines
}

async function moveAppeals(tx: Transaction, table: 'subject_requests' | 'claims', keptId: string, goneId: string): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(`SELECT id FROM ${table} WHERE person_id = $1::uuid ORDER BY id FOR UPDATE`, goneId)
  const ids = rows.map(({ id }) => id)
  await tx.$executeRawUnsafe(`UPDATE ${table} SET person_id = NULL WHERE id = ANY($1::uuid[])`, ids)
  return tx.$executeRawUnsafe(`UPDATE ${table} SET person_id = $2::uuid WHERE id = ANY($1::uuid[])`, ids, keptId)
}

/** Contacts that nobody of the shop holds any more stand for nobody in the ledger. */
async function releaseContacts(tx: Pick<Transaction, 'subjectContact'>, points: readonly { readonly kind: string; readonly value: string }[]): Promise<void> {
  const hashes = points.filter(({ kind }) => kind !== 'contact_phone').map(({ kind, value }) => contactHash(kind === 'email' ? 'email' : 'sms', value))
  await tx.subjectContact.updateMany({ where: { hash: { in: hashes }, releasedAt: null }, data: { releasedAt: now() } })
}
