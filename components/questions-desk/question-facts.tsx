import Link from 'next/link'
import { DeskSection } from '#components/desk/section.tsx'
import { SpecList } from '#components/ui/spec-list.tsx'
import { route } from '#components/ui/route.ts'
import type { QuestionFile } from '#lib/questions-desk/get-question.ts'

type Props = Pick<QuestionFile, 'product' | 'facts'> & { /** Whether whoever looks may open the product at the desk. */ readonly opens: boolean }

/** What the product is: at hand for whoever answers. */
export function QuestionFacts({ product, facts, opens }: Props) {
  return (
    <DeskSection
      title={product.name}
      action={opens && <Link href={route(`/desk/catalogue/${product.slug}`)} prefetch={false} className="link text-sm">Карточка</Link>}
    >
      {facts === null ? (
        <p className="text-muted">Сейчас не&nbsp;продаётся: вопрос на&nbsp;сайте никто не&nbsp;увидит.</p>
      ) : (
        <>
          <p>{facts.summary}</p>
          <ul className="grid gap-1">{facts.highlights.map((each) => <li key={each}>{each}</li>)}</ul>
          <details>
            <summary className="link w-fit cursor-pointer">Характеристики и комплект</summary>
            <div className="grid gap-4 pt-2">
              {facts.specification.map(({ name, rows }) => (
                <div key={name} className="grid gap-1">
                  <h3 className="text-sm font-medium">{name}</h3>
                  <SpecList rows={rows} />
                </div>
              ))}
              <p>В&nbsp;коробке: {facts.inTheBox.join(', ')}</p>
            </div>
          </details>
          <p>
            <Link href={route(`/product/${product.slug}`)} prefetch={false} className="link">
              Страница товара
            </Link>
          </p>
        </>
      )}
    </DeskSection>
  )
}
