/** Which group of the yearbook's details is shown first when they open next. */
export type SettingsGroup = 'cover' | 'press' | 'house';

let wanted: SettingsGroup | null = null;
export const wantSettings = (group: SettingsGroup | null): void => { wanted = group; };
/** Asked for once. */
export function wantedSettings(): SettingsGroup | null {
  const group = wanted;
  wanted = null;
  return group;
}
