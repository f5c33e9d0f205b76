/** The tree itself: rows, selection, keys, drag and drop, context menu. Only rows in view are drawn. */
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { Collection, ListLayout, Tree, TreeItem, useDragAndDrop, Virtualizer, type Key } from 'react-aria-components';
import type { Outline, Stage } from '@common/book/outline.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { MenuPoint } from '../ui/Menu.tsx';
import { BACK, entriesInOrder, findEntry, groupsOf } from './entries.ts';
import { showInLadder } from '../ladder/show.ts';
import { useShownMatter } from '../matter/state.ts';
import type { PartActions } from '../matter/use-part-actions.tsx';
import { useMatterWords } from '../matter/words.ts';
import { findPart } from './model.ts';
import { OutlineMenu } from './OutlineMenu.tsx';
import { RenameField } from './RenameField.tsx';
import { ArticleRow, BackRow, MatterRow, PartRow, usePartTitle } from './rows.tsx';
import type { OutlineActions } from './use-outline-actions.tsx';

const ROW = 28;
const ROWS_TYPE = 'application/x-kyyeu-rows';
/** With the arrow keys one passes over articles; only the one where one stays is opened (ms). A click is no passing: it opens at once. */
const STAY = 140;

interface OutlineTreeProps {
  readonly outline: Outline;
  /** A filter is on: rows cannot be moved. */
  readonly narrowed: boolean;
  readonly actions: OutlineActions;
  readonly partActions: PartActions;
  /** Moves the articles among these rows to a stage. */
  readonly onStage: (keys: ReadonlySet<string>, to: Stage) => void;
  readonly renaming: string | null;
  readonly onRenamed: () => void;
  readonly execute: (command: Command) => void;
}

const keysOf = (keys: Iterable<Key>): Set<string> => new Set([...keys].map(String));
/** Keys of rows are words: the tree's own set can be kept, which remembers where a range begins. */
const areRows = (keys: ReadonlySet<Key>): keys is ReadonlySet<string> => [...keys].every((key) => typeof key === 'string');
const keyAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] ?? null) : null;

