/** Names under which an article's things lie for Typst, and stand in its report. */
/** Where a photo's file lies for Typst; the name carries its hash. */
export const photoFile = (sha256: string): string => `/photos/${sha256}.jpg`;

/** Key of a block in the design's report. */
export const blockKey = (articleId: string, index: number): string => `${articleId}:${String(index)}`;
