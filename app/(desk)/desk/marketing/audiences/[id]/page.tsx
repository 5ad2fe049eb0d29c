import type { Metadata } from 'next'
import Link from 'next/link'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { ArchiveButton } from '#components/marketing/audiences/archive-button.tsx'
import { ChangeAudienceForm } from '#components/marketing/audiences/audience-form.tsx'
import { audienceValues } from '#components/marketing/audiences/audience-values.ts'
import { ExclusionLedger } from '#components/marketing/audiences/exclusion-ledger.tsx'
import { stateTones, stateWords } from '#components/marketing/campaigns/campaign-words.ts'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getAudienceCells } from '#lib/marketing/audiences/audience-cells.ts'
import { previewAudience } from '#lib/marketing/audiences/preview-audience.ts'
import { getAudience, getAudienceFacts } from '#lib/marketing/audiences/queries.ts'
import { shownPreview } from '#lib/marketing/audiences/shown-preview.ts'

export const metadata: Metadata = { title: 'Аудитория' }

export default async function AudiencePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params
  const staff = await staffOf('marketing.read', `/desk/marketing/audiences/${id}`)
  const audience = await getAudience(id)
  if (!audience) return <MissingInDesk />
  const mayEdit = roleFor(staff.roles, 'marketing.edit') !== null
  const archived = audience.archivedAt !== null
  const [facts, cells] = await Promise.all([getAudienceFacts(), getAudienceCells()])
  return (
    <DeskPage
      title={audience.name}
      badge={archived && <StateBadge tone="neutral">в архиве</StateBadge>}
      back={{ href: '/desk/marketing/audiences', text: 'Аудитории' }}
      actions={mayEdit && <ArchiveButton id={id} archived={archived} />}
      intro={`Люди, которые ${audience.words}.`}
    >
      {mayEdit && !archived ? (
        <DeskSection title="Кто подходит">
          <ChangeAudienceForm defaults={audienceValues(audience)} facts={facts} cells={cells} />
        </DeskSection>
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
          {await Promise.all(
            cells.map(async ({ code, title, purpose, channel }) => (
              <DeskSection key={code} title={title}>
                <ExclusionLedger preview={shownPreview(await previewAudience(audience.definition, { purpose, channel }))} />
              </DeskSection>
            )),
          )}
        </div>
      )}
      <DeskSection title="Рассылки">
        {audience.campaigns.length === 0 && <p className="text-muted">С этой аудиторией рассылок ещё нет.</p>}
        <ul className="grid gap-2">
          {audience.campaigns.map(({ number, name, state }) => (
            <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={route(`/desk/marketing/campaigns/${number}`)} prefetch={false} className="link wrap-anywhere">
                № {number}. {name}
              </Link>
              <StateBadge tone={stateTones[state]}>{stateWords[state]}</StateBadge>
            </li>
          ))}
        </ul>
      </DeskSection>
    </DeskPage>
  )
}
