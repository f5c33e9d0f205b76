/** What is looked for, by what it is replaced, and where. */
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { stage as stages, type Stage } from '@common/book/outline.ts';
import { MOST_LETTERS } from '@common/contract/find-channels.ts';
import { useOutline } from '../../app/desk-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { usePartTitle } from '../../outline/rows.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle, Toggles } from '../Toggles.tsx';
import type { BookFind } from './store.ts';
import '../find.css';

const ALL = 'all';

interface FindFormProps {
  readonly find: BookFind;
  readonly isDisabled: boolean;
  /** Ctrl+Enter. */
  readonly onApply: () => void;
}

export function FindForm({ find, isDisabled, onApply }: FindFormProps) {
  const { t, stageName } = useTexts();
  const state = useSyncExternalStore(find.subscribe, find.get);
  const outline = useOutline();
  const partTitle = usePartTitle();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onApply();
  };
  const parts = [{ id: ALL, label: t('find.allParts') }, ...outline.parts.map((part) => ({ id: part.id, label: partTitle(part) }))];
  const stageChoices: { id: Stage | typeof ALL; label: string }[] = [{ id: ALL, label: t('find.allStages') }, ...stages.options.map((stage) => ({ id: stage, label: stageName(stage) }))];
  return (
    <div className="find-form" role="search" aria-label={t('find.inBook')} onKeyDown={keyDown}>
      <input
        ref={field}
        className="input find-form__field"
        aria-label={t('find.query')}
        placeholder={t('find.query')}
        lang="vi"
        spellCheck={false}
        autoComplete="off"
        maxLength={MOST_LETTERS}
        disabled={isDisabled}
        value={state.query}
        onChange={(event) => {
          find.ask({ query: event.target.value });
        }}
      />
      <Toggles options={state} onChange={find.ask} />
      <Select label={t('find.part')} bare value={state.part ?? ALL} options={parts} disabled={isDisabled} onChange={(part) => { find.ask({ part: part === ALL ? null : part }); }} />
      <Select label={t('find.stage')} bare value={state.stage ?? ALL} options={stageChoices} disabled={isDisabled} onChange={(stage) => { find.ask({ stage: stage === ALL ? null : stage }); }} />
      <input
        className="input find-form__field"
        aria-label={t('find.replacement')}
        placeholder={t('find.replacement')}
        lang="vi"
        spellCheck={false}
        autoComplete="off"
        maxLength={MOST_LETTERS}
        disabled={isDisabled}
        value={state.replacement}
        onChange={(event) => {
          find.set({ replacement: event.target.value });
        }}
      />
      <Toggle label={t('find.keepCase')} sign={t('find.keepCaseSign')} on={state.keepCase} onChange={(keepCase) => { find.set({ keepCase }); }} />
    </div>
  );
}
