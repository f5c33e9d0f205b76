/** Undo and redo of the outline, said in a notice. */
import type { TFunction } from 'i18next';
import { tell } from '../ui/toasts.ts';
import type { OutlineStore } from './store.ts';

export function travelOutline(outline: OutlineStore, direction: 'undo' | 'redo', t: TFunction): void {
  const kind = outline[direction]();
  if (kind === null) return;
  const names = { rename: t('outline.actionRename'), move: t('outline.actionMove'), add: t('outline.actionAdd'), delete: t('outline.actionDelete') };
  const what = names[kind];
  tell(direction === 'undo' ? t('outline.undone', { what }) : t('outline.redone', { what }));
}
