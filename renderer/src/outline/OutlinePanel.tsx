/** The book on the left: filter, tree, what stands at which stage. */
import { FilePlus2, FolderPlus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Outline, Stage } from '@common/book/outline.ts';
import { fold } from '@common/text/fold.ts';
import { useDesk, useOutline } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { OutlineTree } from './OutlineTree.tsx';
import { useOutlineActions } from './use-outline-actions.ts';
import './outline.css';

export function OutlinePanel({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const outline = useOutline();
  const [query, setQuery] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  const actions = useOutlineActions(setRenaming);
  const wanted = fold(query.normalize('NFC').trim());
  const shown = useMemo(() => filtered(outline, wanted), [outline, wanted]);

  return (
    <>
      <div className="outline-bar">
        <SearchField label={t('outline.filter')} clearLabel={t('app.delete')} value={query} onChange={setQuery} />
        <MenuButton
          label={t('outline.add')}
          groups={[
            {
              entries: [
                { id: 'article', label: t('outline.addArticle'), icon: FilePlus2, run: () => { actions.addArticle(null); } },
                { id: 'part', label: t('outline.addPart'), icon: FolderPlus, run: () => { actions.addPart(null); } },
              ],
            },
          ]}
        >
          <IconButton icon={Plus} label={t('outline.add')} isDisabled={book.readOnly} />
        </MenuButton>
      </div>
      {wanted !== '' && shown.parts.length === 0 ? (
        <p className="outline-none quiet">{t('outline.noMatch')}</p>
      ) : (
        <OutlineTree
          outline={shown}
          narrowed={wanted !== ''}
          actions={actions}
          renaming={renaming}
          onRenamed={() => {
            setRenaming(null);
          }}
          execute={execute}
        />
      )}
      <StageCounts outline={outline} />
    </>
  );
}

function filtered(outline: Outline, wanted: string): Outline {
  if (wanted === '') return outline;
  const parts = outline.parts.map((part) => ({ ...part, articles: part.articles.filter((article) => fold(article.title).includes(wanted)) }));
  return { parts: parts.filter((part) => part.articles.length > 0) };
}

const STAGES: readonly Stage[] = ['draft', 'editing', 'proofing', 'approved'];

function StageCounts({ outline }: { readonly outline: Outline }) {
  const { t, stageName } = useTexts();
  const articles = outline.parts.flatMap((part) => part.articles);
  return (
    <footer className="stage-counts" title={t('outline.keys')}>
      {STAGES.map((stage) => (
        <span key={stage}>
          <StageMark stage={stage} />
          {stageName(stage)}
          <span className="quiet">{articles.filter((article) => article.stage === stage).length}</span>
        </span>
      ))}
    </footer>
  );
}
