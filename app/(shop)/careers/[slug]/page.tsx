import type { Metadata } from 'next'
import { ApplyButton } from '#components/careers/apply-button.tsx'
import { applyPage } from '#components/careers/apply-page.ts'
import { careersFeeds } from '#components/careers/careers-metadata.ts'
import { ClosedVacancy } from '#components/careers/closed-vacancy.tsx'
import { nearVacancies } from '#components/careers/near-vacancies.ts'
import { OtherVacancies } from '#components/careers/other-vacancies.tsx'
import { ShareButton } from '#components/careers/share-button.tsx'
import { VacancyArticle } from '#components/careers/vacancy-article.tsx'
import { VacancyJsonLd } from '#components/careers/vacancy-json-ld.tsx'
import { BuyBar } from '#components/catalogue/buy-bar.tsx'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { formatSalary } from '#lib/careers/format-salary.ts'
import { getOpenVacancies, getVacancy } from '#lib/careers/queries.ts'
import { env } from '#lib/env.ts'

type Props = { readonly params: Promise<{ readonly slug: string }> }

export async function generateStaticParams() {
  return (await getOpenVacancies()).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const vacancy = await getVacancy(slug)
  if (!vacancy) return missingMetadata
  const { title, summary, city, salary, open } = vacancy
  const page = pageMetadata({
    title: open ? `${title}, ${city}` : `${title}: вакансия закрыта`,
    description: [formatSalary(salary), summary].filter(Boolean).join('. '),
    path: `/careers/${slug}`,
    picture: { path: `/og/careers/${slug}`, alt: `Вакансия: ${title}` },
    index: open,
  })
  return { ...page, alternates: { ...page.alternates, types: careersFeeds } }
}

/** A vacancy. One that is closed is answered 410 by the proxy, with this page. */
export default async function VacancyPage({ params }: Props) {
  const { slug } = await params
  const [vacancy, open] = await Promise.all([getVacancy(slug), getOpenVacancies()])
  if (!vacancy) return <MissingPage />
  const others = nearVacancies(open, vacancy)
  const way = [{ name: 'Главная', href: '/' }, { name: 'Вакансии', href: '/careers' }, { name: vacancy.title }]
  if (!vacancy.open) {
    return (
      <div className="wrap pt-4 lg:pt-6">
        <Breadcrumbs items={way} />
        <div className="mt-4">
          <ClosedVacancy vacancy={vacancy} />
        </div>
        <OtherVacancies title="Посмотрите другие" vacancies={others} />
      </div>
    )
  }
  return (
    <>
      <VacancyJsonLd vacancy={vacancy} />
      <BreadcrumbsJsonLd items={way} />
      <div className="wrap pt-4 lg:pt-6">
        <Breadcrumbs items={way} />
        <div className="mt-6 lg:mt-10">
          <VacancyArticle
            vacancy={vacancy}
            actions={
              <>
                <div id="buy">
                  <ApplyButton slug={slug} />
                </div>
                <ShareButton title={vacancy.title} href={`${env.APP_URL}/careers/${slug}`} />
                <p className="text-center text-sm text-muted">Около трёх минут, без регистрации</p>
              </>
            }
            end={
              <div className="grid justify-items-start gap-4 rounded-lg bg-ground p-6 sm:p-8">
                <h2 className="text-xl">Похоже на&nbsp;вас?</h2>
                <p>Пришлите резюме или ссылку на&nbsp;него. Если подходит не&nbsp;всё, откликайтесь тоже: об&nbsp;остальном поговорим.</p>
                <LinkButton href={route(applyPage(slug))} prefetch={false}>
                  Откликнуться
                </LinkButton>
              </div>
            }
          />
        </div>
        <OtherVacancies title="Другие вакансии" vacancies={others} />
      </div>
      <BuyBar watch="buy">
        <ApplyButton slug={slug} />
      </BuyBar>
    </>
  )
}
