/** What was found, by severity and check. Arrows go through it, Enter or a click leads to the place. Only rows in sight are drawn. */
import { CHECKS, isAdvisedCode, type Severity } from '@common/print/checks.ts';
import { sentenceOf } from '@common/print/sentence.ts';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import type { Row } from './model.ts';

/** Height in px of a row that was not measured yet. */
const ESTIMATE = 46;
const SIGNS = { error: CircleAlert, warning: TriangleAlert, note: Info } as const satisfies Record<Severity, unknown>;

interface FindingListProps {
  readonly rows: readonly Row[];
  readonly active: string | null;
  readonly onActive: (id: string) => void;
  readonly onGo: (row: Row) => void;
}

export function FindingList({ rows, active, onActive, onGo }: FindingListProps) {
  const { t } = useTexts();
  const keyDown = (event: KeyboardEvent): void => {
    const row = event.key === 'Enter' ? rows.find(({ id }) => id === active) : undefined;
    if (row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onGo(row);
  };
  return (
    <div className="check-list" onKeyDownCapture={keyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATE }}>
        <ListBox
          className="check-rows"
          aria-label={t('preflight.list')}
          autoFocus
          items={rows}
          dependencies={[t, onGo]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={active === null ? [] : [active]}
          onSelectionChange={(keys) => {
            const first = keys === 'all' ? undefined : [...keys][0];
            if (first !== undefined) onActive(String(first));
          }}
        >
          {(row) => <FindingRow row={row} onGo={onGo} />}
        </ListBox>
      </Virtualizer>
    </div>
  );
}

function FindingRow({ row, onGo }: { readonly row: Row; readonly onGo: (row: Row) => void }) {
  const { t, language } = useTexts();
  const { id, finding, code, severity, count, opens } = row;
  const Sign = SIGNS[severity];
  const sentence = sentenceOf(language, finding.said);
  const whom = finding.whom ?? CHECKS[code].whom.map((each) => t(`checks.whom.${each}`));
  return (
    <ListBoxItem id={id} className="check-row" textValue={sentence}>
      {opens ? <span className={`check-row__severity check--${severity}`}>{t(`checks.severity.${severity}`)}</span> : null}
      {count === null ? null : (
        <span className="check-row__check">
          {t(`checks.name.${code}`)} <span className="quiet">{count}</span>
          <span className="check-row__todo">{isAdvisedCode(code) ? t(`checks.todo.${code}`) : t('checks.todoFile')}</span>
        </span>
      )}
      <span className="check-row__line" onClick={() => { onGo(row); }}>
        <Sign className={`check--${severity}`} size={15} strokeWidth={1.75} aria-hidden />
        <span className="check-row__text">
          <span>{sentence}</span>
          <span className="check-row__whom">{t('checks.awkward', { whom: whom.slice(0, MOST_NAMED).join(', ') })}</span>
        </span>
        <span className="check-row__page">{finding.page === null ? '' : finding.printed === undefined ? t('checks.filePage', { page: finding.page }) : t('checks.page', { page: finding.printed })}</span>
      </span>
    </ListBoxItem>
  );
}

/** So many names stand beside a finding. */
const MOST_NAMED = 4;
