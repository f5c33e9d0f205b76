/** The files at the left: what waits, what is ready, what was taken, what failed. */
import { ArrowLeft, Check, CircleAlert, Copy, Ellipsis, FileText, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { IntakeEntry } from '@common/contract/intake-shapes.ts';
import { AppError, ERROR_CODES } from '@common/errors.ts';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { isReady, lookOf, type BatchRows } from './model.ts';
import type { IntakeActions } from './use-intake-actions.ts';

interface QueueProps {
  readonly rows: readonly BatchRows[];
  readonly current: string | null;
  readonly readOnly: boolean;
  readonly actions: IntakeActions;
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
}

export function Queue({ rows, current, readOnly, actions, onChoose, onBack }: QueueProps) {
  const { t, when } = useTexts();
  const entries = rows.flatMap((row) => row.entries);
  const ready = entries.filter(isReady);
  const waiting = entries.filter(({ accepted }) => !accepted).length;
  const [newest] = rows;

  const travel = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.altKey) return;
    event.preventDefault();
    const next = entries[entries.findIndex(({ id }) => id === current) + by];
    if (next === undefined) return;
    onChoose(next.id);
    document.getElementById(`intake-${next.id}`)?.focus();
  };

  return (
    <aside className="intake__queue" aria-label={t('intake.files')}>
      <header className="intake__head">
        <IconButton icon={ArrowLeft} label={t('intake.back')} onPress={onBack} />
        <h2>{t('intake.title')}</h2>
        <span className="quiet">{waiting === 0 ? t('intake.allDone') : t('intake.waiting', { count: waiting })}</span>
        {newest === undefined ? null : (
          <MenuButton
            label={t('desk.more')}
            groups={[{ entries: rows.map(({ batch }) => ({ id: batch.id, label: t('intake.saveReportOf', { when: when(batch.beganAt) }), run: () => { actions.saveReport(batch.id); } })) }]}
          >
            <IconButton icon={Ellipsis} label={t('desk.more')} />
          </MenuButton>
        )}
      </header>
      <div className="intake__list" onKeyDown={travel}>
        {rows.map((row) => (
          <Batch key={row.batch.id} row={row} current={current} onChoose={onChoose} />
        ))}
      </div>
      {ready.length === 0 ? null : (
        <footer className="intake__foot">
          <Button isDisabled={readOnly} onPress={() => { actions.accept(ready.map(({ id }) => id)); }}>
            {t('intake.acceptReady', { count: ready.length })}
          </Button>
        </footer>
      )}
    </aside>
  );
}

function Batch({ row, current, onChoose }: { readonly row: BatchRows; readonly current: string | null; readonly onChoose: (id: string) => void }) {
  const { t, when } = useTexts();
  const { batch, entries, done } = row;
  return (
    <section className="intake__batch" aria-label={t('intake.batch', { when: when(batch.beganAt) })}>
      <h3>
        {t('intake.batch', { when: when(batch.beganAt) })}
        <span className="quiet">{t('intake.doneOf', { done, total: entries.length })}</span>
      </h3>
      <ul>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} isCurrent={entry.id === current} onChoose={onChoose} />
        ))}
        {batch.failed.map(({ file, code }) => (
          <li key={`failed ${file}`} className="intake-row intake-row--failed">
            <CircleAlert size={16} aria-hidden />
            <span className="intake-row__name">{file}</span>
            <span className="intake-row__detail">{wordsOfError(new AppError(ERROR_CODES.find((known) => known === code) ?? 'app/internal')).title}</span>
          </li>
        ))}
        {batch.known.map(({ file, title }) => (
          <li key={`known ${file}`} className="intake-row intake-row--known">
            <Copy size={16} aria-hidden />
            <span className="intake-row__name">{file}</span>
            <span className="intake-row__detail">{t('intake.known', { title })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ entry, isCurrent, onChoose }: { readonly entry: IntakeEntry; readonly isCurrent: boolean; readonly onChoose: (id: string) => void }) {
  const { t } = useTexts();
  const look = lookOf(entry);
  const Icon = { done: Check, ready: FileText, look: TriangleAlert }[look];
  const places = entry.guesses + entry.warnings;
  const detail = look === 'done' ? t('intake.stateDone') : look === 'ready' ? t('intake.stateReady') : t('intake.stateLook', { count: places });
  return (
    <li>
      <button
        type="button"
        id={`intake-${entry.id}`}
        className={`intake-row intake-row--${look}`}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => { onChoose(entry.id); }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="intake-row__name" lang="vi">
          {entry.title === '' ? entry.file : entry.title}
        </span>
        <span className="intake-row__detail">{[detail, entry.member === '' || entry.member === '.' ? entry.file : `${entry.file} / ${entry.member}`].join(' · ')}</span>
      </button>
    </li>
  );
}
