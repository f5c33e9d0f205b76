/** A copy of this book: its articles by what becomes of them, the texts side by side, and the button that merges. */
import { FileStack, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MergeLine, MergePreview } from '@common/contract/merge-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { Comparison } from '../history/Comparison.tsx';
import { Pick } from '../history/Pick.tsx';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { bringsNothing, comingIn, outcomeKey } from './model.ts';
import type { MergeActions } from './use-merge-actions.ts';

interface CopyMergeProps {
  readonly head: ReactNode;
  readonly preview: MergePreview;
  readonly actions: MergeActions;
}

export function CopyMerge({ head, preview, actions }: CopyMergeProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [article, setArticle] = useState<string | null>(null);
  const lines = comingIn(preview);
  const line = lines.find(({ id }) => id === article) ?? lines[0] ?? null;
  const locked = lines.filter((each) => each.locked && !without.has(each.id)).length;
  const titleOf = ({ title }: MergeLine): string => (title === '' ? t('outline.untitled') : title);
  const toggle = (id: string): void => {
    const next = new Set(without);
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  return (
    <div className="history">
      <aside className="history__side" aria-label={t('merge.title')} data-region-focus>
        {head}
        <div className="merge-file">
          <span className="merge-file__name" title={preview.fileName}>
            {preview.fileName}
          </span>
          <IconButton icon={X} label={t('merge.leave')} onPress={actions.leave} />
        </div>
        <Pick
          label={t('merge.articles')}
          chosen={line?.id ?? null}
          onChoose={setArticle}
          entries={lines.map((each) => ({
            id: each.id,
            name: titleOf(each),
            detail: without.has(each.id) ? t('merge.leftOut') : [t(outcomeKey(each)), ...(each.moved ? [t('merge.moved')] : [])].join(', '),
            sign: without.has(each.id) ? '–' : each.outcome === 'conflict' ? '!' : '',
          }))}
        />
        <div className="history__foot">
          {locked === 0 ? null : <div className="merge-locked">{t('merge.locked', { count: locked })}</div>}
          <div>{t('merge.unchanged', { count: preview.articles.length - lines.length })}</div>
          {preview.records === 0 ? null : <div>{t('merge.records', { count: preview.records })}</div>}
          {preview.settings === 0 ? null : <div>{t('merge.settings', { count: preview.settings })}</div>}
          {preview.recordConflicts === 0 ? null : <div>{t('merge.recordConflicts', { count: preview.recordConflicts })}</div>}
        </div>
        <div className="merge-do">
          <Button look="primary" icon={FileStack} isDisabled={book.readOnly || bringsNothing(preview)} onPress={() => { actions.merge([...without]); }}>
            {t('merge.do')}
          </Button>
        </div>
      </aside>
      <section className="history__main">
        {line === null ? (
          <div className="history__none">
            <h3>{bringsNothing(preview) ? t('merge.nothingTitle') : t('merge.noTexts')}</h3>
            <p>{bringsNothing(preview) ? t('merge.nothingBody') : t('merge.noTextsBody')}</p>
          </div>
        ) : (
          <Line
            key={line.id}
            line={line}
            title={titleOf(line)}
            fileName={preview.fileName}
            tools={<Button onPress={() => { toggle(line.id); }}>{without.has(line.id) ? t('merge.takeAgain') : t('merge.leaveOut')}</Button>}
          />
        )}
      </section>
    </div>
  );
}

/** What is in doubt is shown with both sides; else how the text is and how it will be. */
function Line({ line, title, fileName, tools }: { readonly line: MergeLine; readonly title: string; readonly fileName: string; readonly tools: ReactNode }) {
  const { t } = useTexts();
  const texts = useAsked(`merge ${line.id}`, () => call('merge.texts', { id: line.id }));
  if (texts === null) return null;
  const torn = line.conflicts > 0;
  return (
    <Comparison
      title={title}
      before={{ name: t('merge.ours'), detail: line.locked ? t('outline.stageApproved') : '' }}
      after={torn ? { name: t('merge.theirs'), detail: fileName } : { name: t('merge.after'), detail: '' }}
      from={texts.ours}
      to={torn ? texts.theirs : texts.merged}
      onRepair={null}
      tools={tools}
    />
  );
}
