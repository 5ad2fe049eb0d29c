/** The contacts one signs in by. */
export type DoorKind = 'email' | 'mobile'
