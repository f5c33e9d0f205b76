/** How safe the typed text is, as the top bar shows it. */
export type SaveState =
  /** `at`: ms since 1970, null before anything was saved in this window. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: unknown };
