import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { askPath, questionsPath } from '#components/questions/question-paths.ts'
import { QuestionList } from '#components/questions/question-list.tsx'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { BreadcrumbsJsonLd } from '#components/seo/breadcrumbs-json-ld.tsx'
import { Alert } from '#components/ui/alert.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { route } from '#components/ui/route.ts'
import { getMovedSlug, getProduct } from '#lib/catalogue/queries.ts'
import { PAGE } from '#lib/questions/limits.ts'
import { getQuestionsPage } from '#lib/questions/queries.ts'
import { pageSchema } from '#lib/questions/schema.ts'

type Props = { readonly params: Promise<{ readonly slug: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const [product, { page }] = await Promise.all([getProduct(slug, null), searchParams])
  if (!product) return { title: 'Страница не найдена' }
  const { total } = await getQuestionsPage(slug, 1)
  return pageMetadata({
    title: `Вопросы о товаре: ${product.name}`,
    description: `Что спрашивают покупатели о ${product.name} и что отвечает магазин.`,
    path: questionsPath(slug, pageSchema.parse(page)),
    index: total > 0,
  })
}

/** All published questions of a product, a page of them at a time. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [product, asked] = await Promise.all([getProduct(slug, null), searchParams])
  if (!product) {
    const present = await getMovedSlug(slug)
    if (present !== null) permanentRedirect(route(questionsPath(present)))
    return <MissingHere />
  }
  const page = pageSchema.parse(asked.page)
  const { questions, total } = await getQuestionsPage(slug, page)
  if (page > 1 && questions.length === 0) return <MissingHere />
  const way = [{ name: 'Главная', href: '/' }, { name: product.category.name, href: `/catalogue/${product.category.slug}` }, { name: product.name, href: `/product/${slug}` }, { name: 'Вопросы' }]
  return (
    <div className="wrap py-6 sm:py-8">
      <BreadcrumbsJsonLd items={way} />
      <Breadcrumbs items={way} />
      <div className="mt-6 grid gap-8 sm:mt-10">
        {asked.sent === '1' && (
          <Alert tone="success" role="status" title="Вопрос у нас">
            Ответ придёт письмом, обычно за&nbsp;два рабочих дня. Других писем не&nbsp;будет.
          </Alert>
        )}
        {asked.already === '1' && (
          <Alert role="status" title="Вы уже спрашивали об этом">
            Точно такой вопрос об&nbsp;этом товаре от&nbsp;вас уже есть, второй не&nbsp;нужен. Ответ придёт на&nbsp;ту&nbsp;же почту.
          </Alert>
        )}
        <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <div className="grid gap-2">
            <h1 className="text-3xl">Вопросы</h1>
            <p className="text-lg text-muted">{product.name}</p>
          </div>
          <LinkButton href={route(askPath(slug))} prefetch={false} rel="nofollow">
            Задать вопрос
          </LinkButton>
        </header>
        {questions.length > 0 ? <QuestionList questions={questions} headingLevel="h2" /> : <EmptyState title="Вопросов с ответом пока нет">Спросите первым: ответит сотрудник магазина.</EmptyState>}
        <Pagination page={page} pageCount={Math.ceil(total / PAGE)} hrefFor={(each) => questionsPath(slug, each)} />
      </div>
    </div>
  )
}
