/** "In bản in thử": what of the book, how it is laid on the sheets; then the file, and the printer. */
import { Printer } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { OfficeChoice } from '@common/contract/shapes.ts';
import { AppError } from '@common/errors.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { tell } from '../ui/toasts.ts';
import { pagesOf, pagesTyped, type PrintScope } from './print.ts';
import { printDialog } from './print-state.ts';
import './print.css';

/** Over the desk while it is asked for. */
export function PrintLayer() {
  const open = useSyncExternalStore(printDialog.subscribe, printDialog.get);
  return open ? <PrintDialog onClose={() => { printDialog.show(false); }} /> : null;
}

function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { jobs, layout } = useDesk();
  const known = useSyncExternalStore(layout.subscribe, layout.get).layout;
  const { view } = useArticle();
  const [scope, setScope] = useState<PrintScope>('book');
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(String(known?.pages ?? 1));
  const [perSheet, setPerSheet] = useState<'1' | '2'>('1');
  const [grey, setGrey] = useState(false);
  const typed = pagesTyped(from, to);
  const invalid = scope === 'pages' && typed === null;

  const pages = async (): Promise<OfficeChoice['pages']> => {
    if (scope === 'book') return null;
    if (scope === 'pages') return typed;
    // Where the article stands is asked now: what was typed last may have moved it.
    const found = view === null ? null : pagesOf(await call('preview.book', {}), view.id);
    if (found === null) throw new AppError('print/no-such-pages');
    return found;
  };
  const make = (printing: boolean): void => {
    onClose();
    run(async () => {
      const made = await jobs.export('office', { office: { perSheet: perSheet === '2' ? 2 : 1, grey, pages: await pages() } });
      if (!made || !printing) return;
      const { outcome } = await call('app.printExport', { index: 0 });
      if (outcome === 'opened') tell(t('printing.opened'));
      else tell(t('printing.noPrinter'), { label: t('jobs.openFile'), run: () => { run(() => call('app.showExport', { index: 0, how: 'open' })); } });
    });
  };
  return (
    <Dialog title={t('printing.title')} intro={t('printing.intro')} onClose={onClose}>
      <div className="dialog__body printing">
        <Select
          label={t('printing.scope')}
          value={scope}
          options={[{ id: 'book', label: t('printing.book') }, ...(view === null ? [] : [{ id: 'article' as const, label: t('printing.article') }]), { id: 'pages', label: t('printing.pages') }]}
          onChange={setScope}
        />
        {scope === 'pages' ? (
          <>
          <div className="printing__row">
            <Field label={t('printing.from')} value={from} onChange={setFrom} inputMode="decimal" problem={invalid ? t('printing.wrongPages') : ''} />
            <Field label={t('printing.to')} value={to} onChange={setTo} inputMode="decimal" />
          </div>
          <p className="field__hint">{t('printing.pagesHint')}</p>
          </>
        ) : null}
        <div className="printing__field">
          <span className="field__label" aria-hidden>{t('printing.perSheet')}</span>
          <Segments label={t('printing.perSheet')} value={perSheet} segments={[{ id: '1', label: t('printing.one') }, { id: '2', label: t('printing.two') }]} onChange={setPerSheet} />
        </div>
        <Checkbox label={t('printing.grey')} hint={t('printing.greyHint')} checked={grey} onChange={setGrey} />
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button isDisabled={invalid} onPress={() => { make(false); }}>{t('printing.fileOnly')}</Button>
        <Button look="primary" icon={Printer} isDisabled={invalid} onPress={() => { make(true); }}>{t('printing.print')}</Button>
      </footer>
    </Dialog>
  );
}
