/** Types of bundle.mjs, for the tests. */

/** Builds the named parts of dist/ where their sources changed; without names all of them. @throws SetupError when the sources do not build */
export function bundle(names?: readonly ('programs' | 'renderer' | 'manual' | 'licences')[]): Promise<void>;
