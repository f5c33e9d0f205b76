/** The desk's commands about what is remarked and doubted in the open article. */
import type { TFunction } from 'i18next';
import type { SideId } from '../side/sides.ts';
import type { SideStore } from '../side/state.ts';
import { dictionaryDialog } from '../spelling/dialog-state.ts';
import { openChecker } from '../spelling/open-checker.ts';
import { refusals } from '../stages/refusals.ts';
import { tell } from '../ui/toasts.ts';
import { suggestingMode } from './mode.ts';
import { openRemarks } from './open-remarks.ts';

/** The next doubt about spelling, style or a name; the book's dictionary. */
export function doubt(command: 'next-doubt' | 'dictionary'): void {
  if (command === 'dictionary') dictionaryDialog.set(true);
  else openChecker.get()?.next();
}

/** A comment on what is selected, suggesting mode on and off, or everything suggested decided. */
export function remark(command: 'comment' | 'suggest' | 'accept-all' | 'reject-all', sides: SideStore<SideId>, t: TFunction): void {
  const open = openRemarks.get();
  if (open === null) return;
  if (open.locked) {
    refusals.command();
    return;
  }
  if (command === 'suggest') {
    suggestingMode.toggle();
    return;
  }
  if (command !== 'comment') {
    if (open.remarks.suggestions.length === 0) tell(t('remarks.nothingSuggested'));
    else open.actions.decide(command === 'accept-all' ? 'accept' : 'reject', 'all');
    return;
  }
  if (open.actions.begin()) sides.show('remarks');
  else tell(t('remarks.nothingToComment'));
}
