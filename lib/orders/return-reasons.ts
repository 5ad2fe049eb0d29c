/** Why goods come back. A choice: no free text about anybody is asked for (3.2). */
export const returnReasons = ['changed_mind', 'defect', 'wrong_item'] as const
