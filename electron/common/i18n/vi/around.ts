/** Around the text: cells of tables, commands, counts, focus, zoom, the outline of the article. */
export const around = {
  mergeCells: 'Gộp các ô đã chọn (Ctrl+Alt+G)',
  splitCell: 'Tách ô (Ctrl+Alt+Shift+G)',
} as const;
