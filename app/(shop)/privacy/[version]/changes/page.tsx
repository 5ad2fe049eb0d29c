import type { Metadata } from 'next'
import Link from 'next/link'
import { missingMetadata, MissingPage } from '#components/layout/missing-page.tsx'
import { Changes } from '#components/policy/changes.tsx'
import { changeWords } from '#components/policy/purpose-words.ts'
import { pageMetadata } from '#components/seo/page-metadata.ts'
import { Alert } from '#components/ui/alert.tsx'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { getVersion } from '#lib/policy/queries.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { type VersionParams, versionOf } from '../version-of.ts'

/** Made when they are asked for the first time. */
export const generateStaticParams = () => []

export async function generateMetadata({ params }: VersionParams): Promise<Metadata> {
  const version = await versionOf(params)
  if (!version) return missingMetadata
  return pageMetadata({
    title: `Что изменилось в версии ${version.number} политики`,
    description: `Чем версия ${version.number} политики отличается от предыдущей: пункт за пунктом и слово за словом.`,
    path: `/privacy/${version.number}/changes`,
    index: false,
  })
}

export default async function ChangesPage({ params }: VersionParams) {
  const after = await versionOf(params)
  if (!after) return <MissingPage />
  const before = await getVersion('policy', after.number - 1)
  const way = [
    { name: 'Главная', href: '/' },
    { name: 'Политика', href: '/privacy' },
    { name: `Версия ${after.number}`, href: `/privacy/${after.number}` },
    { name: 'Изменения' },
  ]
  return (
    <div className="wrap pt-4 lg:pt-6">
      <div className="print:hidden">
        <Breadcrumbs items={way} />
      </div>
      <article className="mt-6 max-w-3xl lg:mt-10">
        <h1 className="text-3xl">Что изменилось в&nbsp;версии&nbsp;{after.number}</h1>
        <p className="mt-4 text-muted">
          Действует с&nbsp;{formatDate(new Date(after.effectiveFrom))} · {changeWords[after.changeClass]}
        </p>
        <div className="mt-6">
          {before ? (
            <>
              <p className="mb-6 flex flex-wrap gap-x-4 gap-y-1 text-sm">
                <span>
                  <ins className="bg-positive-wash text-positive decoration-2 underline-offset-4">добавленное</ins> подчёркнуто
                </span>
                <span>
                  <del className="bg-danger-wash text-danger">удалённое</del> зачёркнуто
                </span>
              </p>
              <Changes before={before} after={after} />
            </>
          ) : (
            <Alert title="Это первая версия">Сравнивать её не с чем: до неё политика здесь не публиковалась.</Alert>
          )}
        </div>
        <div className="mt-10 flex flex-wrap gap-3 print:hidden">
          <LinkButton href={route(`/privacy/${after.number}`)} prefetch={false} variant="secondary">
            Текст версии {after.number}
          </LinkButton>
          {before && (
            <Link href={route(`/privacy/${before.number}/changes`)} prefetch={false} className="link inline-flex min-h-12 items-center">
              Что изменилось в&nbsp;версии&nbsp;{before.number}
            </Link>
          )}
        </div>
      </article>
    </div>
  )
}
