/** Caption, credit, day, place and note of one photo or of several: what is typed is kept when one leaves the field or the photo. */
import type { PhotoLine, PhotoPatch } from '@common/contract/photo-channels.ts';
import { dayFrom } from '@common/collect/words.ts';
import { localDay } from '@common/text/dates.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';

interface WordsProps {
  readonly lines: readonly PhotoLine[];
  readonly onWrite: (patch: PhotoPatch) => void;
  /** The photo's caption into the texts it stands in; null: it cannot be. */
  readonly onPut: (() => void) | null;
}

/** What all of them have; null: they differ. */
function common(lines: readonly PhotoLine[], of: (line: PhotoLine) => string): string | null {
  const [first, ...others] = lines.map(of);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}

/** 2025-10-18 → 18/10/2025 */
const dayText = (day: string | null): string => (day === null ? '' : day.split('-').toReversed().join('/'));

export function Words({ lines, onWrite, onPut }: WordsProps) {
  const { t } = useTexts();
  const [today] = useState(() => localDay(Date.now()));
  const [one] = lines;
  const inText = lines.length === 1 ? one?.stands.find(({ caption }) => caption !== '' && caption !== one.caption)?.caption : undefined;
  return (
    <div className="photo-words">
      <Kept label={t('photos.caption')} stored={common(lines, ({ caption }) => caption)} rows={3} onKeep={(caption) => { onWrite({ caption }); }} />
      {inText === undefined ? null : (
        <p className="photo-words__hint" lang="vi">
          {t('photos.captionInText', { caption: inText })}{' '}
          <Button look="link" onPress={() => { onWrite({ caption: inText }); }}>
            {t('photos.takeFromText')}
          </Button>
          {onPut === null || one?.caption.trim() === '' ? null : (
            <>
              {' · '}
              <Button look="link" onPress={onPut}>
                {t('photos.putIntoText')}
              </Button>
            </>
          )}
        </p>
      )}
      <div className="photo-words__pair">
        <Kept label={t('photos.credit')} stored={common(lines, ({ credit }) => credit)} onKeep={(credit) => { onWrite({ credit }); }} />
        <Kept
          label={t('photos.takenOn')}
          stored={common(lines, ({ takenOn }) => dayText(takenOn))}
          placeholder={t('photos.dayHint')}
          problemOf={(text) => (text.trim() === '' || dayFrom(text, today) !== null ? '' : t('photos.dayProblem'))}
          onKeep={(text) => { onWrite({ takenOn: text.trim() === '' ? null : dayFrom(text, today) }); }}
        />
      </div>
      <Kept label={t('photos.place')} stored={common(lines, ({ place }) => place)} onKeep={(place) => { onWrite({ place }); }} />
      <Kept label={t('photos.note')} stored={common(lines, ({ note }) => note)} onKeep={(note) => { onWrite({ note }); }} />
    </div>
  );
}

interface KeptProps {
  readonly label: string;
  /** Null: it differs from photo to photo. */
  readonly stored: string | null;
  readonly rows?: number;
  readonly placeholder?: string;
  /** What is wrong with the text; empty: nothing. What is wrong is not kept. */
  readonly problemOf?: (text: string) => string;
  readonly onKeep: (text: string) => void;
}

function Kept({ label, stored, rows, placeholder, problemOf = () => '', onKeep }: KeptProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<{ readonly over: string | null; readonly text: string } | null>(null);
  /** What was handed on already: leaving the field and leaving the photo come one right after the other. */
  const kept = useRef<string | null>(null);
  // What was stored meanwhile from elsewhere (undo) takes the place of what was typed over the old.
  if (typed !== null && typed.over !== stored) setTyped(null);
  const text = typed !== null && typed.over === stored ? typed.text : (stored ?? '');
  const keep = (): void => {
    if (typed === null || typed.over !== stored || text === (stored ?? '') || text === kept.current || problemOf(text) !== '') return;
    kept.current = text;
    onKeep(text);
  };
  const leave = useEffectEvent(keep);
  useEffect(() => () => { leave(); }, []);
  const hint = stored === null ? t('photos.different') : placeholder;
  const props = { label, value: text, onChange: (next: string) => {
    kept.current = null;
    setTyped({ over: stored, text: next });
  }, ...(hint === undefined ? {} : { placeholder: hint }) };
  return (
    <div className="photo-words__field" onBlur={keep}>
      {rows === undefined ? <Field {...props} problem={problemOf(text)} /> : <TextArea {...props} rows={rows} />}
    </div>
  );
}
