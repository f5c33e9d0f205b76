/** The languages of the interface, apart from their texts: what only asks which there are reads none of them. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
