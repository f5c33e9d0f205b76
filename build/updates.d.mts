/** Types of updates.mjs, for the tests. */
export function updateOptions(feed: string | undefined): { readonly publish: null | { readonly provider: 'generic'; readonly url: string }; readonly forceCodeSigning: boolean; readonly metadata: { readonly updateFeed?: string } };
