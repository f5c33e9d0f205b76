/** The manuscript for approval: what is in it, as what, how many copies; which articles are not approved. */
import { MOST_COPIES, type ManuscriptFormat } from '@common/contract/manuscript-shapes.ts';
import { useState } from 'react';
import { useArticle, useDesk, useOutline } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { articlesOf, BOOK, OPEN, unapproved } from './scope.ts';
import './manuscript.css';

/** Titles listed; the rest are counted. */
const MOST_TITLES = 5;

export function ManuscriptDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const outline = useOutline();
  const { view } = useArticle();
  const [scope, setScope] = useState(BOOK);
  const [format, setFormat] = useState<ManuscriptFormat>('pdf');
  const [copies, setCopies] = useState('2');
  const [include, setInclude] = useState(false);
  const chosen = articlesOf(outline, scope, view?.id ?? null);
  const open = unapproved(chosen);
  const options = [
    { id: BOOK, label: t('manuscript.wholeBook') },
    ...(view === null ? [] : [{ id: OPEN, label: t('manuscript.thisArticle') }]),
    ...outline.parts.filter(({ articles }) => articles.length > 0).map(({ id, title }) => ({ id, label: title === '' ? t('manuscript.unnamedPart') : title })),
  ];
  const make = (): void => {
    onClose();
    run(() => jobs.makeManuscript({ parts: [], articles: scope === BOOK ? [] : chosen.map(({ id }) => id), format, copies: Number(copies), includeUnapproved: include }));
  };
  return (
    <Dialog title={t('manuscript.title')} intro={t('manuscript.intro')} onClose={onClose}>
      <div className="dialog__body manuscript">
        <Select label={t('manuscript.scope')} value={scope} options={options} onChange={setScope} />
        <div className="manuscript__row">
          <div className="manuscript__field">
            <span className="field__label" aria-hidden>{t('manuscript.format')}</span>
            <Segments label={t('manuscript.format')} value={format} segments={[{ id: 'pdf', label: 'PDF' }, { id: 'docx', label: 'Word (.docx)' }]} onChange={setFormat} />
          </div>
          <Select label={t('manuscript.copies')} value={copies} options={Array.from({ length: MOST_COPIES }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }))} onChange={setCopies} />
        </div>
        {open.length === 0 ? (
          <p className="quiet" role="status">{t('manuscript.allApproved', { count: chosen.length })}</p>
        ) : (
          <section className="manuscript__open" aria-label={t('manuscript.notApproved', { count: open.length })}>
            <p role="status">{t('manuscript.notApproved', { count: open.length })}</p>
            <ul lang="vi">
              {open.slice(0, MOST_TITLES).map(({ id, title }) => (
                <li key={id}>{title === '' ? t('jobs.untitled') : title}</li>
              ))}
              {open.length > MOST_TITLES ? <li className="quiet">{t('manuscript.andMore', { count: open.length - MOST_TITLES })}</li> : null}
            </ul>
            <Checkbox label={t('manuscript.include')} hint={t('manuscript.includeHint')} checked={include} onChange={setInclude} />
          </section>
        )}
      </div>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" isDisabled={chosen.length === 0 || (open.length > 0 && !include)} onPress={make}>
          {t('manuscript.make')}
        </Button>
      </footer>
    </Dialog>
  );
}
