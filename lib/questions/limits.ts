/** Signs of a question. */
export const QUESTION_MIN = 10
export const QUESTION_MAX = 1000
/** Signs of an answer. */
export const ANSWER_MAX = 4000
/** Questions on the page of a product; the rest has a page of its own. */
export const SHOWN_ON_PRODUCT = 3
/** Questions on a page of their list. */
export const PAGE = 10
