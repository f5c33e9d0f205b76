/** The source as it arrived, line by line: what went where, what stayed out, and what a paragraph is written in. */
import { CornerDownRight, Image } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { IntakeView } from '@common/contract/intake-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { EncodingMenu } from './EncodingBar.tsx';
import { ENCODINGS, useEncodingName } from './encodings.ts';
import type { Aside, SourceRow } from './model.ts';
import type { IntakeActions } from './use-intake-actions.ts';

interface SourcePaneProps {
  readonly view: IntakeView;
  readonly rows: readonly SourceRow[];
  /** Blocks that were guessed. */
  readonly guessed: ReadonlySet<number>;
  readonly actions: IntakeActions;
  readonly onGoTo: (block: number) => void;
}

/** A source has some hundred lines; of a longer one the rest is shown when it is asked for. */
const AT_ONCE = 600;

export function SourcePane({ view, rows, guessed, actions, onGoTo }: SourcePaneProps) {
  const { t } = useTexts();
  const [raw, setRaw] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  const converted = view.lines.some(({ original }) => original !== undefined);

  const travel = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max((chosen ?? -1) + by, 0), rows.length - 1);
    setChosen(next);
    document.getElementById(`source-${String(next)}`)?.focus();
  };

  return (
    <section className="source" aria-label={t('intake.source')}>
      <header className="intake__head">
        <h3>{t('intake.source')}</h3>
        <span className="quiet">{[view.entry.format, view.entry.file].filter((part) => part !== '').join(' · ')}</span>
        {converted ? (
          <Segments
            label={t('intake.sourceAs')}
            value={raw ? 'raw' : 'read'}
            onChange={(value) => { setRaw(value === 'raw'); }}
            segments={[
              { id: 'read', label: t('intake.asRead') },
              { id: 'raw', label: t('intake.asHeld') },
            ]}
          />
        ) : (
          <EncodingMenu view={view} actions={actions} />
        )}
      </header>
      {rows.length === 0 ? (
        <p className="source__none quiet">{t('intake.noSource')}</p>
      ) : (
        <div className="source__lines" lang="vi" onKeyDown={travel}>
          {rows.slice(0, most).map((row, index) => (
            <Line
              key={index}
              row={row}
              index={index}
              raw={raw}
              guessed={typeof row.trace === 'number' && guessed.has(row.trace)}
              chosen={index === chosen}
              canFocus={index === (chosen ?? 0)}
              view={view}
              actions={actions}
              onChoose={() => {
                setChosen(index === chosen ? null : index);
                if (index !== chosen && typeof row.trace === 'number') onGoTo(row.trace);
              }}
              onGoTo={onGoTo}
            />
          ))}
          {rows.length > most ? (
            <Button look="link" onPress={() => { setMost(most + AT_ONCE); }}>
              {t('intake.moreLines', { count: rows.length - most })}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

interface LineProps {
  readonly row: SourceRow;
  readonly index: number;
  readonly raw: boolean;
  readonly guessed: boolean;
  readonly chosen: boolean;
  readonly canFocus: boolean;
  readonly view: IntakeView;
  readonly actions: IntakeActions;
  readonly onChoose: () => void;
  readonly onGoTo: (block: number) => void;
}

function Line({ row, index, raw, guessed, chosen, canFocus, view, actions, onChoose, onGoTo }: LineProps) {
  const { t } = useTexts();
  const { line, trace, aside } = row;
  const tag = useTag(aside);
  const look = typeof trace === 'number' ? (guessed ? 'guessed' : 'kept') : trace;
  const text = raw ? (line.original ?? line.text) : line.text;
  return (
    <div className={`source-line source-line--${look}${chosen ? ' source-line--chosen' : ''}`}>
      <button type="button" id={`source-${String(index)}`} className="source-line__text" aria-expanded={chosen} tabIndex={canFocus ? 0 : -1} onClick={onChoose}>
        {row.leads && typeof trace === 'number' ? <span className="source-line__number">{trace + 1}</span> : null}
        {line.picture === undefined ? (
          <span className={raw && line.original !== undefined ? 'source-line__held' : ''}>{text}</span>
        ) : (
          <span className="source-line__picture">
            <Image size={15} strokeWidth={1.75} aria-hidden />
            {line.picture === null ? t('intake.lostPicture') : t('intake.picture', { number: line.picture + 1 })}
          </span>
        )}
        {aside === null || (aside.is === 'field' && line.picture !== undefined) ? null : <span className="source-line__tag">{tag}</span>}
      </button>
      {chosen && typeof trace === 'number' ? <LineTools block={trace} isText={line.picture === undefined} view={view} actions={actions} onGoTo={onGoTo} /> : null}
    </div>
  );
}

/** Where a line is that is not in this article. */
function useTag(aside: Aside | null): string {
  const { t } = useTexts();
  switch (aside?.is) {
    case undefined:
      return '';
    case 'sister':
      return t('intake.inSister', { title: aside.title });
    case 'day':
      return t('intake.inDate');
    case 'out':
      return t('intake.leftOut');
    case 'field':
      return t('intake.notText');
  }
}

function LineTools({ block, isText, view, actions, onGoTo }: Pick<LineProps, 'view' | 'actions' | 'onGoTo'> & { readonly block: number; readonly isText: boolean }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const nameOf = useEncodingName();
  return (
    <div className="source-line__tools" lang={undefined}>
      <Button look="link" icon={CornerDownRight} onPress={() => { onGoTo(block); }}>
        {t('intake.toBlock')}
      </Button>
      {isText ? (
        <>
          <span className="quiet">{t('intake.paragraphIs')}</span>
          {ENCODINGS.map((encoding) => (
            <Button key={encoding} look="link" isDisabled={book.readOnly} onPress={() => { actions.setVerdict(view.entry.id, block, encoding); }}>
              {nameOf(encoding)}
            </Button>
          ))}
        </>
      ) : null}
    </div>
  );
}
