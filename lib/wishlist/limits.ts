/** The most products one person keeps. */
export const MOST_WISHES = 200
