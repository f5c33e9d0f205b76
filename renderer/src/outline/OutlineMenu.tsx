/** The context menu of a row. */
import { ArrowDown, ArrowUp, Download, FilePlus2, FolderInput, FolderPlus, LayoutGrid, Pencil, Trash2 } from 'lucide-react';
import { STAGES } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ContextMenu, type MenuEntry, type MenuPoint } from '../ui/Menu.tsx';
import { usePartMenu } from '../matter/use-part-menu.tsx';
import type { PartActions } from '../matter/use-part-actions.tsx';
import { BACK, entriesOf, findEntry } from './entries.ts';
import { findArticle, findPart } from './model.ts';
import { commandForStep } from './moves.ts';
import { usePartTitle } from './rows.tsx';
import type { OutlineActions } from './use-outline-actions.tsx';

interface OutlineMenuProps {
  readonly at: MenuPoint;
  readonly row: string;
  readonly keys: ReadonlySet<string>;
  readonly actions: OutlineActions;
  readonly partActions: PartActions;
  readonly onShow: (key: string) => void;
  readonly onStage: (keys: ReadonlySet<string>, to: Stage) => void;
  readonly onClose: () => void;
}

export function OutlineMenu({ at, row, keys, actions, partActions, onShow, onStage, onClose }: OutlineMenuProps) {
  const { t, stageName } = useTexts();
  const partTitle = usePartTitle();
  const { outline, importArticles, book } = useDesk();
  const now = outline.get();
  const part = findPart(now, row);
  const own = part ?? findEntry(now, row)?.part ?? undefined;
  const isMatter = findEntry(now, row)?.entry.type === 'matter';
  const group = row === BACK ? null : part;
  const partMenu = usePartMenu(group ?? null, partActions);
  const disabled = book.readOnly;

  const steps = (['up', 'down'] as const).map((direction): MenuEntry => ({
    id: direction,
    label: direction === 'up' ? t('outline.moveUp') : t('outline.moveDown'),
    icon: direction === 'up' ? ArrowUp : ArrowDown,
    keys: direction === 'up' ? 'Alt+Shift+↑' : 'Alt+Shift+↓',
    disabled: disabled || commandForStep(now, keys, direction) === null,
    run: () => {
      actions.step(keys, direction);
    },
  }));
  const destinations = part !== undefined || row === BACK ? [] : now.parts.filter((each) => each.id !== own?.id);
  const isFront = part?.kind === 'front';
  const isFull = part !== undefined && entriesOf(part).length > 0;

  return (
    <ContextMenu
      at={at}
      label={t('outline.title')}
      onClose={onClose}
      groups={[
        {
          entries: [
            { id: 'rename', label: t('outline.rename'), icon: Pencil, keys: 'F2', disabled: disabled || isFront || row === BACK, run: () => { actions.startRename(row); } },
            ...steps,
          ],
        },
        ...(part !== undefined || row === BACK ? partMenu : []),
        ...(row === BACK
          ? []
          : [{ entries: [{ id: 'ladder', label: t('ladder.showHere'), icon: LayoutGrid, run: () => { onShow(row); } }] }]),
        {
          heading: t('outline.moveTo'),
          entries: destinations.map((each) => ({
            id: `to-${each.id}`,
            label: partTitle(each),
            icon: FolderInput,
            disabled,
            run: () => {
              actions.drop(keys, { key: each.id, position: 'on' });
            },
          })),
        },
        {
          heading: t('stages.moveTo'),
          entries:
            part !== undefined || isMatter || row === BACK
              ? []
              : STAGES.map((stage) => ({
                  id: `stage-${stage}`,
                  label: stageName(stage),
                  checked: [...keys].every((key) => findArticle(now, key)?.article.stage === stage),
                  disabled,
                  run: () => {
                    onStage(keys, stage);
                  },
                })),
        },
        {
          entries: [
            { id: 'article', label: t('outline.addArticle'), icon: FilePlus2, disabled, run: () => { actions.addArticle(own?.id ?? null); } },
            { id: 'part', label: t('outline.addPart'), icon: FolderPlus, disabled, run: () => { actions.addPart(own?.id ?? null); } },
            { id: 'import', label: t('outline.importHere'), icon: Download, disabled, run: () => { importArticles(own?.id); } },
          ],
        },
        {
          entries: [
            {
              id: 'delete',
              label: t('outline.delete'),
              icon: Trash2,
              keys: 'Delete',
              danger: true,
              disabled: disabled || isFront || row === BACK || isFull,
              ...(isFull ? { hint: t('outline.deletePartHint') } : {}),
              run: () => {
                actions.remove(keys);
              },
            },
          ],
        },
      ]}
    />
  );
}
