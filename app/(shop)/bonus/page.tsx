import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Calculator } from '#components/bonus/calculator.tsx'
import { CampaignList } from '#components/bonus/campaign-list.tsx'
import { ExampleTable } from '#components/bonus/example-table.tsx'
import { JoinForm } from '#components/bonus/join-form.tsx'
import { JoinHere } from '#components/bonus/join-here.tsx'
import { LevelTable } from '#components/bonus/level-table.tsx'
import { ProgrammeHero } from '#components/bonus/programme-hero.tsx'
import { ProgrammeJsonLd } from '#components/bonus/programme-json-ld.tsx'
import { QuestionsJsonLd } from '#components/bonus/questions-json-ld.tsx'
import { questionsOf } from '#components/bonus/questions-of.ts'
import { Section } from '#components/bonus/section.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { getProgramme } from '#lib/bonus/programme/queries.ts'
import type { Programme } from '#lib/bonus/programme/types.ts'
import { multiplierWords } from '#lib/bonus/text/multiplier-words.ts'
import { consentWidgets } from '#lib/consent/queries.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'
import { askToJoin, joinAsCustomer } from '#app/(bonus)/bonus/join/actions.ts'

const way = [{ name: 'Главная', href: '/' }, { name: 'Бонусная программа' }]

export const metadata: Metadata = pageMetadata({
  title: 'Бонусная программа',
  description: 'Бонусы за каждую покупку: один бонус — один рубль скидки. Уровни, калькулятор, правила. Вступить можно без личного кабинета и без рекламы.',
  path: '/bonus',
})

export default async function BonusPage() {
  const [programme, widgets] = await Promise.all([getProgramme(), consentWidgets('bonus')])
  return (
    <div className="wrap pt-4 lg:pt-6">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      {programme === null ? (
        <div className="mt-4">
          <EmptyState title="Бонусной программы пока нет" headingLevel="h1" action={<LinkButton href="/catalogue">В каталог</LinkButton>}>
            Её правила ещё не&nbsp;опубликованы. Когда они начнут действовать, здесь можно будет вступить.
          </EmptyState>
        </div>
      ) : (
        <Whole programme={programme} join={<JoinHere join={joinAsCustomer} rulesNumber={programme.number}><JoinForm action={askToJoin} rulesNumber={programme.number} widgets={widgets} friend={programme.referralPoints + programme.friendPoints > 0 ? null : undefined} /></JoinHere>} />
      )}
    </div>
  )
}

function Whole({ programme, join }: { readonly programme: Programme; readonly join: ReactNode }) {
  const { number, effectiveFrom, levels, categories, campaigns, redeemShare, lotDays, welcomePoints, next } = programme
  const questions = questionsOf(programme)
  const rules = route(`/bonus/rules/${number}`)
  return (
    <>
      <ProgrammeJsonLd levels={levels} />
      <QuestionsJsonLd questions={questions} />
      <div className="mt-4">
        <ProgrammeHero rates={{ from: levels[0]?.rate ?? 0, to: levels.at(-1)?.rate ?? 0 }} />
      </div>
      <ol className="mt-10 grid gap-x-10 gap-y-6 md:grid-cols-3">
        <Step number={1} title="Вступите">
          Почта или телефон и&nbsp;код, больше ничего.{welcomePoints > 0 && ` За\u00a0вступление сразу ${formatPoints(welcomePoints)}.`}
        </Step>
        <Step number={2} title="Покупайте">
          Бонусы придут, когда вы получите заказ, и&nbsp;живут {counted(lotDays, 'день', 'дня', 'дней')}.
        </Step>
        <Step number={3} title="Тратьте">
          Оплачивайте бонусами до&nbsp;{formatRate(redeemShare)} цены товаров. Вместе с&nbsp;промокодом тоже можно.
        </Step>
      </ol>
      {campaigns.length > 0 && (
        <Section id="campaigns" title="Сейчас бонусов больше">
          <CampaignList campaigns={campaigns} />
        </Section>
      )}
      <Section id="levels" title="Уровни" lead="Уровень растёт сам: считаются оплаченные деньгами товары из полученных за год заказов.">
        <LevelTable levels={levels} />
        {categories.length > 0 && (
          <p className="mt-4 text-muted">
            {categories.map(({ slug, name, multiplier }) => `«${name}»\u00a0— ${multiplierWords(multiplier)}${slug === categories.at(-1)?.slug ? '.' : '; '}`).join('')}
          </p>
        )}
      </Section>
      <Section id="calculator" title="Сколько бонусов принесёт покупка">
        <Calculator levels={levels} redeemShare={redeemShare} />
        <ExampleTable levels={levels} />
      </Section>
      <section id="join" aria-labelledby="join-title" className="mt-16 grid scroll-mt-24 gap-x-16 gap-y-8 sm:mt-24 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div className="grid content-start gap-4 lg:sticky lg:top-[calc(var(--header)+32px)] lg:self-start">
          <h2 id="join-title" className="text-2xl">
            Вступить в&nbsp;программу
          </h2>
          <p className="max-w-xl text-lg text-muted">
            Имя, день рождения и&nbsp;согласия не&nbsp;нужны. Уже участвуете без личного кабинета? Введите тот&nbsp;же контакт, и&nbsp;откроется ваш счёт.
          </p>
          <p className="max-w-xl text-muted">
            Есть личный кабинет?{' '}
            <Link href="/sign-in?next=%2Fbonus%2Fjoin" prefetch={false} className="link text-ink">
              Войдите
            </Link>{' '}
            и&nbsp;вступите одним нажатием.
          </p>
        </div>
        <div className="min-w-0 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-8">{join}</div>
      </section>
      <Section id="questions" title="Вопросы и ответы">
        <div className="max-w-3xl border-t border-line">
          {questions.map(({ question, answer }) => (
            <details key={question} className="group border-b border-line">
              <summary className="flex min-h-14 items-center justify-between gap-4 py-3 font-medium">
                {question}
                <span aria-hidden className="text-xl text-muted group-open:rotate-45">+</span>
              </summary>
              <p className="max-w-2xl pb-5 text-muted">{answer}</p>
            </details>
          ))}
        </div>
      </Section>
      <Section id="rules" title="Правила">
        <p className="max-w-2xl text-lg">
          Всё это&nbsp;— коротко. Целиком условия стоят в&nbsp;
          <Link href={rules} prefetch={false} className="link">
            правилах программы, редакция №&nbsp;{number}
          </Link>
          ; они действуют с&nbsp;{formatDate(new Date(effectiveFrom))}{programme.referralPoints + programme.friendPoints > 0 && ` За\u00a0друга, который купил от\u00a0${formatRoubles(programme.friendMinOrder)}, бонусы получают оба.`}
        </p>
        {next && (
          <p className="mt-3 max-w-2xl text-muted">
            С&nbsp;{formatDate(new Date(next.effectiveFrom))} начнёт действовать{' '}
            <Link href={route(`/bonus/rules/${next.number}`)} prefetch={false} className="link text-ink">
              редакция №&nbsp;{next.number}
            </Link>
            .
          </p>
        )}
      </Section>
    </>
  )
}

function Step({ number, title, children }: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_1fr] content-start gap-x-4 gap-y-1">
      <span aria-hidden className="row-span-2 grid size-9 place-items-center rounded-full bg-ground font-semibold">{number}</span>
      <h2 className="text-lg leading-9">{title}</h2>
      <p className="text-muted">{children}</p>
    </li>
  )
}
