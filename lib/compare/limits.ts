/** The most products that are compared at once: as many columns as anybody keeps apart. */
export const MOST_COMPARED = 4
