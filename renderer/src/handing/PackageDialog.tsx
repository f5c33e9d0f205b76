/** "Gói giao nhà in": the order is filled in, what it comes to and what is still open is shown; then the package is made. */
import { Package } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { copiesOf, JOININGS, LAMINATIONS, leavesOf, SECTION_PAGES, sectionsOf } from '@common/book/order.ts';
import { spineWidth } from '@common/book/cover.ts';
import { PAPERS } from '@common/book/paper.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { TRIM_SIZES } from '@common/book/trim.ts';
import type { Output } from '@common/contract/channels.ts';
import { countsOf } from '@common/print/checks.ts';
import { useApp } from '../app/app-context.ts';
import { useDesk, useLayout } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { checkStoreOf } from '../preflight/state.ts';
import { formatLength } from '../settings/cover-lengths.ts';
import { patchOf } from '../settings/patch.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { OpenFindings } from './OpenFindings.tsx';
import { refuse, wasRefused } from './state.ts';
import { blanksOf, draftOf, orderOf } from './order-form.ts';

type Imprint = Output<'press.imprint'>;

const PAPER_NAMES = { offset: 'cover.papers.offset', bulky: 'cover.papers.bulky', gloss: 'cover.papers.gloss', matt: 'cover.papers.matt' } as const;

interface PackageDialogProps {
  readonly onClose: () => void;
  readonly execute: (command: Command) => void;
}

export function PackageDialog({ onClose, execute }: PackageDialogProps) {
  const { t, language } = useTexts();
  const { book, jobs, steps } = useDesk();
  const { setBook } = useApp();
  const [draft, setDraft] = useState(() => draftOf(book.settings));
  const [zip, setZip] = useState(false);
  const [despite, setDespite] = useState(false);
  const [today] = useState(() => new Date().toLocaleDateString('sv'));
  const imprint = useImprint();
  const inImprint = imprint?.printRun ?? null;
  const [store] = useState(() => checkStoreOf(book.id));
  const checked = useSyncExternalStore(store.subscribe, store.get);
  useEvent('job', (event) => { store.hear(event); });
  useEffect(() => { run(() => store.check()); }, [store]);
  const { settings, wrong } = orderOf(draft, today);
  const errors = checked.result === null ? 0 : countsOf(checked.result.findings).error;
  const change = (changed: Partial<BookSettings>): void => { setDraft((now) => ({ ...now, settings: { ...now.settings, ...changed } })); };
  const line = (key: 'orderPrinter' | 'orderTextPaper' | 'orderCoverPaper' | 'orderFinishing' | 'orderPlace' | 'orderContact' | 'orderPhone' | 'orderEmail', label: string, placeholder = '') => (
    <Field label={label} value={draft.settings[key]} onChange={(value) => { change({ [key]: value }); }} placeholder={placeholder} disabled={book.readOnly} />
  );
  const keep = async (): Promise<void> => {
    if (book.readOnly) return;
    const patch = patchOf(book.settings, settings);
    if (Object.keys(patch).length === 0) return;
    setBook({ ...book, settings: await call('book.updateSettings', patch) });
    steps.refresh();
  };
  const saddle = settings.coverBinding === 'saddle';
  return (
    <Dialog title={t('order.title')} intro={t('order.intro')} wide onClose={onClose}>
      <div className="dialog__body handing">
        <div className="handing__fields">
          <div className="settings__row">
            <Field label={t('order.copies')} value={draft.copies} inputMode="decimal" autoFocus placeholder={inImprint === null ? '' : t('order.asImprint', { value: new Intl.NumberFormat(language).format(inImprint) })}
              onChange={(copies) => { setDraft((now) => ({ ...now, copies })); }} problem={wrong.includes('copies') ? t('order.copiesWrong') : ''} disabled={book.readOnly} {...hintOf(inImprint === null || settings.orderRun === null || settings.orderRun === inImprint ? '' : t('order.copiesDiffer', { copies: new Intl.NumberFormat(language).format(inImprint) }))} />
            <Field label={t('order.delivery')} value={draft.day} onChange={(day) => { setDraft((now) => ({ ...now, day })); }} placeholder={t('order.dayHint')} problem={wrong.includes('day') ? t('collect.dayProblem') : ''} disabled={book.readOnly} />
          </div>
          <div className="settings__row">
            {settings.coverPaper === 'own' ? line('orderTextPaper', t('cover.paper'), t('order.textPaperHint')) : <Said label={t('cover.paper')} value={t(PAPER_NAMES[PAPERS[settings.coverPaper].kind], { grammage: PAPERS[settings.coverPaper].grammage })} hint={t('order.inCover')} />}
            {line('orderCoverPaper', t('order.coverPaper'), t('order.coverPaperHint'))}
          </div>
          {saddle ? null : (
            <div className="settings__row">
              <Select label={t('order.section')} value={String(settings.orderSection) as `${BookSettings['orderSection']}`} options={SECTION_PAGES.map((pages) => ({ id: String(pages) as `${BookSettings['orderSection']}`, label: pages === 0 ? t('order.unsaid') : t('order.sectionOf', { pages }) }))}
                onChange={(id) => { change({ orderSection: Number(id) as BookSettings['orderSection'] }); }} disabled={book.readOnly} />
              <Select label={t('order.joining')} value={settings.orderJoining} options={JOININGS.map((id) => ({ id, label: id === '' ? t('order.unsaid') : t(`order.joinings.${id}`) }))} onChange={(orderJoining) => { change({ orderJoining }); }} disabled={book.readOnly} />
            </div>
          )}
          <div className="settings__row">
            <Select label={t('order.lamination')} value={settings.orderLamination} options={LAMINATIONS.map((id) => ({ id, label: id === '' ? t('order.unsaid') : t(`order.laminations.${id}`) }))} onChange={(orderLamination) => { change({ orderLamination }); }} disabled={book.readOnly} />
            {line('orderFinishing', t('order.finishing'), t('order.finishingHint'))}
          </div>
          <div className="settings__row">
            {line('orderContact', t('order.contact'))}
            {line('orderPhone', t('order.phone'))}
          </div>
          <div className="settings__row">
            {line('orderEmail', t('order.email'))}
            {line('orderPlace', t('order.place'))}
          </div>
          {line('orderPrinter', t('order.printer'), imprint?.printer ?? '')}
          <TextArea label={t('order.note')} value={draft.settings.orderNote} onChange={(orderNote) => { change({ orderNote }); }} rows={2} disabled={book.readOnly} />
        </div>
        <Total settings={settings} imprint={imprint} />
        <OpenFindings state={checked} onGo={() => { onClose(); execute('preflight'); }} />
        {errors === 0 && !wasRefused(book.id) ? null : <Checkbox label={t('order.despite')} hint={t('order.despiteHint')} checked={despite} onChange={setDespite} />}
        <Segments label={t('order.form')} value={zip ? 'zip' : 'folder'} segments={[{ id: 'folder', label: t('order.folder') }, { id: 'zip', label: t('order.zip') }]} onChange={(id) => { setZip(id === 'zip'); }} />
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button isDisabled={book.readOnly || wrong.length > 0} onPress={() => { run(async () => { await keep(); onClose(); }); }}>{t('order.saveOnly')}</Button>
        <Button look="primary" icon={Package} isDisabled={wrong.length > 0 || checked.running !== null || (errors > 0 && !despite)} onPress={() => { run(async () => { await keep(); onClose(); if (await jobs.package(zip, despite)) refuse(book.id); }); }}>
          {t('order.make')}
        </Button>
      </footer>
    </Dialog>
  );
}

