/** Ctrl+K: one field that finds articles by name and text, with or without tones, and runs commands. */
import { CornerDownLeft, FileText, Search, TextSearch, type LucideIcon } from 'lucide-react';
import { useRecordHits } from '../know/use-record-hits.ts';
import { Fragment, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { SearchHit } from '@common/contract/shapes.ts';
import { useDesk, useOutline } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { recentCommands } from '../commands/recent.ts';
import { GROUPS } from '../commands/groups.ts';
import { bestFirst, bestGroupsFirst, recentFirst, soughtIn, usePalette, type PaletteCommand } from '../commands/use-palette.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { cutAtMarks, nameMatcher } from './match.ts';
import './search.css';

const TYPING_PAUSE = 120;
const MOST_NAMES = 8;
const MOST_HITS = 12;
/** Of those that stand over hits in texts. */
const MOST_COMMANDS = 8;
const NO_HITS: readonly SearchHit[] = [];

interface Row {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly main: ReactNode;
  readonly side: ReactNode;
  readonly below?: ReactNode;
  readonly run: () => void;
}
interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** In front of what is typed: commands only. */
const PROMPT = '>';

interface SearchDialogProps {
  /** What stands in the field at first. */
  readonly start?: string;
  readonly execute: (command: Command) => void;
  readonly onClose: () => void;
}

export function SearchDialog({ start = '', execute, onClose }: SearchDialogProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState(start);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { sections, searching } = useSections(query, execute);
  const rows = sections.flatMap((section) => section.rows);
  const current = Math.min(active, rows.length - 1);
  const trimmed = query.trim();

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (row: Row | undefined): void => {
    if (row === undefined) return;
    onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(row.run);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (rows.length > 0) setActive((current + step + rows.length) % rows.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(rows[current]);
    }
  };

  const starts = sections.map((_, index) => sections.slice(0, index).reduce((sum, section) => sum + section.rows.length, 0));
  return (
    <ModalOverlay
      className="veil veil--top"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal modal--bare">
        <Dialog className="dialog search" aria-label={t('search.field')}>
          <div className="search__field">
            <Search size={18} strokeWidth={1.75} aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-expanded={rows.length > 0}
              aria-controls={rows.length > 0 ? 'search-results' : undefined}
              aria-label={t('search.field')}
              aria-activedescendant={rows.length > 0 ? `search-row-${String(current)}` : undefined}
              placeholder={t('search.placeholder')}
              spellCheck={false}
              autoComplete="off"
              lang="vi"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              onKeyDown={keyDown}
            />
          </div>
          {rows.length === 0 ? (
            <p className="search__none" role="status">{searching ? t('search.searching') : t('search.nothing', { query: trimmed.replace(/^>\s*/u, '') })}</p>
          ) : (
            <div className="search__results" id="search-results" role="listbox" aria-label={t('search.field')} ref={list}>
              {sections.map((section, sectionIndex) => (
                <div key={section.heading} role="group" aria-label={section.heading}>
                  <h3 aria-hidden>{section.heading}</h3>
                  {section.rows.map((row, rowIndex) => {
                    const index = (starts[sectionIndex] ?? 0) + rowIndex;
                    return <ResultRow key={row.id} row={row} index={index} active={index === current} onPoint={setActive} onChoose={choose} />;
                  })}
                </div>
              ))}
            </div>
          )}
          <footer className="search__foot">{t('search.hint')}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ResultRowProps {
  readonly row: Row;
  readonly index: number;
  readonly active: boolean;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (row: Row) => void;
}

function ResultRow({ row, index, active, onPoint, onChoose }: ResultRowProps) {
  const Icon = row.icon;
  return (
    <div
      id={`search-row-${String(index)}`}
      role="option"
      aria-selected={active}
      className="search__row"
      onPointerMove={() => {
        if (!active) onPoint(index);
      }}
      onClick={() => {
        onChoose(row);
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="search__main" lang="vi">
        {row.main}
      </span>
      <span className="search__side">{row.side}</span>
      {row.below === undefined ? null : (
        <span className="search__below" lang="vi">
          {row.below}
        </span>
      )}
    </div>
  );
}

function useSections(query: string, execute: (command: Command) => void): { sections: Section[]; searching: boolean } {
  const { t } = useTexts();
  const partTitle = usePartTitle();
  const { openArticle } = useDesk();
  const outline = useOutline();
  const commands = usePalette(execute);
  const only = query.trimStart().startsWith(PROMPT);
  const wanted = only ? query.trimStart().slice(PROMPT.length) : query;
  const { hits, searching } = useHits(only ? '' : query);
  const matches = useMemo(() => nameMatcher(wanted), [wanted]);
  const [recent] = useState(recentCommands);

  const names = outline.parts.flatMap((part) =>
    part.articles
      .filter((article) => article.title !== '' && matches(article.title))
      .map((article): Row => ({
        id: article.id,
        icon: FileText,
        main: article.title,
        side: partTitle(part),
        run: () => {
          openArticle(article.id, { focus: true });
        },
      })),
  );
  const known = new Set(outline.parts.flatMap((part) => part.articles.map(({ id }) => id)));
  const texts = hits
    .filter((hit) => known.has(hit.id))
    .slice(0, MOST_HITS)
    .map((hit): Row => ({
      id: `text-${hit.id}`,
      icon: TextSearch,
      main: hit.title,
      side: '',
      below: <Snippet hit={hit} />,
      run: () => {
        openArticle(hit.id, { focus: true });
      },
    }));
  const records = useRecordHits(only ? NO_HITS : hits, execute).slice(0, MOST_NAMES);
  const able = recentFirst(bestFirst(commands.filter((command) => matches(soughtIn(command))), wanted), recent);
  const row = ({ id, label, keys, run }: PaletteCommand): Row => ({ id: `command-${id}`, icon: CornerDownLeft, main: label, side: keys === undefined ? '' : <kbd>{keys}</kbd>, run });
  if (only) {
    const palette = [
      { heading: t('commands.recent'), commands: bestFirst(able.recent, wanted) },
      ...GROUPS.map((group) => ({ heading: t(`commands.groups.${group}`), commands: able.others.filter((command) => command.group === group) })),
    ].filter((group) => group.commands.length > 0);
    return { sections: bestGroupsFirst(palette, wanted).map(({ heading, commands: own }) => ({ heading, rows: own.map(row) })), searching: false };
  }
  // With nothing typed: what one may want of the book; the text's own commands are found by their names.
  const doing = bestFirst([...able.recent, ...able.others], wanted).filter(({ group }) => wanted.trim() !== '' || group === 'book' || group === 'work' || group === 'view').map(row);

  const sections = [
    { heading: t('search.articles'), rows: names.slice(0, MOST_NAMES) },
    { heading: t('know.title'), rows: records },
    // A command named by what was typed is what was meant; a text in which the words only stand is not.
    { heading: t('search.commands'), rows: texts.length === 0 ? doing : doing.slice(0, MOST_COMMANDS) },
    { heading: t('search.inText'), rows: texts },
  ];
  return { sections: sections.filter((section) => section.rows.length > 0), searching };
}

function Snippet({ hit }: { readonly hit: SearchHit }) {
  return (
    <>
      {cutAtMarks(hit.snippet, hit.marks).map((piece, index) => (
        <Fragment key={`${String(index)}${piece.text}`}>{piece.marked ? <mark>{piece.text}</mark> : piece.text}</Fragment>
      ))}
    </>
  );
}

/** Hits in the text, asked for when typing pauses. Hits of an older question are never shown. */
function useHits(query: string): { hits: readonly SearchHit[]; searching: boolean } {
  const wanted = query.normalize('NFC').trim();
  const [answer, setAnswer] = useState<{ query: string; hits: readonly SearchHit[] }>({ query: '', hits: [] });
  useEffect(() => {
    if (wanted.length < 2) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      call('search.query', { query: wanted }).then(
        (hits) => {
          if (current) setAnswer({ query: wanted, hits });
        },
        (thrown: unknown) => {
          if (!current) return;
          setAnswer({ query: wanted, hits: [] });
          report(thrown);
        },
      );
    }, TYPING_PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const answered = answer.query === wanted;
  return { hits: answered ? answer.hits : [], searching: wanted.length >= 2 && !answered };
}
