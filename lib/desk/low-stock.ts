/** So few pieces of a variant left to sell, and it counts as ending. */
export const LOW_STOCK = 5
