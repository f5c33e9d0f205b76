/** Light, dark, or as the system says: one attribute on the root; the tokens do the rest. */
import type { Preferences } from '@common/contract/shapes.ts';

export function applyTheme(theme: Preferences['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
