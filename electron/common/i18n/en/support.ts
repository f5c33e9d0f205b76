/** The support bundle. */
export const support = {
  menu: 'Support bundle…',
  title: 'Save a support bundle',
  program: '• Program and machine: versions, operating system, memory, language.',
  book: '• The open yearbook: how many articles, photos and parts, sizes, choices made, what the check of the file found.',
  errors: '• Recent errors: their codes and times.',
  never: 'The bundle holds no text, name, title or photo of the yearbook, no name of yours and no path on this computer. It is saved into a file that you choose and sent nowhere.',
  save: 'Save bundle…',
  cancel: 'Cancel',
} as const;
