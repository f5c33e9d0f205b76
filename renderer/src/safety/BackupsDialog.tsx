/** The backups of a book: look at one, restore one. */
import type { BackupItem } from '@common/contract/safety-shapes.ts';
import type { BookInfo } from '@common/contract/shapes.ts';
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { call } from '../client/call.ts';
import { report, run } from '../errors/report.ts';
import { clock, day, fileSize } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { tell } from '../ui/toasts.ts';
import './safety.css';

interface BackupsDialogProps {
  /** Of the list of recent books; null: the book that is open. */
  readonly recent: string | null;
  readonly title: string;
  /** The open book cannot be replaced: it is only looked at. */
  readonly readOnly?: boolean;
  readonly onClose: () => void;
  /** What was typed goes into the file first. */
  readonly beforeRestore?: (() => Promise<void>) | undefined;
  readonly onRestored: (book: BookInfo) => void;
}

export function BackupsDialog({ recent, title, readOnly = false, onClose, beforeRestore, onRestored }: BackupsDialogProps) {
  const { t, language } = useTexts();
  const [items, setItems] = useState<readonly BackupItem[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const whenOf = (item: BackupItem): string => `${clock(item.at)} ${day(language, item.at)}`;
  const item = items?.find(({ id }) => id === chosen) ?? null;

  const show = (list: readonly BackupItem[]): void => {
    setItems(list);
    setChosen((now) => list.find(({ id }) => id === now)?.id ?? list[0]?.id ?? null);
  };
  useEffect(() => {
    let wanted = true;
    call('app.backups', { recent }).then(
      (list) => {
        if (wanted) show(list);
      },
      (thrown: unknown) => {
        if (wanted) setItems([]);
        report(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [recent]);

  /** One thing at a time. */
  const doing = (work: () => Promise<void>): void => {
    setBusy(true);
    run(async () => {
      try {
        await work();
      } finally {
        setBusy(false);
      }
    });
  };
  const restore = (backup: BackupItem, how: 'new' | 'replace'): void => {
    doing(async () => {
      await beforeRestore?.();
      const book = await call('app.restoreBackup', { recent, id: backup.id, how });
      if (book === null) return;
      tell(t('safety.restored', { when: whenOf(backup) }));
      onClose();
      onRestored(book);
    });
  };

  if (confirming && item !== null) {
    return (
      <Dialog title={t('safety.confirmTitle', { when: whenOf(item) })} onClose={() => { setConfirming(false); }}>
        <div className="dialog__body">
          <p>{t('safety.confirmBody', { kept: t('safety.keptAs') })}</p>
        </div>
        <footer className="dialog__foot">
          <Button isDisabled={busy} onPress={() => { setConfirming(false); }}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={busy} onPress={() => { restore(item, 'replace'); }}>{t('safety.confirm')}</Button>
        </footer>
      </Dialog>
    );
  }

  const usable = item !== null && item.articles !== null && !busy;
  return (
    <Dialog title={t('safety.backupsTitle')} intro={t('safety.backupsIntro')} wide onClose={onClose}>
      <div className="dialog__body">
        {items === null ? <p className="quiet" role="status">{t('safety.loadingBackups')}</p> : null}
        {items?.length === 0 ? <p className="quiet">{t('safety.noBackups')}</p> : null}
        {items === null || items.length === 0 ? null : (
          <ListBox
            className="backups"
            aria-label={t('safety.backupsOf', { title })}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              if (keys !== 'all') setChosen([...keys].map(String)[0] ?? null);
            }}
          >
            {items.map((each) => (
              <Row key={each.id} item={each} when={whenOf(each)} />
            ))}
          </ListBox>
        )}
        <div className="backups__actions">
          <Button
            isDisabled={!usable}
            onPress={() => {
              if (item !== null) doing(async () => { await call('app.viewBackup', { recent, id: item.id }); });
            }}
          >
            {t('safety.view')}
          </Button>
          <Button isDisabled={!usable} onPress={() => { if (item !== null) restore(item, 'new'); }}>
            {t('safety.restoreNew')}
          </Button>
          <Button isDisabled={!usable || readOnly || !item.sound} onPress={() => { setConfirming(true); }}>
            {t(recent === null ? 'safety.restoreHere' : 'safety.restoreBack')}
          </Button>
        </div>
      </div>
      <footer className="dialog__foot">
        {recent === null && !readOnly ? (
          <Button
            isDisabled={busy}
            onPress={() => {
              doing(async () => {
                await beforeRestore?.();
                show(await call('app.backUpNow', {}));
                tell(t('safety.backedUp'));
              });
            }}
          >
            {t('safety.backUpNow')}
          </Button>
        ) : null}
        <Button look="primary" onPress={onClose}>{t('app.close')}</Button>
      </footer>
    </Dialog>
  );
}

function Row({ item, when }: { readonly item: BackupItem; readonly when: string }) {
  const { t, language } = useTexts();
  const words = {
    auto: t('safety.why.auto'),
    'by-hand': t('safety.why.by-hand'),
    'before-migration': t('safety.why.before-migration'),
    'before-merge': t('safety.why.before-merge'),
    'before-restore': t('safety.why.before-restore'),
  }[item.why];
  const facts = [item.articles === null ? t('safety.unreadable') : t('app.articles', { count: item.articles }), fileSize(language, item.size)].join(' · ');
  return (
    <ListBoxItem id={item.id} textValue={`${when}, ${words}`} className="backup">
      <span className="backup__when">{when}</span>
      <span className="backup__why">
        {words}
        {item.sound ? null : <span className="backup__unsound"> · {t('safety.unsound')}</span>}
      </span>
      <span className="backup__facts">{facts}</span>
    </ListBoxItem>
  );
}
