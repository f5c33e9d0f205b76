/** Papers just made, to be opened or shown in their folder. */
import { Check, FileText } from 'lucide-react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

export interface MadePapers {
  readonly files: readonly { readonly path: string; readonly pages: number }[];
  /** Of a manuscript: what names its texts. */
  readonly digest: string | null;
  /** Of an application for a licence: points that nobody has told. */
  readonly open?: readonly string[];
}

export function MadeCard({ files, digest, open }: MadePapers) {
  const { t } = useTexts();
  const show = (index: number, how: 'reveal' | 'open') => () => {
    run(() => call('app.showExport', { index, how }));
  };
  return (
    <div className="job__results">
      <ul className="results">
        {files.map(({ path, pages }, index) => (
          <li className="result" key={path}>
            <FileText className="result__file" size={17} strokeWidth={1.75} aria-hidden />
            <div className="result__text">
              <span className="result__title">{path.split(/[\\/]/).at(-1) ?? path}</span>
              {pages === 0 ? null : <span className="quiet">{t('app.pages', { count: pages })}</span>}
            </div>
            <span className="result__actions">
              <Button look="link" onPress={show(index, 'open')}>{t('jobs.openFile')}</Button>
              <Button look="link" onPress={show(index, 'reveal')}>{t('jobs.reveal')}</Button>
            </span>
          </li>
        ))}
      </ul>
      {open === undefined ? null : <p className="job__text">{open.length === 0 ? t('manuscript.licenceFull') : t('manuscript.licenceOpen', { points: open.join(', ') })}</p>}
      {digest === null ? null : (
        <p className="job__text job__good">
          <Check size={16} aria-hidden />
          {t('manuscript.digest', { digest })}
        </p>
      )}
    </div>
  );
}
