/** «4,7», «5». */
export const formatAverage = (average: number): string => String(average).replace('.', ',')
