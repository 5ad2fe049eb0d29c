import Link from 'next/link'

/** Where anybody sees that the policy is carried out. */
export function KeptBy() {
  return (
    <section aria-labelledby="kept-by" className="mt-10 sm:mt-12 print:hidden">
      <h2 id="kept-by" className="text-xl">
        Как это исполняется
      </h2>
      <p className="mt-3 text-pretty">
        За&nbsp;каждым пунктом стоят правило в&nbsp;программе и&nbsp;тест:{' '}
        <Link href="/privacy/proof" prefetch={false} className="link">
          чем доказан каждый пункт
        </Link>
        . Согласия записываются в&nbsp;цепочку, которую нельзя переписать незаметно:{' '}
        <Link href="/privacy/ledger" prefetch={false} className="link">
          подписи журнала согласий
        </Link>
        .
      </p>
    </section>
  )
}
