/** Days before they take effect that rules worse than those in force are published. The text promises it. */
export const CHANGE_DAYS = 30
