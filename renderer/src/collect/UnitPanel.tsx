/** The selected unit: what it owes, what has come, who to ask, the letter, the log. */
import type { UnitRow } from '@common/collect/list.ts';
import { remindedText, reminderFor, type LetterContext } from '@common/collect/reminder.ts';
import type { ReminderEntry, StrayArticle } from '@common/collect/shapes.ts';
import { WANTED } from '@common/collect/shapes.ts';
import { shortDay } from '@common/collect/words.ts';
import { ClipboardList, Copy, Ellipsis, FileText, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { NoteDialog } from './dialogs.tsx';
import { TaskList } from './TaskList.tsx';
import type { CollectActions } from './use-collect-actions.ts';
import { countedText, howName } from './words.ts';

interface UnitPanelProps {
  readonly row: UnitRow;
  readonly strays: readonly StrayArticle[];
  readonly context: LetterContext;
  readonly actions: CollectActions;
  readonly onAsk: () => void;
  readonly onSaveForm: () => void;
}

export function UnitPanel({ row, strays, context, actions, onAsk, onSaveForm }: UnitPanelProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { unit, state } = row;
  const [noting, setNoting] = useState(false);
  const counts = (of: 'asked' | 'received') => WANTED.map((wanted) => ({ wanted, count: state.byKind[wanted][of] })).filter(({ count }) => count > 0);
  const letter = reminderFor(row, context);
  return (
    <>
      <header className="unit-panel__head">
        <h2 lang="vi">{unit.name}</h2>
        <MenuButton
          label={t('collect.more')}
          groups={[
            {
              entries: [
                { id: 'ask', label: t('collect.ask'), icon: ClipboardList, disabled: book.readOnly, run: onAsk },
                { id: 'form', label: t('collect.saveForm'), icon: FileText, run: onSaveForm },
              ],
            },
            { entries: [{ id: 'remove', label: t('collect.removeUnit'), icon: Trash2, danger: true, disabled: book.readOnly, keys: 'Delete', run: () => { actions.removeUnits([unit.id]); } }] },
          ]}
        >
          <IconButton icon={Ellipsis} label={t('collect.more')} />
        </MenuButton>
      </header>
      <section className="unit-panel__part">
        <dl className="unit-facts">
          <Fact name={t('collect.owes')}>
            {state.tally.asked === 0 ? (
              <>
                {t('collect.notAsked')}{' '}
                <Button look="link" isDisabled={book.readOnly} onPress={onAsk}>
                  {t('collect.ask')}
                </Button>
              </>
            ) : (
              countedText(t, counts('asked'))
            )}
          </Fact>
          <Fact name={t('collect.got')}>{state.tally.received === 0 ? t('collect.nothing') : countedText(t, counts('received'))}</Fact>
          {unit.contactName === '' && unit.phone === '' && unit.contact === '' ? null : (
            <Fact name={t('collect.person')}>
              {[unit.contactName, unit.phone, unit.contact].filter((line) => line !== '').map((line) => (
                <div key={line} lang="vi">
                  {line}
                </div>
              ))}
            </Fact>
          )}
        </dl>
      </section>
      {unit.tasks.length === 0 ? null : (
        <section className="unit-panel__part">
          <h3>{t('collect.tasks')}</h3>
          <TaskList tasks={unit.tasks} strays={strays} today={context.today} actions={actions} />
        </section>
      )}
      {state.tally.asked === 0 ? null : (
        <Letter
          // What is missing has changed: the letter is another.
          key={`${unit.id} ${letter}`}
          letter={letter}
          actions={actions}
          readOnly={book.readOnly}
          onNote={() => {
            actions.remind([{ unitId: unit.id, text: remindedText(state) }], context.today, 'message');
          }}
        />
      )}
      <section className="unit-panel__part">
        <h3>{t('collect.log')}</h3>
        <Log key={unit.id} unitId={unit.id} today={context.today} />
        <Button look="link" isDisabled={book.readOnly} onPress={() => { setNoting(true); }}>
          {t('collect.addToLog')}
        </Button>
      </section>
      {noting ? (
        <NoteDialog
          unit={unit}
          today={context.today}
          onClose={() => {
            setNoting(false);
          }}
          onNote={(text, on, how) => {
            actions.remind([{ unitId: unit.id, text }], on, how);
          }}
        />
      ) : null}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface LetterProps {
  readonly letter: string;
  readonly actions: CollectActions;
  readonly readOnly: boolean;
  readonly onNote: () => void;
}

/** The letter in a box in which it can be changed before it is copied. */
function Letter({ letter, actions, readOnly, onNote }: LetterProps) {
  const { t } = useTexts();
  const [text, setText] = useState(letter);
  return (
    <section className="unit-panel__part">
      <h3>{t('collect.letter')}</h3>
      <TextArea label={t('collect.letter')} bare value={text} onChange={setText} rows={10} />
      <div className="unit-panel__buttons">
        <Button icon={Copy} onPress={() => { actions.copy(text, readOnly ? undefined : { label: t('collect.noteReminded'), run: onNote }); }}>
          {t('collect.copyLetter')}
        </Button>
        <Button isDisabled={readOnly} onPress={onNote}>
          {t('collect.noteReminded')}
        </Button>
        {text === letter ? null : (
          <IconButton icon={RotateCcw} label={t('collect.remakeLetter')} onPress={() => { setText(letter); }} />
        )}
      </div>
      <p className="collect__hint">{t('collect.letterHint')}</p>
    </section>
  );
}

/** What the unit was told and when, newest first; asked anew after every step. */
function Log({ unitId, today }: { readonly unitId: string; readonly today: string }) {
  const { t } = useTexts();
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [entries, setEntries] = useState<readonly ReminderEntry[] | null>(null);
  useEffect(() => {
    let current = true;
    call('collect.log', { unitId }).then(
      (answer) => {
        if (current) setEntries(answer);
      },
      (thrown: unknown) => {
        if (current) report(thrown);
      },
    );
    return () => {
      current = false;
    };
  }, [unitId, state]);
  if (entries === null) return null;
  if (entries.length === 0) return <p className="collect__hint">{t('collect.emptyLog')}</p>;
  return (
    <ol className="log" aria-label={t('collect.log')}>
      {entries.map(({ id, remindedOn, how, text }) => (
        <li key={id}>
          <time>{remindedOn === null ? '–' : shortDay(remindedOn, today)}</time>
          <span lang="vi">{how === 'note' ? text : `${text} (${howName(t, how)})`}</span>
        </li>
      ))}
    </ol>
  );
}
