import type { Metadata } from 'next'
import { Suspense } from 'react'
import { rulesStates } from '#components/bonus-desk/bonus-words.ts'
import { ApproveRules, DiscardRules, PublishRules, ReopenRules } from '#components/bonus-desk/rules-buttons.tsx'
import { rulesFacts } from '#components/bonus-desk/rules-facts.ts'
import { RulesForm } from '#components/bonus-desk/rules-form.tsx'
import { rulesValues } from '#components/bonus-desk/rules-values.ts'
import { SimulatorSection } from '#components/bonus-desk/simulator-section.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { Facts } from '#components/desk/facts.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { TableSkeleton } from '#components/desk/table-skeleton.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { CHANGE_DAYS } from '#lib/bonus/text/change-days.ts'
import { fillRulesText } from '#lib/bonus/text/fill-rules-text.ts'
import { getCategoryChoices, getRules, getRulesInForce, type RulesView } from '#lib/bonus-desk/rules/queries.ts'
import { worsenings } from '#lib/bonus-desk/rules/worsenings.ts'
import { days, now } from '#lib/clock/clock.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export const metadata: Metadata = { title: 'Редакция правил' }

type Props = { readonly params: Promise<{ readonly number: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BonusRulesVersionPage({ params, searchParams }: Props) {
  const { number } = await params
  const path = `/desk/bonuses/rules/${number}`
  const staff = await staffOf('bonus.read', path)
  const [rules, current] = await Promise.all([getRules(number), getRulesInForce()])
  if (!rules) return <MissingInDesk />
  const mayEdit = roleFor(staff.roles, 'bonus.edit') !== null
  const mayApprove = roleFor(staff.roles, 'bonus.approve') !== null
  const isDraft = rules.state === 'draft'
  const open = rules.state !== 'published'
  const worse = current && open ? worsenings(asNumbers(current), asNumbers(rules)) : []
  const soonest = worse.length > 0 ? isoDay(new Date(now().getTime() + days(CHANGE_DAYS + 1))) : null
  const seen = { id: rules.id, revision: rules.revision, number: rules.number }
  return (
    <DeskPage
      title={`Редакция ${rules.number}`} back={{ href: '/desk/bonuses/rules', text: 'Правила' }}
      badge={<StateBadge tone={rulesStates[rules.state].tone}>{rulesStates[rules.state].text}</StateBadge>}
      intro={`Автор: ${rules.author}${isDraft ? '' : `; утвердил: ${rules.approver}`}${rules.effectiveFrom && !open ? `; действует с ${formatWhen(rules.effectiveFrom)}` : ''}`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {isDraft && mayEdit ? (
            <DeskSection title="Числа и текст">
              <RulesForm defaults={rulesValues(rules)} categories={await getCategoryChoices()} />
            </DeskSection>
          ) : (
            <DeskSection title="Что обещано">
              <Facts facts={rulesFacts(rules)} />
            </DeskSection>
          )}
          {open && current && (
            <Suspense fallback={<TableSkeleton rows={6} />}>
              <SimulatorSection current={simulated(current)} draft={simulated(rules)} href={path} query={await searchParams} />
            </Suspense>
          )}
          {rules.template !== '' && (
            <DeskSection title="Текст, как его прочтут">
              <details>
                <summary className="link inline-flex min-h-8 w-fit items-center">Показать</summary>
                <div className="mt-2 max-w-3xl whitespace-pre-line">{fillRulesText(rules.template, asNumbers(rules))}</div>
              </details>
            </DeskSection>
          )}
        </div>
        {open && (
          <div className="grid gap-4">
            <DeskSection title="Что хуже для участников">
              {worse.length === 0 ? <p className="text-muted">Ничего: может действовать с публикации.</p> : <ul className="list-disc pl-5">{worse.map((line) => <li key={line}>{line}</li>)}</ul>}
            </DeskSection>
            <DeskSection title="Решение">
              {isDraft && mayApprove && (rules.authorId === staff.personId ? <p>Вы автор: утвердить должен другой человек.</p> : <div><ApproveRules {...seen} /></div>)}
              {rules.state === 'approved' && mayApprove && <PublishRules {...seen} today={isoDay(now())} soonest={soonest} />}
              <div className="flex flex-wrap gap-2">
                {rules.state === 'approved' && mayEdit && <ReopenRules {...seen} />}
                {isDraft && mayEdit && <DiscardRules {...seen} />}
              </div>
              {!mayEdit && <p className="text-muted">Редакцию готовят и утверждают менеджер и администратор.</p>}
            </DeskSection>
          </div>
        )}
      </div>
    </DeskPage>
  )
}

function asNumbers(rules: RulesView) {
  return { ...rules, categories: rules.categoryRates.map(({ multiplier, category }) => ({ name: category.name, multiplier })) }
}

function simulated({ redeemShare, reviewPoints, reviewsPerMonth, levels, categoryRates }: RulesView) {
  return { redeemShare, reviewPoints, reviewsPerMonth, levels, categories: categoryRates.map(({ categoryId, multiplier }) => ({ categoryId, multiplier })) }
}
