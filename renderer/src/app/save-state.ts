/** How safe the typed text is, as the top bar shows it. */
export type SaveState =
  /** `at`: ms since 1970, null before anything was saved in this window. */
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Something typed is not in the file: it is on its way there, at most a second behind the hand. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown };
