/** Why something must not be given away. */
export type DisclosureProblem = 'recipient-unknown' | 'recipient-disabled' | 'recipient-abroad' | 'no-contract' | 'field-not-allowed' | 'no-authority-request'

/** The register does not allow it, so nothing was sent: data, contracts or settings have to be put right first. */
export class DisclosureRefused extends Error {
  readonly problem: DisclosureProblem

  constructor(problem: DisclosureProblem, what: string) {
    super(`not disclosed (${problem}): ${what}`)
    this.name = 'DisclosureRefused'
    this.problem = problem
  }
}
