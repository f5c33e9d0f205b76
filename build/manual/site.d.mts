/** Types of site.mjs, for the tests. */
export function writeManual(folder: string, options?: { readonly app?: boolean }): Promise<{ readonly pages: number; readonly files: readonly string[]; readonly modules: readonly string[] }>;
