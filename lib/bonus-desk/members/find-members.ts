import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { parsePhone } from '#lib/form/phone.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'

const SHOWN = 50

export type MemberLine = {
  readonly id: string
  readonly code: string
  /** Masked. */
  readonly name: string
  readonly contact: string
  readonly joinedAt: Date
  readonly leftAt: Date | null
  /** Points that can be spent. */
  readonly balance: number
}

const found = z.array(z.object({
  id: z.string(), code: z.string(), surname: z.string().nullable(), given_name: z.string().nullable(), contact: z.string().nullable(), joined_at: z.date(), left_at: z.date().nullable(), balance: z.int(),
}))

/**
 * Members by what is typed: the whole of an e-mail or a phone, or the code for friends; without anything those who joined last. Masked, and people whose data are
 * blocked for the privacy officer only (5.5, 6.2.4).
 */
export async function findMembers(role: StaffRole, asked: string): Promise<MemberLine[]> {
  const text = asked.trim()
  const code = text.toUpperCase()
  const value = text.includes('@') ? text.toLowerCase() : (parsePhone(text) ?? '')
  const moment = now()
  const rows = found.parse(await readMasked(role, (tx) => tx.$queryRaw`
    WITH chosen AS (
      SELECT id FROM bonus_members WHERE ${text} = '' AND moved_to_id IS NULL
      UNION SELECT id FROM bonus_members WHERE ${text} <> '' AND referral_code = ${code}
      UNION SELECT id FROM bonus_members WHERE ${value} <> '' AND contact = ${value}
      UNION SELECT m.id FROM bonus_members m JOIN contact_points c ON c.person_id = m.person_id WHERE ${value} <> '' AND c.value = ${value}
      ORDER BY id DESC LIMIT ${SHOWN}
    )
    SELECT m.id, m.referral_code AS code, p.surname, p.given_name, m.joined_at, m.left_at,
      coalesce(m.contact, (SELECT value FROM contact_points c WHERE c.person_id = m.person_id AND c.verified_at IS NOT NULL ORDER BY c.kind LIMIT 1)) AS contact,
      (SELECT coalesce(sum(remaining), 0)::int FROM bonus_lots l WHERE l.member_id = m.id AND remaining > 0 AND expires_at > ${moment}) AS balance
    FROM bonus_members m LEFT JOIN people p ON p.id = m.person_id WHERE m.id IN (SELECT id FROM chosen) ORDER BY m.id DESC`))
  return rows.map(({ id, code: own, surname, given_name, contact, joined_at, left_at, balance }) => ({
    id, code: own, name: surname === null ? '' : maskNames(surname, given_name), contact: contact?.includes('@') ? maskEmail(contact) : maskPhone(contact), joinedAt: joined_at, leftAt: left_at, balance,
  }))
}
