/** The columns of the board. Who withdrew is in the list alone. */
export const boardStages = ['received', 'screening', 'interview', 'offer', 'hired', 'rejected'] as const

export type BoardStage = (typeof boardStages)[number]
