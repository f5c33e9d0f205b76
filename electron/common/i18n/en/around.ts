/** Around the text: cells of tables, commands, counts, focus, zoom, the outline of the article. */
export const around = {
  mergeCells: 'Merge the selected cells (Ctrl+Alt+G)',
  splitCell: 'Split the cell (Ctrl+Alt+Shift+G)',
} as const;
