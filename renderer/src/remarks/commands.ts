/** The desk's commands about remarks. */
import type { TFunction } from 'i18next';
import type { SideId } from '../side/sides.ts';
import type { SideStore } from '../side/state.ts';
import { tell } from '../ui/toasts.ts';
import { suggestingMode } from './mode.ts';
import { openRemarks } from './open-remarks.ts';

/** A comment on what is selected, or suggesting mode on and off. */
export function remark(command: 'comment' | 'suggest', sides: SideStore<SideId>, t: TFunction): void {
  const open = openRemarks.get();
  if (open === null || open.locked) return;
  if (command === 'suggest') {
    suggestingMode.toggle();
    return;
  }
  if (open.actions.begin()) sides.show('remarks');
  else tell(t('remarks.nothingToComment'));
}
