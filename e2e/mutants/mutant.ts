/**
 * One way to break the shop, and the test that has to notice: `npm run e2e:mutants` breaks it so, runs that test, and expects it to fail.
 * All changes of code are built at once; each acts only in processes that were started with its name in MUTANT.
 */
export type Mutant = {
  /** Kebab-case, unique. */
  readonly name: string
  /** What the broken shop does, in a sentence. */
  readonly breaks: string
  /** The promise or clause behind it. */
  readonly promise: string
  /** The file of the test, from e2e/specs. */
  readonly spec: string
  /** The test's title, as it is printed, without those of the groups around it. */
  readonly test: string
} & (ChangedExpression | DroppedStatement | RewrittenPlace | ChangedRoutine | Statement)

/** An expression of a file that processes of the shop run on the server; `from` stands there exactly once. */
export type ChangedExpression = { readonly file: string; readonly from: string; readonly to: string }

/** A whole statement of such a file that is left out; stands there exactly once and declares nothing. */
export type DroppedStatement = { readonly file: string; readonly drops: string }

/** A place of such a file that is no expression: `becomes` has BROKEN where it matters whether the mutant is awake. */
export type RewrittenPlace = { readonly file: string; readonly from: string; readonly becomes: string }

/** A function of the database whose body has `from` exactly once. */
export type ChangedRoutine = { readonly routine: string; readonly from: string; readonly to: string }

/** What its owner does to the database before the shop starts. */
export type Statement = { readonly sql: string }
