/** Versions of the open article, at the right of the text. */
export const versions = {
  title: 'Versions',
  today: 'Today',
  yesterday: 'Yesterday',
  changed: '+{{added, number}} −{{removed, number}} words',
  added_one: '+1 word',
  added_other: '+{{count, number}} words',
  removed_one: '−1 word',
  removed_other: '−{{count, number}} words',
  since: 'From the version of {{when}} until now',
  sum: '{{added, number}} words added, {{removed, number}} removed',
  restoreBlock: 'Bring this paragraph back',
  folded_one: 'One unchanged paragraph',
  folded_other: '{{count, number}} unchanged paragraphs',
  noArticleBody: 'Open an article to see its versions.',
  emptyBody:
    'Just write: after every rest and before every great change, the text is kept here. Each version can be compared with the article as it is now and brought back, as a whole or paragraph by paragraph.',
} as const;