export function OutlineTree({ outline, narrowed, actions, partActions, onStage, renaming, onRenamed, execute }: OutlineTreeProps) {
  const { t } = useTexts();
  const partTitle = usePartTitle();
  const { titleOf } = useMatterWords();
  const { book, openArticle, openMatter, setSelectedPart, outline: store, travel } = useDesk();
  const article = useArticle().view?.id ?? null;
  const openId = useShownMatter() ?? article;
  const box = useRef<HTMLDivElement>(null);
  const staying = useRef<{ readonly key: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  /** The row that was clicked, until a key is pressed. The tree chooses it after its click is seen here, or before, when it was pressed. */
  const clicked = useRef<string | null>(null);
  /** The row on which the mouse was pressed with Shift, until the tree tells what is selected by that. */
  const rangeTo = useRef<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const [menu, setMenu] = useState<(MenuPoint & { readonly key: string }) | null>(null);
  const groups = groupsOf(outline);
  const expanded = groups.filter(({ id }) => narrowed || !closed.has(id)).map(({ id }) => id);
  /** Name of an article or made page. */
  const nameOf = (key: string): string => {
    const entry = findEntry(store.get(), key)?.entry;
    return entry === undefined ? '' : entry.type === 'article' ? entry.article.title : titleOf(entry.matter);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: narrowed || book.readOnly,
    getItems: (keys) => [...keys].map((key) => ({ [ROWS_TYPE]: String(key), 'text/plain': nameOf(String(key)) })),
    acceptedDragTypes: [ROWS_TYPE],
    getDropOperation: () => 'move',
    // Rows are dropped between rows, or on a part; an article holds nothing.
    shouldAcceptItemDrop: (target) => groups.some(({ id }) => id === target.key),
    onMove: ({ keys, target }) => {
      actions.drop(keysOf(keys), { key: String(target.key), position: target.dropPosition });
    },
  });

  /** What a command of a key or menu is about: the selection if the row is in it, else the row. */
  const subject = (key: string): ReadonlySet<string> => (selected.has(key) ? selected : new Set([key]));

  /** What was stayed at is not opened any more. */
  const leave = (): void => {
    if (staying.current !== null) clearTimeout(staying.current.timer);
    staying.current = null;
  };

  const openRow = (key: string): void => {
    leave();
    // In the meantime it may have been removed, or another work was gone to.
    const entry = findEntry(store.get(), key)?.entry;
    if (entry === undefined || box.current?.checkVisibility() === false) return;
    if (entry.type === 'article') openArticle(key);
    else openMatter(key);
  };

  const select = (told: ReadonlySet<string>): void => {
    const keys = ranged(told);
    setSelected(keys);
    const [only] = keys;
    if (only === undefined || keys.size > 1) return;
    setSelectedPart(findPart(outline, only)?.id ?? null);
    leave();
    if (only === openId || findEntry(outline, only) === undefined) return;
    if (clicked.current === only) openRow(only);
    else staying.current = { key: only, timer: setTimeout(() => { openRow(only); }, STAY) };
  };

  /** Rows as they stand under each other. */
  const rowsInOrder = (): string[] => groups.flatMap(({ id: group, entries }) => [group, ...(expanded.includes(group) ? entries.map(({ id }) => id) : [])]);

  /** A row that was chosen otherwise than by the tree (a right click, an article opened elsewhere) begins no range for it: it would take the two ends alone. */
  const ranged = (told: ReadonlySet<string>): ReadonlySet<string> => {
    const [from] = selected;
    const to = rangeTo.current;
    rangeTo.current = null;
    if (to === null || from === undefined || selected.size > 1 || told.size !== 2 || !told.has(from) || !told.has(to)) return told;
    const rows = rowsInOrder();
    const [first = 0, last = 0] = [rows.indexOf(from), rows.indexOf(to)].sort((a, b) => a - b);
    return new Set(rows.slice(first, last + 1));
  };

  // An article opened from elsewhere (next article, search) becomes the selected row, its part unfolded, in view.
  const [revealed, setRevealed] = useState<string | null>(null);
  if (openId !== revealed) {
    setRevealed(openId);
    if (openId !== null) {
      const group = groups.find(({ entries }) => entries.some(({ id }) => id === openId))?.id;
      if (selected.size !== 1 || !selected.has(openId)) setSelected(new Set([openId]));
      if (group !== undefined && closed.has(group)) setClosed(new Set([...closed].filter((each) => each !== group)));
    }
  }
  const scrollTo = useEffectEvent((id: string) => {
    const found = findEntry(outline, id);
    const tree = box.current?.querySelector<HTMLElement>('[role="treegrid"]');
    if (found === undefined || tree === null || tree === undefined) return;
    let row = 0;
    for (const group of groups) {
      row += 1;
      if (group.id === (found.part?.id ?? BACK)) {
        row += found.index;
        break;
      }
      if (expanded.includes(group.id)) row += group.entries.length;
    }
    const top = row * ROW;
    if (top < tree.scrollTop) tree.scrollTop = top - ROW;
    else if (top + ROW > tree.scrollTop + tree.clientHeight) tree.scrollTop = top + 2 * ROW - tree.clientHeight;
  });
  useEffect(() => {
    if (openId !== null) scrollTo(openId);
  }, [openId]);

  /** Rows go: the one that takes their place has the keys, so that Ctrl+Z right after reaches the tree. */
  const focusAfter = (gone: ReadonlySet<string>): void => {
    const rows = rowsInOrder();
    const last = rows.findLastIndex((row) => gone.has(row));
    const isGroup = (row: string): boolean => groups.some(({ id }) => id === row);
    const after = rows[last + 1];
    // Of the last one of a part the one before: whoever deletes several stays among articles.
    const next = after !== undefined && (!isGroup(after) || isGroup(rows[last] ?? '')) ? after : (rows.slice(0, last).findLast((row) => !gone.has(row)) ?? after);
    requestAnimationFrame(() => {
      if (next !== undefined) box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
    });
  };

  /** Tells a screen reader where the row is now. */
  const sayPlace = (key: string): void => {
    const found = findEntry(store.get(), key);
    if (found !== undefined) setSaid(t('outline.nowAt', { title: nameOf(key), index: found.index + 1, part: found.part === null ? t('matter.back') : partTitle(found.part) }));
  };

  const keyDown = (event: KeyboardEvent): void => {
    clicked.current = null;
    rangeTo.current = null;
    const key = keyAt(document.activeElement);
    const action = key === null ? undefined : treeAction(event);
    if (action === undefined || key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'rename') actions.startRename(key);
    else if (action === 'remove') {
      const keys = subject(key);
      actions.remove(keys, () => {
        if (findEntry(store.get(), key) === undefined && findPart(store.get(), key) === undefined) focusAfter(keys);
      });
    }
    else if (action === 'up' || action === 'down') {
      actions.step(subject(key), action);
      sayPlace(key);
    }
    else if (action === 'undo' || action === 'redo') travel(action);
    else execute(action);
  };

  const pointerDown = (event: PointerEvent): void => {
    rangeTo.current = event.shiftKey ? keyAt(event.target) : null;
  };

  /** The tree tells only of changes; a row that a right click has selected already is opened by a click too. */
  const click = (event: MouseEvent): void => {
    const key = keyAt(event.target);
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
    clicked.current = plain ? key : null;
    if (!plain || key === null) return;
    if (staying.current?.key === key) openRow(key);
    else if (selected.size === 1 && selected.has(key)) select(selected);
  };

  const contextMenu = (event: MouseEvent): void => {
    const key = keyAt(event.target);
    if (key === null) return;
    event.preventDefault();
    if (!selected.has(key)) setSelected(new Set([key]));
    const row = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
    // The keyboard's menu key gives no point: the menu then opens at the row.
    const at = event.clientX === 0 && event.clientY === 0 && row !== null ? { x: row.left + 24, y: row.bottom } : { x: event.clientX, y: event.clientY };
    setMenu({ ...at, key });
  };

  return (
    <div className="outline-tree" ref={box} onPointerDownCapture={pointerDown} onKeyDownCapture={keyDown} onClickCapture={click} onContextMenu={contextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <Tree
          aria-label={t('outline.title')}
          className="tree"
          items={groups}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            select(keys === 'all' ? new Set(entriesInOrder(outline).map(({ id }) => id)) : areRows(keys) ? keys : keysOf(keys));
          }}
          expandedKeys={expanded}
          onExpandedChange={(keys) => {
            setClosed(new Set(groups.map(({ id }) => id).filter((id) => !keys.has(id))));
          }}
          dragAndDropHooks={dragAndDropHooks}
        >
          {({ id, part, entries }) => (
            <TreeItem id={id} textValue={part === null ? t('matter.back') : partTitle(part)} className="tree__row tree__row--part">
              {part === null ? <BackRow /> : <PartRow part={part} />}
              <Collection items={entries}>
                {(entry) => (
                  <TreeItem id={entry.id} textValue={entry.type === 'matter' ? titleOf(entry.matter) : entry.article.title === '' ? t('outline.untitled') : entry.article.title} className="tree__row">
                    {entry.type === 'article' ? <ArticleRow article={entry.article} /> : <MatterRow matter={entry.matter} />}
                  </TreeItem>
                )}
              </Collection>
            </TreeItem>
          )}
        </Tree>
      </Virtualizer>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {menu === null ? null : (
        <OutlineMenu
          at={menu}
          row={menu.key}
          keys={subject(menu.key)}
          actions={actions}
          partActions={partActions}
          onShow={(key) => {
            showInLadder(key);
            execute('work-ladder');
          }}
          onStage={onStage}
          onClose={() => {
            setMenu(null);
          }}
        />
      )}
      {renaming === null ? null : <RenameField key={renaming} row={renaming} tree={box} actions={actions} onDone={onRenamed} />}
    </div>
  );
}

type TreeAction = 'rename' | 'remove' | 'up' | 'down' | 'undo' | 'redo' | 'next-article' | 'previous-article';

/** Keys of the tree that the tree component does not know. */
function treeAction(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): TreeAction | undefined {
  const { key, code, altKey, shiftKey } = event;
  const main = event.ctrlKey || event.metaKey;
  if (key === 'F2') return 'rename';
  if (key === 'Delete' || (main && key === 'Backspace')) return 'remove';
  if (main && code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
  if (main && code === 'KeyY') return 'redo';
  if (!altKey) return undefined;
  if (key === 'ArrowUp') return shiftKey ? 'up' : 'previous-article';
  if (key === 'ArrowDown') return shiftKey ? 'down' : 'next-article';
  return undefined;
}
