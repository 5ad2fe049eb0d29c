import Link from 'next/link'
import { Facts } from '#components/desk/facts.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { route } from '#components/ui/route.ts'
import { memberOfPerson } from '#lib/bonus-desk/members/member-of-person.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { formatWhenDay } from '#lib/text/format-when.ts'

/** What a customer has in the bonus programme, on their card, and the way to all of it. */
export async function CustomerBonuses({ role, personId }: { readonly role: StaffRole; readonly personId: string }) {
  const member = await memberOfPerson(role, personId)
  return (
    <DeskSection
      title="Бонусы"
      action={
        member && (
          <Link href={route(`/desk/bonuses/members/${member.id}`)} prefetch={false} className="link text-sm">
            История и исправления
          </Link>
        )
      }
    >
      {member ? (
        <Facts
          facts={[
            { term: 'Можно потратить', value: formatPoints(member.balance) },
            { term: 'Ожидается', value: member.pending > 0 ? formatPoints(member.pending) : null },
            { term: 'Уровень', value: member.level && `«${member.level.name}», ${formatRate(member.level.rate)}` },
            { term: 'Участвует', value: `с ${formatWhenDay(member.joinedAt)}` },
          ]}
        />
      ) : (
        <p className="text-muted">Не участвует в бонусной программе.</p>
      )}
    </DeskSection>
  )
}
