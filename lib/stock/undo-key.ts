/** The key of the movement that takes another one back: once. */
export const undoneKey = (movementId: string): string => `undo:${movementId}`

export const isUndo = (key: string): boolean => key.startsWith('undo:')
