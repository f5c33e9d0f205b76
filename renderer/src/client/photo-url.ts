/** Where the page finds a stored photo: main's own scheme answers with the small picture. */
export const photoUrl = (id: string): string => `kyyeu://photo/${encodeURIComponent(id)}`;
