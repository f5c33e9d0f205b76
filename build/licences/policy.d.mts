/** Types of policy.mjs, for the tests. */
export function faultOf(thing: { readonly name: string; readonly licence: string; readonly texts: readonly string[] }): string | null;
