/** Types of pictures.mjs, for the tests. */
export const LARGEST: number;
