/** "Gói giao nhà in": the order is filled in, what it comes to and what is still open is shown; then the package is made. */
import { Package } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BookSettings } from '@common/book/settings.ts';
import { countsOf } from '@common/print/checks.ts';
import { localDay } from '@common/text/dates.ts';
import { useApp } from '../app/app-context.ts';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { checkStoreOf } from '../preflight/state.ts';
import { patchOf } from '../settings/patch.ts';
import { SettingsFrame } from '../settings/SettingsFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { LicenceFields } from './LicenceFields.tsx';
import { OpenFindings } from './OpenFindings.tsx';
import { OrderFields } from './OrderFields.tsx';
import { OrderTotal } from './OrderTotal.tsx';
import { draftOf, orderOf } from './order-form.ts';
import { refuse, wantedGroup, wasRefused } from './state.ts';
import { useLicence } from './use-licence.ts';

interface PackageDialogProps {
  readonly onClose: () => void;
  readonly execute: (command: Command) => void;
}

export function PackageDialog({ onClose, execute }: PackageDialogProps) {
  const { t } = useTexts();
  const { book, jobs, steps } = useDesk();
  const { setBook } = useApp();
  const [draft, setDraft] = useState(() => draftOf(book.settings));
  const [zip, setZip] = useState(false);
  const [despite, setDespite] = useState(false);
  const [begin] = useState(wantedGroup);
  const [today] = useState(() => localDay(Date.now()));
  const licence = useLicence(today);
  const [store] = useState(() => checkStoreOf(book.id));
  const checked = useSyncExternalStore(store.subscribe, store.get);
  useEvent('job', (event) => { store.hear(event); });
  useEffect(() => { run(() => store.check()); }, [store]);
  const { settings, wrong, late } = orderOf(draft, today);
  const errors = checked.result === null ? 0 : countsOf(checked.result.findings).error;
  const unreadable = wrong.length > 0 || licence.wrong;
  const keep = async (): Promise<void> => {
    if (book.readOnly) return;
    const patch = patchOf(book.settings, settings);
    if (Object.keys(patch).length > 0) setBook({ ...book, settings: await call('book.updateSettings', patch) });
    await licence.keep();
    steps.refresh();
  };
  const why = unreadable ? t('order.whyWrong') : checked.running !== null ? t('order.whyChecking') : errors > 0 && !despite ? t('order.whyErrors') : '';
  const names = [t('order.groupCopies'), t('order.groupPaper'), t('order.groupLicence'), t('order.groupContact'), t('order.groupPackage')];
  return (
    <Dialog title={t('order.title')} intro={t('order.intro')} framed onClose={onClose}>
      <div className="handing">
        <SettingsFrame names={names} label={t('order.groups')} begin={begin === 'licence' && licence.imprint !== undefined ? names.indexOf(t('order.groupLicence')) : 0}>
          <div className="settings">
            <OrderFields draft={draft} wrong={wrong} late={late} imprint={licence.imprint} readOnly={book.readOnly} onChange={(changed) => { setDraft((now) => ({ ...now, ...changed })); }}
              onSettings={(changed: Partial<BookSettings>) => { setDraft((now) => ({ ...now, settings: { ...now.settings, ...changed } })); }} between={<LicenceFields licence={licence} readOnly={book.readOnly} />} />
            <fieldset className="settings__group">
              <legend>{t('order.groupPackage')}</legend>
              <OrderTotal settings={settings} imprint={licence.imprint} licence={licence.draft.number} />
              <OpenFindings state={checked} onGo={() => { onClose(); execute('preflight'); }} />
              {errors === 0 && !wasRefused(book.id) ? null : <Checkbox label={t('order.despite')} hint={t('order.despiteHint')} checked={despite} onChange={setDespite} />}
              <p className="field__hint">{t('order.snapshotHint')}</p>
            </fieldset>
          </div>
        </SettingsFrame>
        <footer className="dialog__foot handing__foot">
          <Segments label={t('order.form')} value={zip ? 'zip' : 'folder'} segments={[{ id: 'folder', label: t('order.folder') }, { id: 'zip', label: t('order.zip') }]} onChange={(id) => { setZip(id === 'zip'); }} />
          <span className="handing__why" role="status">{why}</span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button isDisabled={book.readOnly || unreadable} onPress={() => { run(async () => { await keep(); onClose(); }); }}>{t('order.saveOnly')}</Button>
          <Button look="primary" icon={Package} isDisabled={why !== ''} onPress={() => { run(async () => { await keep(); onClose(); if (await jobs.package(zip, despite)) refuse(book.id); }); }}>
            {t('order.make')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
