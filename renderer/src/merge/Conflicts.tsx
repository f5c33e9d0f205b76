/** What merges left in doubt: both sides beside each other, and the buttons that decide. */
import { FileStack } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { stage } from '@common/book/outline.ts';
import type { Conflict } from '@common/contract/merge-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { Comparison } from '../history/Comparison.tsx';
import { Pick } from '../history/Pick.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { asDocument, conflictWords, shownValue } from './model.ts';
import type { MergeActions } from './use-merge-actions.ts';
import { useShownScope } from './waiting.ts';

interface ConflictsProps {
  readonly head: ReactNode;
  readonly conflicts: readonly Conflict[];
  readonly actions: MergeActions;
}

export function Conflicts({ head, conflicts, actions }: ConflictsProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const { articleId } = useShownScope();
  const conflict = conflicts.find(({ id }) => id === chosen) ?? conflicts.find((each) => each.kind === 'text' && each.articleId === articleId) ?? conflicts[0];
  const nameOf = (each: Conflict): string => (each.name === '' ? t('merge.nameless') : each.name);
  // Places of one article are told apart by their words.
  const told = (each: Conflict): { name: string; detail: string } => {
    const from = t('merge.from', { other: each.other });
    const words = each.kind === 'text' ? conflictWords(each) : '';
    return words === '' ? { name: nameOf(each), detail: from } : { name: words, detail: [nameOf(each), from].join(' · ') };
  };
  return (
    <div className="history">
      <aside className="history__side" aria-label={t('merge.toDecide', { count: conflicts.length })} data-region-focus>
        {head}
        <div className="merge-file">
          <strong>{t('merge.toDecide', { count: conflicts.length })}</strong>
        </div>
        <Pick
          label={t('merge.conflicts')}
          chosen={conflict?.id ?? null}
          onChoose={setChosen}
          entries={conflicts.map((each) => ({ id: each.id, ...told(each), sign: '!' }))}
        />
        <p className="history__foot">{t('merge.bothKept')}</p>
        <div className="merge-do">
          <Button icon={FileStack} isDisabled={book.readOnly} onPress={actions.choose}>
            {t('merge.choose')}
          </Button>
        </div>
      </aside>
      <section className="history__main">
        {conflict === undefined ? null : conflict.kind === 'text' ? (
          <Comparison
            key={conflict.id}
            title={nameOf(conflict)}
            before={{ name: t('merge.ours'), detail: '' }}
            after={{ name: t('merge.theirs'), detail: conflict.other }}
            from={asDocument(conflict.ours)}
            to={asDocument(conflict.theirs)}
            onRepair={null}
            tools={<Choices conflict={conflict} actions={actions} />}
          />
        ) : (
          <ColumnConflict key={conflict.id} conflict={conflict} name={nameOf(conflict)} actions={actions} />
        )}
      </section>
    </div>
  );
}

function Choices({ conflict, actions }: { readonly conflict: Conflict; readonly actions: MergeActions }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const decides = (decision: 'ours' | 'theirs' | 'both') => () => {
    actions.decide(conflict.id, decision);
  };
  return (
    <>
      <Button isDisabled={book.readOnly} onPress={decides('ours')}>{t('merge.keepOurs')}</Button>
      <Button isDisabled={book.readOnly} onPress={decides('theirs')}>{t('merge.takeTheirs')}</Button>
      {conflict.kind === 'text' ? (
        <>
          <Button isDisabled={book.readOnly} onPress={decides('both')}>{t('merge.takeBoth')}</Button>
          <Button isDisabled={book.readOnly} onPress={() => { actions.keepPresent(conflict.id, conflict.articleId); }}>{t('merge.keepPresent')}</Button>
        </>
      ) : null}
    </>
  );
}

function ColumnConflict({ conflict, name, actions }: { readonly conflict: Extract<Conflict, { kind: 'column' }>; readonly name: string; readonly actions: MergeActions }) {
  const { t, stageName } = useTexts();
  const value = (side: 'ours' | 'theirs'): string => {
    const known = conflict.column === 'stage' ? stage.safeParse(conflict[side]) : null;
    return known?.success === true ? stageName(known.data) : shownValue(conflict, side, words);
  };
  const words = { empty: t('merge.empty'), removed: t('merge.isRemoved'), there: t('merge.isThere'), place: t('merge.place') };
  return (
    <div className="history__none">
      <h3 lang="vi">{name}</h3>
      <dl className="merge-values">
        <dt>{t('merge.ours')}</dt>
        <dd lang="vi">{value('ours')}</dd>
        <dt>{t('merge.theirs')}</dt>
        <dd lang="vi">{value('theirs')}</dd>
      </dl>
      <div className="merge-choices">
        <Choices conflict={conflict} actions={actions} />
      </div>
    </div>
  );
}
