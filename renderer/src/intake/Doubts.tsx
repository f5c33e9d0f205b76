/** Above the article: its date and place, and everything about it that a person should look at, each leading to its place. */
import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { blockLines } from '@common/article/read.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { IntakeView } from '@common/contract/intake-shapes.ts';
import type { ImportGuess } from '@common/contract/shapes.ts';
import { remarkLanguage, remarkText } from '@common/intake/remark.ts';
import { dateFromFigures, dateInFigures } from '@common/text/dates.ts';
import { Button as AriaButton, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import type { IntakeActions } from './use-intake-actions.ts';

interface DoubtsProps {
  readonly view: IntakeView;
  /** The article as it is on the screen; null until it is open. */
  readonly document: ArticleDocument | null;
  readonly actions: IntakeActions;
  readonly onGoTo: (block: number) => void;
}

export function Doubts({ view, document, actions, onGoTo }: DoubtsProps) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState(true);
  const { entry, guesses, warnings } = view;
  // The twin has a line of its own, with what can be done.
  const remarks = warnings.filter(({ code }) => !code.startsWith('twin-'));
  const count = guesses.length + remarks.length + (entry.twin === null ? 0 : 1);
  return (
    <div className="doubts">
      <div className="doubts__fields">
        <DateField key={`on ${view.writtenOn ?? ''}`} view={view} actions={actions} />
        <PlaceField key={`in ${view.writtenIn}`} view={view} actions={actions} />
        {count === 0 ? (
          <span className="doubts__none quiet">{t('intake.noDoubts')}</span>
        ) : (
          <AriaButton className="doubts__toggle" aria-expanded={open} onPress={() => { setOpen(!open); }}>
            {open ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
            {t('intake.doubts', { count })}
          </AriaButton>
        )}
      </div>
      {count === 0 || !open ? null : (
        <ul className="doubts__list">
          {entry.twin === null ? null : <TwinDoubt view={view} actions={actions} />}
          {guesses.map((guess, index) => (
            <GuessDoubt key={`guess ${String(index)}`} guess={guess} document={document} onGoTo={onGoTo} />
          ))}
          {remarks.map((remark, index) => (
            <Doubt key={`${remark.code} ${String(index)}`}>
              <span lang={remarkLanguage(language, remark)}>{remarkText(language, remark)}</span>
            </Doubt>
          ))}
        </ul>
      )}
    </div>
  );
}

function Doubt({ children }: { readonly children: ReactNode }) {
  return (
    <li className="doubt">
      <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
      <span className="doubt__words">{children}</span>
    </li>
  );
}

function GuessDoubt({ guess, document, onGoTo }: { readonly guess: ImportGuess; readonly document: ArticleDocument | null; readonly onGoTo: (block: number) => void }) {
  const { t } = useTexts();
  const { block, kind, why } = guess;
  const there = block === null ? undefined : document?.blocks[block];
  const text = there === undefined ? '' : blockLines(there).join(' ');
  return (
    <Doubt>
      {t(`intake.kind.${kind}`)} – {t(`intake.why.${why}`)}
      {block === null || text === '' ? null : (
        <>
          {': '}
          <Button look="link" onPress={() => { onGoTo(block); }}>
            <span className="doubt__text" lang="vi">
              {text}
            </span>
          </Button>
        </>
      )}
    </Doubt>
  );
}

function TwinDoubt({ view, actions }: { readonly view: IntakeView; readonly actions: IntakeActions }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { id, twin } = view.entry;
  if (twin === null) return null;
  return (
    <Doubt>
      {twin.kind === 'same' ? t('intake.twinSame', { title: twin.title }) : t('intake.twinAlike', { title: twin.title })}{' '}
      {twin.kind === 'alike' ? (
        <Button look="link" isDisabled={book.readOnly} onPress={() => { actions.replaceTwin(id); }}>
          {t('intake.replaceTwin')}
        </Button>
      ) : null}
      <Button look="link" isDisabled={book.readOnly} onPress={() => { actions.reject(id); }}>
        {t('intake.dropTwin')}
      </Button>
    </Doubt>
  );
}

type FieldProps = Pick<DoubtsProps, 'view' | 'actions'>;

function DateField({ view, actions }: FieldProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [value, setValue] = useState(view.writtenOn === null ? '' : dateInFigures(view.writtenOn));
  const day = value.trim() === '' ? null : dateFromFigures(value);
  const wrong = value.trim() !== '' && day === null;
  const leave = (): void => {
    if (!wrong && day !== view.writtenOn) actions.setWrittenOn(view.entry.articleId, day);
  };
  return (
    <TextField className="doubts__field" value={value} onChange={setValue} isDisabled={book.readOnly} isInvalid={wrong} onBlur={leave}>
      <Label>{t('intake.date')}</Label>
      <Input className="input" placeholder={t('intake.datePattern')} inputMode="numeric" autoComplete="off" />
      <FieldError className="doubts__wrong">{t('intake.noSuchDay')}</FieldError>
    </TextField>
  );
}

function PlaceField({ view, actions }: FieldProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [value, setValue] = useState(view.writtenIn);
  return (
    <TextField className="doubts__field doubts__field--place" value={value} onChange={setValue} isDisabled={book.readOnly} onBlur={() => {
      if (value.trim() !== view.writtenIn) actions.setWrittenIn(view.entry.articleId, value.trim());
    }}>
      <Label>{t('intake.place')}</Label>
      <Input className="input" lang="vi" spellCheck={false} autoComplete="off" />
    </TextField>
  );
}
