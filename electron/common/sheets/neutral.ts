/**
 * Cells of a .csv that a spreadsheet program would take for a formula (OWASP, "CSV Injection"): those that begin with = + - @, a tab or a
 * carriage return, also behind white space or the full-width forms of the signs. An apostrophe in front makes them text; our own
 * reader takes it away again.
 */

const DANGEROUS = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;
/** A cell that was made harmless, or that was like one before and got a second apostrophe. */
export const NEUTRAL = /^'(?:'*[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r])/u;

/** The text as a .csv may hold it. Nothing else of it changes, and `text` comes back from what this gives. */
export const neutralised = (text: string): string => (DANGEROUS.test(text) || NEUTRAL.test(text) ? `'${text}` : text);
