/** The middle, when made pages are shown: what they are, their title, their options. */
import { matterOptions, type MatterKind } from '@common/book/matter.ts';
import type { MatterView } from '@common/contract/matter-channels.ts';
import { LayoutGrid, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useDesk, useLayout, useOutline, usePageLabels } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { LeaveField } from '../know/LeaveField.tsx';
import { showInLadder } from '../ladder/show.ts';
import { findEntry } from '../outline/entries.ts';
import { usePartTitle } from '../outline/rows.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { tell } from '../ui/toasts.ts';
import { BoardsForm } from './forms/BoardsForm.tsx';
import { CommendedForm } from './forms/CommendedForm.tsx';
import { ImprintForm } from './forms/ImprintForm.tsx';
import { IndexForm } from './forms/IndexForm.tsx';
import { PlatesForm } from './forms/PlatesForm.tsx';
import { PortraitsForm } from './forms/PortraitsForm.tsx';
import { StatisticsForm } from './forms/StatisticsForm.tsx';
import { MatterIcon } from './MatterIcon.tsx';
import type { FormProps } from './form-props.ts';
import { leaveMatter } from './state.ts';
import { optionsOf, useMatter, type MatterSource } from './use-matter.ts';
import './matter.css';

export function MatterColumn({ id, execute }: { readonly id: string; readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { outline, book, travel } = useDesk();
  const found = findEntry(useOutline(), id);
  const { view, change } = useMatter(id);
  const partTitle = usePartTitle();
  const labels = usePageLabels();
  const range = useLayout()?.matter.find((span) => span.id === id);
  const isGone = found === undefined;
  // Taken out, or its making taken back: the article has the middle again.
  useEffect(() => {
    if (isGone) leaveMatter();
  }, [isGone]);
  if (found?.entry.type !== 'matter' || view === null) return <div className="matter" aria-busy />;
  const { kind, title } = found.entry.matter;
  const name = t(`matter.kinds.${kind}.name`);
  const remove = (): void => {
    if (outline.do({ type: 'remove-matter', id })) tell(t('matter.removed', { title: title === '' ? name : title }), { label: t('app.undo'), run: () => { travel('undo'); } });
  };
  return (
    <>
      <div className="article-bar matter-bar">
        <MatterIcon kind={kind} size={17} />
        <strong>{name}</strong>
        <span className="article-bar__part quiet" lang="vi">
          {found.part === null ? t('matter.back') : partTitle(found.part)}
        </span>
        {range === undefined ? null : (
          <span className="quiet">{range.pages === 1 ? t('ladder.onPage', { page: labels.of(range.start) }) : t('ladder.onPages', { range: labels.range(range.start, range.start + range.pages - 1), count: range.pages })}</span>
        )}
        <Button icon={LayoutGrid} onPress={() => { showInLadder(id); execute('work-ladder'); }}>
          {t('ladder.showHere')}
        </Button>
        <IconButton icon={Trash2} label={t('matter.remove')} isDisabled={book.readOnly} onPress={remove} />
      </div>
      <div className="matter" data-region-focus tabIndex={-1}>
        <form className="matter-form" aria-label={name} onSubmit={(event) => { event.preventDefault(); }}>
          <p className="matter-form__line">{t(`matter.kinds.${kind}.line`)}</p>
          <LeaveField
            label={t('making.title')}
            value={title}
            of={view}
            hint={t('making.titleHint')}
            disabled={book.readOnly}
            whileTyping
            onSave={(text, visit) => {
              outline.do({ type: 'rename-matter', id, title: text, visit });
              return outline.settled().then(() => undefined);
            }}
          />
          <Options view={view} change={change} disabled={book.readOnly} />
        </form>
      </div>
    </>
  );
}

function Options({ view, change, disabled }: Omit<MatterSource, 'view'> & { readonly view: MatterView; readonly disabled: boolean }) {
  const { t } = useTexts();
  const shared = { of: view, disabled };
  /** The options of the view's own kind: the forms have their type, the source has none. */
  const changeOf = <K extends MatterKind>(kind: K): FormProps<K>['onChange'] => (changed, visit) => change(typeof changed === 'function' ? (now) => changed(matterOptions(kind, now)) : changed, visit);
  return (
    <>
      <Checkbox label={t('making.contents')} checked={view.options['contents'] === true} disabled={disabled} onChange={(contents) => { run(() => change({ contents })); }} />
      {view.kind === 'boards' ? <BoardsForm options={optionsOf('boards', view)} {...shared} onChange={changeOf('boards')} /> : null}
      {view.kind === 'portraits' ? <PortraitsForm options={optionsOf('portraits', view)} {...shared} onChange={changeOf('portraits')} /> : null}
      {view.kind === 'plates' ? <PlatesForm options={optionsOf('plates', view)} {...shared} onChange={changeOf('plates')} /> : null}
      {view.kind === 'commended' ? <CommendedForm options={optionsOf('commended', view)} {...shared} onChange={changeOf('commended')} /> : null}
      {view.kind === 'statistics' ? <StatisticsForm options={optionsOf('statistics', view)} {...shared} onChange={changeOf('statistics')} /> : null}
      {view.kind === 'index' ? <IndexForm options={optionsOf('index', view)} {...shared} onChange={changeOf('index')} /> : null}
      {view.kind === 'imprint' ? <ImprintForm options={optionsOf('imprint', view)} {...shared} onChange={changeOf('imprint')} /> : null}
    </>
  );
}
