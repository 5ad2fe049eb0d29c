/** Letters of a query that are read; what is longer is cut. */
export const LONGEST_QUERY = 200

/** Words of a query that are searched; those behind them are left out. */
export const MOST_WORDS = 12
