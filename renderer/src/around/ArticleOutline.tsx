/** The outline of the article: a click goes there, dragging or Alt+Shift and an arrow moves a heading with everything under it. */
import { Image, SquareMenu, Table, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { OutlineEntry } from '@common/article/sections.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useArticleOutline } from './use-article-outline.ts';

/** Names what is dragged; other windows' and programs' drags have other names. */
const DRAG_TYPE = 'application/x-kyyeu-section';

const ICONS: Readonly<Partial<Record<OutlineEntry['kind'], LucideIcon>>> = { photo: Image, table: Table, box: SquareMenu };

export function ArticleOutline() {
  const { t } = useTexts();
  const { article, book } = useDesk();
  const { view } = useArticle();
  const { entries, current, refresh } = useArticleOutline();
  const list = useRef<HTMLOListElement>(null);
  /** Of the entry that is dragged, and of that in front of which it would fall (the number of blocks: at the end). */
  const [dragged, setDragged] = useState<number | null>(null);
  const [goal, setGoal] = useState<number | null>(null);
  /** The entry at this block gets the keyboard once it is drawn. */
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-block="${String(wanted.current)}"]`)?.focus();
    wanted.current = null;
  }, [entries]);

  if (view === null) return null;
  if (entries.length <= 1) return <p className="contents__none quiet">{t('around.contentsNone')}</p>;
  const nameOf = ({ kind, text }: OutlineEntry): string => (text !== '' ? text : t(`around.untitled.${kind}`));

  const drop = (): void => {
    const { editor } = article;
    if (editor !== null && dragged !== null && goal !== null) editor.moveSection(dragged, goal);
    setDragged(null);
    setGoal(null);
    refresh();
  };
  const over = (entry: OutlineEntry, index: number) => (event: DragEvent): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const box = event.currentTarget.getBoundingClientRect();
    const behind = event.clientY > box.top + box.height / 2 || entry.kind === 'title';
    setGoal(behind ? (entries[index + 1]?.index ?? article.editor?.document().blocks.length ?? null) : entry.index);
  };
  const onKey = (entry: OutlineEntry, index: number) => (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const way = event.key === 'ArrowUp' ? 'up' : 'down';
    if (event.altKey && event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      if (book.readOnly) return;
      const to = article.editor?.stepSection(entry.index, way) ?? null;
      wanted.current = to;
      refresh();
    } else if (!event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      list.current?.querySelectorAll<HTMLElement>('[data-block]')[index + (way === 'up' ? -1 : 1)]?.focus();
    }
  };

  return (
    <ol className="contents" ref={list} aria-label={t('around.contents')} onDragLeave={(event) => { if (event.currentTarget === event.target) setGoal(null); }}>
      {entries.map((entry, index) => {
        const Icon = ICONS[entry.kind];
        const name = nameOf(entry);
        return (
          <li key={entry.index} className={goal === entry.index ? 'contents__item contents__item--goal' : 'contents__item'}>
            <button
              type="button"
              className={`contents__entry contents__entry--${entry.kind}`}
              data-depth={entry.depth}
              data-block={entry.index}
              data-untitled={entry.text === '' ? '' : undefined}
              {...(index === current ? { 'aria-current': 'location' as const, 'data-region-focus': '' } : {})}
              title={name}
              draggable={!book.readOnly && entry.kind !== 'title'}
              onClick={() => { article.editor?.goTo(entry.index); }}
              onKeyDown={onKey(entry, index)}
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAG_TYPE, String(entry.index));
                event.dataTransfer.effectAllowed = 'move';
                setDragged(entry.index);
              }}
              onDragEnd={() => { setDragged(null); setGoal(null); }}
              onDragOver={over(entry, index)}
              onDrop={(event) => { event.preventDefault(); drop(); }}
            >
              {Icon === undefined ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />}
              <span lang="vi">{name}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
