/** "Gộp bản": a file is chosen, what it would bring is shown, and what earlier merges left in doubt is decided. */
import { FileStack } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { BringIn } from './BringIn.tsx';
import { Conflicts } from './Conflicts.tsx';
import { CopyMerge } from './CopyMerge.tsx';
import { useMergeActions } from './use-merge-actions.ts';
import './merge.css';

/** @param head the head of the left column, which all of "So bản" shares */
export function MergeDesk({ head }: { readonly head: ReactNode }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [chosen, setChosen] = useState(false);
  const [edition, setEdition] = useState(0);
  const actions = useMergeActions(
    useCallback((now: boolean | null) => {
      if (now !== null) setChosen(now);
      setEdition((before) => before + 1);
    }, []),
  );
  const conflicts = useAsked(`conflicts ${String(edition)}`, () => call('merge.conflicts', {}));
  const preview = useAsked(chosen ? `preview ${String(edition)}` : null, () => call('merge.preview', {}));
  const key = String(edition);

  if (chosen && preview !== null) {
    return preview.sameBook ? <CopyMerge key={key} head={head} preview={preview} actions={actions} /> : <BringIn key={key} head={head} preview={preview} actions={actions} />;
  }
  if (conflicts !== null && conflicts.length > 0 && !chosen) return <Conflicts key={key} head={head} conflicts={conflicts} actions={actions} />;
  return (
    <div className="history">
      <aside className="history__side" aria-label={t('merge.title')} data-region-focus>
        {head}
        <p className="history__foot">{t('merge.safeNote')}</p>
      </aside>
      <section className="history__main">
        {conflicts === null || chosen ? null : (
          <div className="history__none">
            <h3>{t('merge.beginTitle')}</h3>
            <p>{t('merge.beginBody')}</p>
            <Button look="primary" icon={FileStack} isDisabled={book.readOnly} onPress={actions.choose}>
              {t('merge.choose')}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
