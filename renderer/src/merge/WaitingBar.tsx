/** Over the text of an article in which places wait to be decided: how many, and the way there. */
import { GitMerge } from 'lucide-react';
import { useArticle } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { useFollowed } from '../versions/use-followed.ts';
import { shownScope } from './waiting.ts';
import './merge.css';

export function WaitingBar({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { view, edition } = useArticle();
  // Whatever brings such places, or decides them, has the text read anew.
  const conflicts = useFollowed(view?.id ?? null, String(edition), () => call('merge.conflicts', {}));
  const count = (conflicts ?? []).filter((each) => each.kind === 'text' && each.articleId === view?.id).length;
  if (view === null || count === 0) return null;
  return (
    <div className="merge-bar" role="status">
      <GitMerge size={14} strokeWidth={2} aria-hidden />
      <span className="merge-bar__words">{t('merge.waitsHere', { count })}</span>
      <Button look="link" onPress={() => { shownScope.set('merge', view.id); execute('work-history'); }}>{t('merge.toChoices')}</Button>
    </div>
  );
}
