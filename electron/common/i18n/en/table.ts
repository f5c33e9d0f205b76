/** Tables, verse and notes in the text. */
export const table = {
  label: 'Table',
  cell: 'Table cell',
  tools: 'Rows and columns of the table',
  insert: 'Insert table',
  rowAbove: 'Add a row above',
  rowBelow: 'Add a row below',
  columnLeft: 'Add a column to the left',
  columnRight: 'Add a column to the right',
  removeRow: 'Remove this row',
  removeColumn: 'Remove this column',
  header: 'First row is a header',
  remove: 'Remove table',
  verse: 'Verse',
  versePlaceholder: 'A line of verse. Enter for the next line, an empty line for a new stanza',
} as const;
