/** The frame at the right of the text. */
export const side = {
  title: 'Bên cạnh bài',
  tabs: 'Xem gì bên cạnh bài',
} as const;
