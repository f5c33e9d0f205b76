/** "Dọn chữ": where there is something to tidy at the left, what exactly at the right; everything is ticked until a person says no. */
import { Eraser, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TFunction } from 'i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Language } from '@common/i18n/index.ts';
import { houseStyleOf } from '@common/book/settings.ts';
import type { TidyLine } from '@common/contract/tidy-channels.ts';
import type { TidyRule } from '@common/text/tidy/rule.ts';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import type { PickEntry } from '../history/Pick.tsx';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { PlaceList, type PlaceRow } from '../places/PlaceList.tsx';
import { ScopeList } from '../places/ScopeList.tsx';
import { useEdition } from '../places/use-edition.ts';
import { useLatest } from '../places/use-latest.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { choiceOf, countOf, linesOf, openCount, pruned, rowsOf, rulesOf, type Glance, type LeftOut, type Row } from './model.ts';

import { useSuggestions } from './use-suggestions.ts';
import { useTidyActions } from './use-tidy-actions.ts';

/** Stands for the whole book in the list at the left; no article has it for an id. */
const BOOK = 'book';
const ALL_RULES = 'all';

interface TidyDeskProps {
  readonly glance: Glance;
  readonly onGlance: (change: Partial<Glance>) => void;
  readonly execute: (command: Command) => void;
}

export function TidyDesk({ glance, onGlance, execute }: TidyDeskProps) {
  const { t, language } = useTexts();
  const { book } = useDesk();
  const { edition, refresh } = useEdition();
  const style = JSON.stringify(houseStyleOf(book.settings));
  const state = `${String(edition)} ${style}`;
  const found = useLatest(useAsked(`tidy ${state}`, () => call('tidy.book', {})));
  const actions = useTidyActions(refresh);
  const { scope, leftOut } = glance;
  const all = useMemo(() => linesOf(found, null, null), [found]);
  const entries = useMemo(() => (found === null || all.length === 0 ? [] : [{ id: BOOK, name: t('tidy.wholeBook'), detail: t('tidy.looked', { count: found.looked }), sign: written(total(all), language) }, ...all.map((line) => entryOf(line, t, language))]), [found, all, t, language]);
  const choose = useCallback(
    (id: string) => {
      onGlance({ scope: id === BOOK ? null : id });
    },
    [onGlance],
  );
  const leaveOut = useCallback(
    (next: LeftOut) => {
      onGlance({ leftOut: next });
    },
    [onGlance],
  );
  const count = openCount(all, null, leftOut);
  const chosen = all.find(({ id }) => id === scope) ?? null;
  const shownLines = useMemo(() => (chosen === null ? all : [chosen]), [chosen, all]);
  const openStyle = (): void => {
    execute('house-style');
  };
  const nothing = found !== null && all.length === 0;

  return (
    <div className="history places" aria-busy={found === null || actions.isWorking}>
      <aside className="history__side" aria-label={t('tidy.title')}>
        <header className="history__head">
          <h2>{t('tidy.title')}</h2>
          <IconButton icon={X} label={t('tidy.leave')} onPress={() => { execute('work-write'); }} />
        </header>
        {entries.length === 0 ? null : <ScopeList label={t('tidy.scope')} chosen={chosen?.id ?? BOOK} onChoose={choose} entries={entries} />}
        <div className="history__foot">
          {nothing ? null : <p>{t('tidy.safeNote')}</p>}
          <Button look="link" onPress={openStyle}>
            {t('tidy.style')}
          </Button>
        </div>
        {nothing ? null : (
          <div className="merge-do">
            <Button look="primary" icon={Eraser} isDisabled={book.readOnly || count === 0 || actions.isWorking} onPress={() => { actions.apply(choiceOf(all, null, leftOut)); }}>
              {actions.isWorking ? t('tidy.working') : t('tidy.doAll', { count })}
            </Button>
          </div>
        )}
      </aside>
      <section className="history__main">
        {found === null ? (
          <div className="history__none">
            <p role="status">{t('tidy.looking')}</p>
          </div>
        ) : nothing ? (
          <div className="history__none">
            <h3>{t('tidy.nothing')}</h3>
            <p>{t('tidy.nothingBody', { count: found.looked })}</p>
          </div>
        ) : (
          <Places
            key={chosen?.id ?? BOOK}
            name={`${chosen?.id ?? BOOK} ${state}`}
            lines={shownLines}
            isBook={chosen === null}
            leftOut={leftOut}
            isWorking={actions.isWorking}
            onLeftOut={leaveOut}
            onApply={(lines, rule) => {
              actions.apply(choiceOf(lines, rule, leftOut));
            }}
          />
        )}
      </section>
    </div>
  );
}

