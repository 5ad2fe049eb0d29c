/** Where the form stands by itself, knows who is signed in, and is answered without scripts. */
export const JOIN_PAGE = '/bonus/join'
