/** Types of write.mjs, for the tests. */
export function writeLicences(folder: string): { readonly files: readonly string[] };