interface PlacesProps {
  readonly name: string;
  readonly lines: readonly TidyLine[];
  readonly isBook: boolean;
  readonly leftOut: LeftOut;
  readonly isWorking: boolean;
  readonly onLeftOut: (leftOut: LeftOut) => void;
  readonly onApply: (lines: readonly TidyLine[], rule: TidyRule | null) => void;
}

function Places({ name, lines: all, isBook, leftOut, isWorking, onLeftOut, onApply }: PlacesProps) {
  const { t, language } = useTexts();
  const { book, openArticle } = useDesk();
  const rules = useMemo(() => rulesOf(all), [all]);
  const [wantedRule, setWantedRule] = useState<TidyRule | null>(null);
  const rule = rules.find((each) => each.rule === wantedRule)?.rule ?? null;
  const lines = useMemo(() => all.filter(({ counts }) => countOf(counts, rule) > 0), [all, rule]);
  const { articles, isCut, more } = useSuggestions(`places ${name} ${rule ?? ALL_RULES}`, lines, rule);
  const shown = useLatest(articles);
  const rows = useMemo(() => rowsOf(shown ?? [], rule), [shown, rule]);
  const places = useMemo(() => rows.map((row) => asPlace(row, t)), [rows, t]);
  const current = articles === null ? leftOut : pruned(leftOut, articles);
  useEffect(() => {
    if (current !== leftOut) onLeftOut(current);
  }, [current, leftOut, onLeftOut]);
  const count = openCount(lines, rule, leftOut);
  const disabled = book.readOnly || count === 0 || isWorking;
  const apply = (): void => {
    if (!disabled) onApply(lines, rule);
  };
  return (
    <div className="places__main">
      <header className="places__bar">
        <ToggleButtonGroup
          className="place-kinds"
          aria-label={t('tidy.rules')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[rule ?? ALL_RULES]}
          onSelectionChange={(keys) => {
            setWantedRule(rules.find((each) => keys.has(each.rule))?.rule ?? null);
          }}
        >
          <ToggleButton id={ALL_RULES} className="place-kind">
            {t('tidy.allRules')} <span className="place-kind__count">{written(total(all), language)}</span>
          </ToggleButton>
          {rules.map((each) => (
            <ToggleButton key={each.rule} id={each.rule} className="place-kind">
              {t(`tidy.rule.${each.rule}`)} <span className="place-kind__count">{written(each.count, language)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {isBook && rule === null ? null : (
          <Button isDisabled={disabled} keys="Ctrl+Enter" onPress={apply}>
            {rule === null ? t('tidy.doArticle', { count }) : t('tidy.doShown', { count })}
          </Button>
        )}
      </header>
      <PlaceList
        label={t('tidy.list')}
        rows={places}
        leftOut={leftOut}
        onLeftOut={onLeftOut}
        titles={isBook}
        readOnly={book.readOnly}
        onGoTo={({ articleId, block }) => {
          openArticle(articleId, { block });
        }}
        onApply={apply}
      />
      <footer className="places__foot">
        <span>{t('tidy.keys')}</span>
        {isCut ? <Button onPress={more}>{t('tidy.more')}</Button> : null}
      </footer>
    </div>
  );
}

function asPlace({ id, article, suggestion, isFirst }: Row, t: TFunction): PlaceRow & { readonly articleId: string; readonly block: number } {
  const { block, kind, before, found, replacement, after, cutBefore, cutAfter, rule } = suggestion;
  return { id, article: article.title, articleId: article.id, isFirst, locked: article.locked, block, kind, before, found, replacement, after, cutBefore, cutAfter, side: t(`tidy.rule.${rule}`) };
}

function entryOf(line: TidyLine, t: TFunction, language: Language): PickEntry {
  const detail = line.locked ? t('places.locked') : rulesOf([line]).map(({ rule }) => t(`tidy.rule.${rule}`)).join(', ');
  return { id: line.id, name: line.title === '' ? t('outline.untitled') : line.title, detail, sign: written(countOf(line.counts, null), language) };
}

const written = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);

function total(lines: readonly TidyLine[]): number {
  return lines.reduce((sum, { counts }) => sum + countOf(counts, null), 0);
}
