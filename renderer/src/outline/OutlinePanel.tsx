/** The book on the left: filter, tree, what stands at which stage. */
import { FilePlus, FilePlus2, FolderPlus, Plus } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Outline, OutlineArticle, OutlineMatter, Stage } from '@common/book/outline.ts';
import { fold } from '@common/text/fold.ts';
import { useDesk, useOutlineInPauses } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { usePartActions } from '../matter/use-part-actions.tsx';
import { useStageMoves } from '../stages/use-stage-moves.tsx';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { entriesOf, partOf } from './entries.ts';
import { articlesInOrder } from './model.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { StageFilter } from './StageFilter.tsx';
import { useOutlineActions } from './use-outline-actions.tsx';
import './outline.css';

export function OutlinePanel({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const outline = useOutlineInPauses();
  const [query, setQuery] = useState('');
  const [renaming, setRenaming] = useState<string | null>(null);
  const { actions, dialog: removeDialog } = useOutlineActions(setRenaming);
  const [stages, setStages] = useState<ReadonlySet<Stage>>(new Set());
  const { move, dialog } = useStageMoves();
  const { actions: partActions, dialog: partDialog } = usePartActions();
  const wanted = fold(query.normalize('NFC').trim());
  const shown = useMemo(() => filtered(outline, wanted, stages), [outline, wanted, stages]);
  const narrowed = wanted !== '' || stages.size > 0;
  /** Escape shows every stage again; in a field, a menu or a dialog it is theirs. */
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' || inField || stages.size === 0 || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    setStages(new Set());
  };

  return (
    <div className="outline" onKeyDownCapture={keyDown}>
      <div className="outline-bar">
        <SearchField label={t('outline.filter')} clearLabel={t('app.delete')} value={query} onChange={setQuery} />
        <MenuButton
          label={t('outline.add')}
          groups={[
            {
              entries: [
                { id: 'article', label: t('outline.addArticle'), icon: FilePlus2, run: () => { actions.addArticle(null); } },
                { id: 'part', label: t('outline.addPart'), icon: FolderPlus, run: () => { actions.addPart(null); } },
                { id: 'pages', label: t('matter.addHere'), icon: FilePlus, run: () => { partActions.askMatter(undefined); } },
              ],
            },
          ]}
        >
          <IconButton icon={Plus} label={t('outline.add')} isDisabled={book.readOnly} />
        </MenuButton>
      </div>
      {narrowed && shown.parts.length === 0 && shown.back.length === 0 ? (
        <p className="outline-none quiet">{wanted === '' ? t('stages.noMatch') : t('outline.noMatch')}</p>
      ) : (
        <OutlineTree
          outline={shown}
          narrowed={narrowed}
          actions={actions}
          partActions={partActions}
          onStage={(keys, to) => {
            move(articlesInOrder(outline).flatMap(({ id }) => (keys.has(id) ? [id] : [])), to);
          }}
          renaming={renaming}
          onRenamed={() => {
            setRenaming(null);
          }}
          execute={execute}
        />
      )}
      <StageFilter outline={outline} wanted={stages} onWanted={setStages} />
      {dialog}
      {removeDialog}
      {partDialog}
    </div>
  );
}

/** Articles with these words in their title, at one of these stages (none: at any). */
function filtered(outline: Outline, wanted: string, stages: ReadonlySet<Stage>): Outline {
  if (wanted === '' && stages.size === 0) return outline;
  const isWanted = (article: OutlineArticle): boolean => (stages.size === 0 || stages.has(article.stage)) && fold(article.title).includes(wanted);
  // Made pages are at no stage.
  const isCalled = ({ title }: OutlineMatter): boolean => stages.size === 0 && fold(title).includes(wanted);
  const parts = outline.parts.map((part) => ({ ...part, ...partOf(entriesOf(part).filter((entry) => (entry.type === 'article' ? isWanted(entry.article) : isCalled(entry.matter)))) }));
  return { parts: parts.filter((part) => entriesOf(part).length > 0), back: outline.back.filter(isCalled) };
}
