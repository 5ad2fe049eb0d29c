/** The most products that are remembered as viewed: the last ones. The database keeps no more, either. */
export const MOST_VIEWED = 20
