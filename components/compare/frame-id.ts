/** What the table of a comparison scrolls in, and what has the focus when a column is gone. */
export const FRAME_ID = 'comparison'