/** What the imprint says; null until it is read, or where there is none. */
function useImprint(): Imprint {
  const [imprint, setImprint] = useState<Imprint>(null);
  useEffect(() => { run(async () => { setImprint(await call('press.imprint', {})); }); }, []);
  return imprint;
}

const hintOf = (hint: string): { readonly hint?: string } => (hint === '' ? {} : { hint });

/** What is said elsewhere and only shown here. */
function Said({ label, value, hint }: { readonly label: string; readonly value: string; readonly hint: string }) {
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <span className="handing__said">{value}</span>
      <span className="field__hint">{hint}</span>
    </div>
  );
}

/** What the order comes to, and what stays a line for a pen. */
function Total({ settings, imprint }: { readonly settings: BookSettings; readonly imprint: Imprint }) {
  const { t, language } = useTexts();
  const layout = useLayout();
  const blanks = blanksOf(settings, imprint);
  const told = (): string[] => {
    if (layout === null) return [t('cover.spineCounting')];
    const { pages } = layout;
    const sections = sectionsOf(pages, settings.orderSection, settings.coverBinding);
    const leaves = leavesOf(pages, copiesOf(settings.orderRun, imprint?.printRun ?? null));
    return [
      TRIM_SIZES[settings.trimSize].label,
      t('app.pages', { count: pages }),
      ...(sections === null ? [] : [t('order.sections', { full: sections.full, pages: settings.orderSection }), ...(sections.rest === 0 ? [] : [t('order.rest', { pages: sections.rest })])].filter((_, index) => index > 0 || sections.full > 0)),
      ...(settings.coverBinding === 'saddle' ? [] : [t('order.spine', { spine: formatLength(spineWidth(settings, pages), language) })]),
      ...(leaves === null ? [] : [t('order.leaves', { leaves })]),
    ];
  };
  return (
    <div className="handing__total" role="status">
      <strong>{told().join(' · ')}</strong>
      <span className="field__hint">{blanks.length === 0 ? t('order.noBlanks') : t('order.blanks', { names: blanks.map((blank) => t(`order.blankNames.${blank}`)).join(', ') })}</span>
    </div>
  );
}
