import type { Metadata } from 'next'
import { campaignPhases } from '#components/bonus-desk/bonus-words.ts'
import { CampaignButtons } from '#components/bonus-desk/campaign-buttons.tsx'
import { ChangeCampaignForm } from '#components/bonus-desk/campaign-form.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { multiplierWords } from '#lib/bonus/text/multiplier-words.ts'
import { getCampaign } from '#lib/bonus-desk/campaigns/queries.ts'
import { getCategoryChoices } from '#lib/bonus-desk/rules/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { toLocal } from '#lib/text/local-time.ts'

export const metadata: Metadata = { title: 'Акция' }

export default async function BonusCampaignPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  const staff = await staffOf('bonus.read', `/desk/bonuses/campaigns/${id}`)
  const campaign = await getCampaign(id)
  if (!campaign) return <MissingInDesk />
  const { name, startsAt, endsAt, multiplier, categoryId, category, phase, revision, authorId, author, approver, stoppedAt, stopper } = campaign
  const may = { edit: roleFor(staff.roles, 'bonus.edit') !== null, approve: roleFor(staff.roles, 'bonus.approve') !== null }
  const own = authorId === staff.personId
  return (
    <DeskPage
      title={name} back={{ href: '/desk/bonuses/campaigns', text: 'Акции' }} badge={<StateBadge tone={campaignPhases[phase].tone}>{campaignPhases[phase].text}</StateBadge>}
      actions={<CampaignButtons id={id} revision={revision} phase={phase} own={own} may={may} />}
      intro={phase === 'draft' && may.approve && own ? 'Вы автор: утвердить должен другой человек.' : undefined}
    >
      <div className="grid max-w-3xl gap-4">
        <DeskSection title="Условия">
          <Facts
            facts={[
              { term: 'Начисляется', value: `${multiplier}\u00a0%: ${multiplierWords(multiplier)}` },
              { term: 'За что', value: category?.name ?? 'за все товары' },
              { term: 'Когда', value: `${formatWhen(startsAt)} — ${formatWhen(endsAt)}` },
              { term: 'Автор', value: author },
              { term: 'Утвердил', value: approver },
              ...(stoppedAt ? [{ term: 'Остановил', value: `${stopper ?? '—'}, ${formatWhen(stoppedAt)}` }] : []),
            ]}
          />
        </DeskSection>
        {phase === 'draft' && may.edit && (
          <DeskSection title="Изменить">
            <ChangeCampaignForm defaults={{ id, revision, name, startsAt: toLocal(startsAt), endsAt: toLocal(endsAt), multiplier: String(multiplier), categoryId: categoryId ?? '' }} categories={await getCategoryChoices()} />
          </DeskSection>
        )}
      </div>
    </DeskPage>
  )
}
