/** What became of the chosen version up to now, in one narrow column: each change in colour, with the way back beneath it. */
import type { BlockDiff } from '@common/article/diff.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import { titleOf } from '@common/article/read.ts';
import type { ArticleVersion } from '@common/contract/history-shapes.ts';
import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { photoUrl } from '../client/photo-url.ts';
import { JoinedCell } from '../compare/rows.tsx';
import '../compare/compare.css';
import { differences, repairOf } from '../history/model.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { folded } from './fold.ts';

interface SinceProps {
  readonly version: ArticleVersion;
  readonly from: ArticleDocument;
  readonly to: ArticleDocument;
  /** The text may be changed. */
  readonly canRestore: boolean;
  readonly onRestore: (title: string) => void;
  readonly onRepair: (block: BlockDiff) => void;
}

/** For a screen reader, in front of the block. */
const NOTES = { changed: 'compare.changed', added: 'compare.added', removed: 'compare.removed', 'moved-from': 'compare.moved', 'moved-to': 'compare.moved' } as const;

export function Since({ version, from, to, canRestore, onRestore, onRepair }: SinceProps) {
  const { t, when } = useTexts();
  const { blocks, summary } = useMemo(() => differences(from, to), [from, to]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const title = titleOf(to) || t('outline.untitled');
  const same = blocks.every(({ change }) => change === 'equal');
  const name = when(version.at);
  const words = { old: t('versions.restoreBlock'), back: t('versions.restoreBlock'), drop: t('history.dropBlock') };

  return (
    <section className="since" aria-label={t('versions.since', { when: name })}>
      <header className="since__head">
        <span className="since__what" role="status">
          <strong>{t('versions.since', { when: name })}</strong>
          <span className="quiet">{same ? t('compare.same') : t('versions.sum', { added: summary.wordsAdded, removed: summary.wordsRemoved })}</span>
        </span>
        <Button icon={Undo2} isDisabled={!canRestore || same} onPress={() => { onRestore(title); }}>
          {t('history.restoreArticle')}
        </Button>
      </header>
      <div className="since__text compare-rows" lang="vi" tabIndex={0} role="group" aria-label={t('compare.label', { title })}>
        {folded(blocks, open).map((stretch) => {
          if (stretch.kind === 'folded') {
            return (
              <Button
                key={`folded ${String(stretch.from)}`}
                look="link"
                onPress={() => {
                  setOpen((now) => new Set([...now, stretch.from]));
                }}
              >
                {t('versions.folded', { count: stretch.to - stretch.from })}
              </Button>
            );
          }
          const { block, index } = stretch;
          const repair = repairOf(block);
          return (
            <div key={index} className={`since__row compare-row--${block.change}`}>
              {block.change === 'equal' ? null : <span className="visually-hidden">{t(NOTES[block.change])}</span>}
              <JoinedCell block={block} photoUrl={photoUrl} />
              {repair === null || !canRestore ? null : (
                <Button look="link" onPress={() => { onRepair(block); }}>
                  {words[repair]}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
