/** How a clause is carried out, or why there is nothing to carry out. */
export type Binding =
  | {
      /** What the software does, in one Russian sentence: the page «/privacy/proof» shows it. */
      readonly rule: string
      /** Files or folders, from the top of the repository. */
      readonly modules: readonly string[]
      /** The clause whose tests prove this one, too; its own when absent. Tests carry it in their titles: `§4.1.9`. */
      readonly provedBy?: string
    }
  | { readonly reason: string }

export type Bindings = Readonly<Record<string, Binding>>

/** A test of the last whole run that carries clauses in its title. */
export type RunTest = { readonly file: string; readonly title: string; readonly passed: boolean }

/** What is known of the project: its clauses, its files, the tags in its test files, and the last whole run. */
export type Evidence = {
  readonly clauses: readonly { readonly number: string; readonly text: string }[]
  /** Clause -> the test files that carry its tag. */
  readonly tagged: ReadonlyMap<string, readonly string[]>
  readonly run: readonly RunTest[]
  readonly exists: (path: string) => boolean
}

export type Row = {
  readonly number: string
  readonly text: string
  readonly binding: Binding | undefined
  readonly tests: readonly RunTest[]
  /** Why the clause is not proved; empty when it is, or when a reason says that there is nothing to prove. */
  readonly problems: readonly string[]
}

/** The clauses a text names by its tags: `… §4.1.7 §4.1.9` -> 4.1.7, 4.1.9. */
export function tagsOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/§(\d+(?:\.\d+)*)/g), ([, number = '']) => number))]
}

/** Each clause with its binding, its tests in the last whole run, and what is missing. */
export function coverClauses(bindings: Bindings, evidence: Evidence): Row[] {
  return evidence.clauses.map(({ number, text }) => {
    const binding = bindings[number]
    const tag = binding && 'rule' in binding ? (binding.provedBy ?? number) : number
    const tests = evidence.run.filter(({ title }) => tagsOf(title).includes(tag))
    return { number, text, binding, tests, problems: problemsOf(binding, tag, tests, evidence) }
  })
}

/** What belongs to no clause of the text: bindings and tags left behind, or wrongly typed. */
export function strayNumbers(bindings: Bindings, { clauses, tagged }: Evidence): string[] {
  const known = new Set(clauses.map(({ number }) => number))
  return [
    ...Object.keys(bindings).filter((number) => !known.has(number)).map((number) => `${number} is bound, but stands in no text`),
    ...[...tagged].filter(([number]) => !known.has(number)).map(([number, files]) => `§${number} is carried by ${files.join(', ')}, but stands in no text`),
  ]
}

function problemsOf(binding: Binding | undefined, tag: string, tests: readonly RunTest[], { tagged, exists }: Evidence): string[] {
  if (binding === undefined) return ['has neither a binding nor a reason']
  if ('reason' in binding) return binding.reason.trim() === '' ? ['has an empty reason'] : []
  const files = tagged.get(tag) ?? []
  const unrun = files.filter((file) => !tests.some((test) => test.file === file))
  return [
    ...(binding.modules.length === 0 ? ['is bound to no module'] : []),
    ...binding.modules.filter((path) => !exists(path)).map((path) => `is bound to ${path}, which does not exist`),
    ...(files.length === 0 ? [`has no test that carries §${tag}`] : []),
    ...unrun.map((file) => `did not run in the last whole run: ${file}`),
    ...tests.filter(({ passed }) => !passed).map(({ title }) => `failed: ${title}`),
  ]
}
