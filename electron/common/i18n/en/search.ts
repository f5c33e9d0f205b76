/** The field that finds and commands. */
export const search = {
  field: 'Find an article or run a command',
  button: 'Find or command',
  placeholder: 'Type a title, words of the text, or a command',
  articles: 'Articles',
  inText: 'In the text',
  commands: 'Commands',
  nothing: 'Nothing found for “{{query}}”. Try fewer letters; tones are not needed.',
  searching: 'Searching…',
  hint: '↑↓ choose · Enter opens · type > for commands only · Esc closes',
} as const;
