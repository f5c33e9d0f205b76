/** A design of the book's own: copied out for a designer, read back from a folder, given up. It is kept with the rest of the dialog. */
import { useState, useSyncExternalStore } from 'react';
import { ownInForce } from '@common/book/own-design.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { toErrorShape } from '@common/errors.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run, runAgain } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Running } from '../jobs/Running.tsx';
import { Button } from '../ui/Button.tsx';
import { tell } from '../ui/toasts.ts';
import { LOOKS } from './DesignChoice.tsx';

interface OwnDesignProps {
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  readonly disabled: boolean;
}

/** What came of the last reading. */
interface Read {
  readonly name: string;
  readonly pages: number;
  readonly ignored: readonly string[];
}

export function OwnDesignFields({ settings, onChange, disabled }: OwnDesignProps) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const trying = useSyncExternalStore(jobs.subscribe, jobs.get).find(({ what, state }) => what.kind === 'aside' && what.of === 'design' && state.kind === 'running');
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const own = ownInForce(settings);

  const copy = (): void => {
    run(async () => {
      const copied = await call('app.copyDesign', { design: settings.design, ownDesign: settings.ownDesign });
      if (copied !== null) tell(t('designs.copied', { name: copied.folder }), { label: t('designs.show'), run: () => { run(() => call('app.showExport', { index: 0, how: 'reveal' })); } });
    });
  };
  const take = (again: boolean): void => {
    setBusy(true);
    setRead(null);
    runAgain('design', async () => {
      try {
        const found = await call('app.readDesign', { again });
        if (found === null) return;
        const { own: design, pages, ignored } = found;
        onChange({ design: design.base, ownDesign: design, ...(design.base === settings.design ? {} : { palette: '', fonts: '' }) });
        setRead({ name: design.name, pages, ignored });
      } catch (thrown) {
        if (toErrorShape(thrown).code !== 'job/cancelled') throw thrown;
      } finally {
        setBusy(false);
      }
    });
  };

  return (
    <div className="own-design">
      {own === null ? (
        <p className="field__hint">{t('designs.none')}</p>
      ) : (
        <p className="own-design__name">
          <strong>{t('designs.own', { name: own.name })}</strong>
          <span className="field__hint">{t('designs.of', { base: t(LOOKS[own.base].name), files: Object.keys(own.files).join(', ') })}</span>
        </p>
      )}
      <div className="own-design__row">
        <Button onPress={copy} isDisabled={busy}>{t('designs.copy')}</Button>
        <Button onPress={() => { take(false); }} isDisabled={disabled || busy}>{t('designs.read')}</Button>
        {own === null ? null : (
          <>
            <Button onPress={() => { take(true); }} isDisabled={disabled || busy}>{t('designs.again')}</Button>
            <Button onPress={() => { setRead(null); onChange({ ownDesign: null }); }} isDisabled={disabled || busy}>{t('designs.drop')}</Button>
          </>
        )}
      </div>
      {trying === undefined ? null : <Running job={trying} />}
      {read === null || own === null ? null : (
        <p className="field__hint" role="status">
          {t('designs.ready', { name: read.name, pages: read.pages })}
          {read.ignored.length === 0 ? '' : ` ${t('designs.ignored', { files: read.ignored.join(', ') })}`}
        </p>
      )}
    </div>
  );
}
