import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { countWaiting } from '#lib/bonus-desk/adjustments/queries.ts'
import { countHeld } from '#lib/bonus-desk/referrals/queries.ts'
import { countCandidates } from '#lib/careers-desk/candidates/list-candidates.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { waitingCampaigns } from '#lib/marketing/campaigns/waiting-campaigns.ts'
import { countMessages } from '#lib/messages/desk/list-messages.ts'
import { orderConditions } from '#lib/orders/desk-conditions.ts'
import { parseOrderFilter } from '#lib/orders/desk-filter.ts'
import { type AppealLine, listAppeals } from '#lib/privacy/desk/list-appeals.ts'
import { countWaitingIncidents } from '#lib/privacy/desk/read-incidents.ts'
import { countQuestions } from '#lib/questions-desk/count-questions.ts'
import { reportReasons } from '#lib/review-reports/report-reasons.ts'
import { countReviews } from '#lib/reviews-desk/list-reviews.ts'
import { countReports, nextReports } from '#lib/reviews-desk/reports/list-reports.ts'
import { workingDaysLeft } from '#lib/privacy/clock-words.ts'
import { COUNTED, type Heap } from './heap.ts'
import { LOW_STOCK } from './low-stock.ts'

type Onlooker = { readonly personId: string; readonly roles: readonly StaffRole[] }

/** A request or claim whose answer is due; nothing of whom it is. */
export type Deadline = Pick<AppealLine, 'number' | 'title' | 'dueAt' | 'left'> & { readonly href: string }

export type Today = { readonly heaps: readonly Heap[]; /** The next to be answered. */ readonly deadlines: readonly Deadline[] }

/** What waits to be done, as far as somebody with these roles may see it: each number is what the list behind it finds. */
export async function readToday(staff: Onlooker): Promise<Today> {
  const [appeals, reviews, ...heaps] = await Promise.all([appealsOf(staff), reviewsOf(staff), orderHeaps(staff), stockHeap(staff), incidentHeap(staff), messageHeap(staff), jobHeap(staff), campaignHeaps(staff), bonusHeaps(staff), candidateHeaps(staff), questionHeaps(staff)])
  const deadlines = [...appeals, ...reviews].flatMap(({ deadlines: some }) => some).toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime()).slice(0, NEXT)
  const [orders, stock, ...others] = heaps
  return { heaps: [...orders, ...stock, ...[...appeals, ...reviews].flatMap((each) => each.heaps), ...others.flat()], deadlines }
}

const NEXT = 8

const roleOf = (staff: Onlooker, permission: Permission) => roleFor(staff.roles, permission)

async function orderHeaps(staff: Onlooker): Promise<Heap[]> {
  const role = roleOf(staff, 'orders.read')
  if (!role) return []
  const heap = async (key: 'pack' | 'ship' | 'money' | 'returns', title: string, tone: Heap['tone']): Promise<Heap> => {
    const conditions = await orderConditions(db, parseOrderFilter({ todo: key }), role)
    const count = await capped(Prisma.sql`SELECT FROM orders o WHERE ${Prisma.join(conditions, ' AND ')}`)
    return { key, title, href: `/desk/orders?todo=${key}`, count, tone }
  }
  return Promise.all([heap('pack', 'Собрать', 'neutral'), heap('ship', 'Передать в доставку', 'neutral'), heap('returns', 'Принять возвраты', 'neutral'), heap('money', 'Зависли деньги', 'danger')])
}

async function stockHeap(staff: Onlooker): Promise<Heap[]> {
  if (!roleOf(staff, 'stock.read')) return []
  const count = await capped(Prisma.sql`
    SELECT FROM stock_items s JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
    WHERE s.on_hand - s.reserved <= ${LOW_STOCK} AND p.status = 'active' AND v.retired_at IS NULL`)
  return [{ key: 'stock', title: 'Заканчиваются', href: '/desk/stock?level=low', count, tone: 'caution' }]
}

async function appealsOf(staff: Onlooker): Promise<Today[]> {
  const of = async (sort: 'request' | 'claim', permission: Permission, href: string, name: string): Promise<Today[]> => {
    const role = roleOf(staff, permission)
    if (!role) return []
    const { counts, lines } = await listAppeals({ personId: staff.personId, role }, sort, { state: 'open' })
    return [{
      heaps: [
        { key: `${sort}-late`, title: `${name} просрочены`, href: `${href}?due=overdue`, count: counts.overdue, tone: 'danger' },
        { key: `${sort}-soon`, title: `${name}: срок близко`, href: `${href}?due=soon`, count: counts.soon, tone: 'caution' },
      ],
      deadlines: lines.slice(0, NEXT).map(({ number, title, dueAt, left }) => ({ number, title, dueAt, left, href: `${href}/${number}` })),
    }]
  }
  const both = await Promise.all([of('request', 'requests.read', '/desk/requests', 'Обращения'), of('claim', 'claims.read', '/desk/claims', 'Претензии')])
  return both.flat()
}

