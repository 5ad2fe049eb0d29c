type Work<Input, Answer> = (input: Input) => Promise<Answer>

/**
 * Lets calls wait for each other, over all the functions that one result of this is applied to. A transaction has one connection, which does one
 * thing at a time, but Prisma reads the relations of an `include` side by side there: pg warns of it, and from version 9 on refuses.
 */
export function inTurn(): <Input, Answer>(work: Work<Input, Answer>) => Work<Input, Answer> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => (input) => {
    const answer = last.then(() => work(input))
    last = answer.catch(() => undefined)
    return answer
  }
}
