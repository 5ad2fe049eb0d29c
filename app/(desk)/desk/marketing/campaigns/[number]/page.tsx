import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { ArchiveSection } from '#components/marketing/campaigns/archive-section.tsx'
import { CampaignButtons } from '#components/marketing/campaigns/campaign-buttons.tsx'
import { campaignFacts } from '#components/marketing/campaigns/campaign-facts.tsx'
import { CampaignNotice } from '#components/marketing/campaigns/campaign-notice.tsx'
import { CampaignWay } from '#components/marketing/campaigns/campaign-way.tsx'
import { stateTones, stateWords } from '#components/marketing/campaigns/campaign-words.ts'
import { HistorySection } from '#components/marketing/campaigns/history-section.tsx'
import { PeopleSection } from '#components/marketing/campaigns/people-section.tsx'
import { ProblemsSection } from '#components/marketing/campaigns/problems-section.tsx'
import { ProgressSection } from '#components/marketing/campaigns/progress-section.tsx'
import { SettingsForm } from '#components/marketing/campaigns/settings-form.tsx'
import { settingsValues } from '#components/marketing/campaigns/settings-values.ts'
import { ContentSection } from '#components/marketing/content/content-section.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { audienceDefinition } from '#lib/marketing/audiences/definition.ts'
import { previewAudience } from '#lib/marketing/audiences/preview-audience.ts'
import { campaignCells } from '#lib/marketing/campaigns/cells.ts'
import { findProblems } from '#lib/marketing/campaigns/find-problems.ts'
import { type CampaignView, changeable, getAudienceChoices, getCampaign } from '#lib/marketing/campaigns/queries.ts'
import { readHeld } from '#lib/marketing/campaigns/read-held.ts'
import { readArchive } from '#lib/marketing/content/archive-content.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Рассылка' }

type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CampaignPage({ params, searchParams }: Props) {
  const { number } = await params
  const path = `/desk/marketing/campaigns/${number}`
  const staff = await staffOf('marketing.read', path)
  const campaign = await getCampaign(number)
  if (!campaign) return <MissingInDesk />
  const { edit } = await searchParams
  const may = (permission: Permission) => roleFor(staff.roles, permission) !== null
  const open = changeable.includes(campaign.state)
  // What waits for approval or has it is read, not written: whoever changes it asks for the form first.
  const edits = open && may('marketing.edit') && (campaign.state === 'draft' || edit === '1')
  const [cells, audiences, problems, preview, archive, held] = await Promise.all([
    campaignCells(), edits ? getAudienceChoices() : [], open ? findProblems(campaign) : [], open ? previewOf(campaign) : null, open ? [] : readArchive(campaign.id),
    campaign.startedAt === null ? null : readHeld(campaign.id, campaign.counts),
  ])
  const cell = cells.find(({ code }) => code === `${campaign.purpose}/${campaign.channel}`)
  const errors = problems.filter(({ level }) => level === 'error').length
  const own = campaign.editorIds.includes(staff.personId)
  return (
    <DeskPage
      title={campaign.name}
      badge={<StateBadge tone={stateTones[campaign.state]}>{stateWords[campaign.state]}</StateBadge>}
      back={{ href: '/desk/marketing', text: 'Рассылки' }}
      actions={
        <>
          {campaign.startedAt && <LinkButton href={route(`${path}/report`)} prefetch={false} variant="secondary" size="s">Отчёт</LinkButton>}
          {open && !edits && may('marketing.edit') && <LinkButton href={route(`${path}?edit=1`)} prefetch={false} variant="quiet" size="s">Изменить</LinkButton>}
          <CampaignButtons
            id={campaign.id} revision={campaign.revision} state={campaign.state} own={own} errors={errors}
            may={{ edit: may('marketing.edit'), approve: may('marketing.approve'), launch: may('marketing.launch') }}
            people={preview && counted(preview.included, 'человек', 'человека', 'человек')}
          />
        </>
      }
    >
      <CampaignWay campaign={campaign} />
      <CampaignNotice campaign={campaign} own={own} mayApprove={may('marketing.approve')} edits={edits} />
      {campaign.startedAt && <ProgressSection campaign={campaign} held={held} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {open && (
          <div className={edits ? 'contents' : 'grid gap-4'}>
            {preview && <PeopleSection preview={preview} />}
            <ProblemsSection problems={problems} />
          </div>
        )}
        {!edits && (
          <DeskSection title="Коротко">
            <Facts facts={campaignFacts(campaign, cell)} />
          </DeskSection>
        )}
        {!open && <HistorySection campaign={campaign} />}
      </div>
      {open ? <ContentSection campaign={campaign} edits={edits} /> : <ArchiveSection campaign={campaign} archive={archive} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {edits && (
          <DeskSection title="Настройки">
            <SettingsForm defaults={settingsValues(campaign)} cells={cells} audiences={withOwn(audiences, campaign)} standing={campaign.trigger !== null} />
          </DeskSection>
        )}
        {open && <HistorySection campaign={campaign} />}
      </div>
    </DeskPage>
  )
}

async function previewOf({ audience, purpose, channel, trigger }: CampaignView) {
  if (trigger !== null || !audience) return null
  const definition = audienceDefinition.safeParse(audience.definition)
  return definition.success ? previewAudience(definition.data, { purpose, channel }) : null
}

/** An audience in the archive stays that of the campaigns that have it. */
function withOwn(choices: readonly { readonly id: string; readonly name: string }[], { audience }: CampaignView) {
  return audience && choices.every(({ id }) => id !== audience.id) ? [{ id: audience.id, name: `${audience.name} (в архиве)` }, ...choices] : choices
}