/** Complaints about reviews have a term, and who wrote a review waits, too. */
async function reviewsOf(staff: Onlooker): Promise<Today[]> {
  const role = roleOf(staff, 'reviews.moderate')
  if (!role) return []
  const sight = staff.roles.includes('privacy_officer') ? 'privacy_officer' : role
  const [waiting, { overdue, soon }, next] = await Promise.all([countReviews(sight, { state: 'pending' }), countReports(sight), nextReports(sight, NEXT)])
  return [{
    heaps: [
      { key: 'reviews', title: 'Отзывы ждут решения', href: '/desk/reviews', count: waiting, tone: 'neutral' },
      { key: 'reports-late', title: 'Жалобы на отзывы просрочены', href: '/desk/reviews/reports?due=overdue', count: overdue, tone: 'danger' },
      { key: 'reports-soon', title: 'Жалобы на отзывы: срок близко', href: '/desk/reviews/reports?due=soon', count: soon, tone: 'caution' },
    ],
    deadlines: next.map(({ number, reason, dueAt, reviewId }) => ({
      number, title: `Жалоба на отзыв: ${reportReasons[reason].desk.toLowerCase()}`, dueAt, left: workingDaysLeft(dueAt, now()), href: `/desk/reviews/${reviewId}#report-${number}`,
    })),
  }]
}

async function incidentHeap(staff: Onlooker): Promise<Heap[]> {
  if (!roleOf(staff, 'incidents.read')) return []
  const count = await countWaitingIncidents()
  return [{ key: 'incidents', title: 'Инциденты ждут уведомления', href: '/desk/incidents?state=waiting', count, tone: 'danger' }]
}

async function messageHeap(staff: Onlooker): Promise<Heap[]> {
  const role = roleOf(staff, 'messages.read')
  if (!role) return []
  const count = await countMessages(role, 'failed')
  return [{ key: 'messages', title: 'Письма и SMS не ушли', href: '/desk/messages?state=failed', count, tone: 'danger' }]
}

async function jobHeap(staff: Onlooker): Promise<Heap[]> {
  if (!roleOf(staff, 'jobs.read')) return []
  const count = await capped(Prisma.sql`SELECT FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts >= max_attempts`)
  return [{ key: 'jobs', title: 'Задания не выполнены', href: '/desk/jobs?state=failed', count, tone: 'danger' }]
}

async function campaignHeaps(staff: Onlooker): Promise<Heap[]> {
  if (!roleOf(staff, 'marketing.read')) return []
  const { review, braked, troubled } = await waitingCampaigns()
  return [
    { key: 'campaigns-review', title: 'Рассылки ждут согласования', href: '/desk/marketing?state=review', count: review, tone: 'neutral' },
    { key: 'campaigns-braked', title: 'Рассылки остановил тормоз', href: '/desk/marketing?state=braked', count: braked, tone: 'danger' },
    { key: 'campaigns-troubled', title: 'Рассылки со сбоями', href: '/desk/marketing?state=troubled', count: troubled, tone: 'caution' },
  ]
}

async function bonusHeaps(staff: Onlooker): Promise<Heap[]> {
  const [approver, editor] = [roleOf(staff, 'bonus.approve'), roleOf(staff, 'bonus.edit')]
  const [adjustments, referrals] = [approver && (await countWaiting(approver)), editor && (await countHeld(editor))]
  return [
    ...(adjustments === null ? [] : [{ key: 'bonus-adjustments', title: 'Исправления бонусов ждут второго', href: '/desk/bonuses/adjustments?state=waiting', count: adjustments, tone: 'neutral' as const }]),
    ...(referrals === null ? [] : [{ key: 'bonus-referrals', title: 'Приглашения ждут решения', href: '/desk/bonuses/referrals', count: referrals, tone: 'neutral' as const }]),
  ]
}

async function questionHeaps(staff: Onlooker): Promise<Heap[]> {
  const role = roleOf(staff, 'questions.read')
  if (!role) return []
  const { waiting, overdue } = await countQuestions(role)
  return [
    { key: 'questions-late', title: 'Вопросы просрочены', href: '/desk/questions?due=overdue', count: overdue, tone: 'danger' },
    { key: 'questions', title: 'Вопросы о товарах', href: '/desk/questions', count: waiting, tone: 'neutral' },
  ]
}

async function candidateHeaps(staff: Onlooker): Promise<Heap[]> {
  const role = roleOf(staff, 'candidates.read')
  if (!role) return []
  const heap = async (todo: 'new' | 'late' | 'today' | 'going', title: string, tone: Heap['tone']): Promise<Heap> => {
    const count = await countCandidates(role, { todo })
    return { key: `candidates-${todo}`, title, href: `/desk/candidates?view=list&todo=${todo}`, count, tone }
  }
  return Promise.all([heap('new', 'Новые отклики', 'neutral'), heap('late', 'Кандидаты ждут больше недели', 'danger'), heap('today', 'Собеседования сегодня', 'neutral'), heap('going', 'Данные кандидатов исчезнут за неделю', 'caution')])
}

async function capped(rows: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (${rows} LIMIT ${COUNTED}) AS found`
  return row?.count ?? 0
}
