/** A photo that was asked for from elsewhere, until the photo desk has gone to it. */
let wanted: string | null = null;

export const wantPhoto = (id: string | null): void => {
  wanted = id;
};
export const wantedPhoto = (): string | null => wanted;
