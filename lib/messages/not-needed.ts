/** The message has lost its point before it was sent: its code was used or is dead. Not sent any more, by no further attempt. */
export class NotNeeded extends Error {
  constructor(why: string) {
    super(`not needed any more: ${why}`)
    this.name = 'NotNeeded'
  }
}
