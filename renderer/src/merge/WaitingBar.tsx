/** Over the text of an article in which places wait to be decided: how many, and the way there. */
import { GitMerge } from 'lucide-react';
import { useArticle } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { useWaiting } from './use-waiting.ts';
import { shownScope } from './waiting.ts';
import './merge.css';

export function WaitingBar({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { view } = useArticle();
  const count = useWaiting().length;
  if (view === null || count === 0) return null;
  return (
    <div className="merge-bar" role="status">
      <GitMerge size={14} strokeWidth={2} aria-hidden />
      <span className="merge-bar__words">{t('merge.waitsHere', { count })}</span>
      <Button look="link" onPress={() => { shownScope.set('merge', view.id); execute('work-history'); }}>{t('merge.toChoices')}</Button>
    </div>
  );
}
