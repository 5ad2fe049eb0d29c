/** A service message that turned out to advertise (4.1.7): it is not sent by this way, however often it is tried. */
export class Advertises extends Error {
  constructor(words: string) {
    super(`a service message may not say «${words}»: that is advertising, and goes by consent`)
    this.name = 'Advertises'
  }
}
