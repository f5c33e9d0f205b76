/** Where the opener of a part stands. Pure. */

/**
 * The page of a part's opener, by the page on which the first piece of the part begins (both physical, from 1): a part opens on the right, and
 * what stands first in it may do so, too.
 */
export const openerBefore = (first: number): number => (first % 2 === 1 ? first - 2 : first - 1);
