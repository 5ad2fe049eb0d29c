import type { Proof } from './cover.ts'

/** The file of a proof, from the top of the repository, and how the title of its test begins. */
export function proofParts(proof: Proof): { readonly file: string; readonly title: string } {
  const at = proof.indexOf(': ')
  const name = proof.slice(0, at)
  return { file: /\.test\.tsx?$/.test(name) ? name : `e2e/specs/${name}.spec.ts`, title: proof.slice(at + 2) }
}
