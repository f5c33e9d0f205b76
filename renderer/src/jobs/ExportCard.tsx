/** Files just made, and what the check of them found. */
import { Check, CircleAlert, FileText, TriangleAlert } from 'lucide-react';
import type { ExportedFile, ExportResult, Finding } from '@common/contract/shapes.ts';
import { sentenceOf } from '@common/print/sentence.ts';
import { call } from '../client/call.ts';
import { useDesk } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { meantBy } from '../preflight/model.ts';
import { Button } from '../ui/Button.tsx';

/** Findings shown at first; the rest would bury the files. */
const MOST = 40;

export function ExportCard({ result }: { readonly result: ExportResult }) {
  const { t } = useTexts();
  const { errors, warnings } = result.preflight;
  return (
    <div className="job__results">
      <p className="job__text quiet">{t('jobs.exportTook', { count: Math.max(1, Math.round(result.seconds)) })}</p>
      <ul className="results">
        {result.files.map((file, index) => (
          <MadeFile key={file.path} file={file} index={index} />
        ))}
      </ul>
      {errors.length + warnings.length === 0 ? (
        <p className="job__text job__good">
          <Check size={16} aria-hidden />
          {t('jobs.allGood')}
        </p>
      ) : null}
      {errors.length === 0 ? null : <Findings heading={t('jobs.mustMend', { count: errors.length })} findings={errors} severe />}
      {warnings.length === 0 ? null : <Findings heading={t('jobs.shouldLook', { count: warnings.length })} findings={warnings} />}
    </div>
  );
}

function MadeFile({ file, index }: { readonly file: ExportedFile; readonly index: number }) {
  const { t, language } = useTexts();
  const name = file.path.split(/[\\/]/).at(-1) ?? file.path;
  const kind = { interior: t('jobs.kindInterior'), cover: t('jobs.kindCover'), proof: t('jobs.kindProof'), dummy: t('proofs.kindDummy'), office: t('proofs.kindOffice'), package: t('order.kindPackage'), order: t('order.kindOrder'), impose: t('impose.kind'), epub: t('ways.kindEpub'), web: t('ways.kindWeb'), docx: t('ways.kindDocx'), slides: t('ways.kindSlides'), photos: t('ways.kindPhotos') }[file.kind];
  const show = (how: 'reveal' | 'open') => () => {
    run(() => call('app.showExport', { index, how }));
  };
  return (
    <li className="result">
      <FileText className="result__file" size={17} strokeWidth={1.75} aria-hidden />
      <div className="result__text">
        <span className="result__title">{kind}</span>
        <span className="quiet">{[name, ...(file.pages === 0 ? [] : [t('app.pages', { count: file.pages })]), ...(file.sheet === undefined ? [] : [file.sheet]), ...(file.blanks === undefined ? [] : [t('impose.blanksIn', { blanks: file.blanks })]), ...(file.photos === undefined ? [] : [t('ways.photosCount', { count: file.photos })])].join(' · ')}</span>
        {file.replaced === undefined ? null : <span className="quiet">{t('jobs.replaced', { when: new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(file.replaced) })}</span>}
      </div>
      <span className="result__actions">
        <Button look="link" onPress={show('open')}>
          {t('jobs.openFile')}
        </Button>
        <Button look="link" onPress={show('reveal')}>
          {t('jobs.reveal')}
        </Button>
      </span>
    </li>
  );
}

function Findings({ heading, findings, severe = false }: { readonly heading: string; readonly findings: readonly Finding[]; readonly severe?: boolean }) {
  const { t, language } = useTexts();
  const { openArticle, openMatter } = useDesk();
  const Icon = severe ? CircleAlert : TriangleAlert;
  return (
    <>
      <h3 className="results__heading">{heading}</h3>
      <ul className="results">
        {findings.slice(0, MOST).map((finding, index) => {
          const { articleId, matterId, block, page, printed } = finding;
          return (
            <li className="result" key={`${finding.code}-${String(index)}`}>
              <Icon className={severe ? 'result__error' : 'result__warning'} size={17} aria-hidden />
              <div className="result__text">
                <span>{sentenceOf(language, finding.said)}</span>
                {page === null ? null : <span className="quiet">{printed === undefined ? t('jobs.onFilePage', { page }) : t('jobs.onPage', { page: printed })}</span>}
              </div>
              {articleId === null && matterId === undefined ? null : (
                <Button
                  look="link"
                  onPress={() => {
                    if (articleId !== null) openArticle(articleId, { page, block, meant: meantBy(finding) });
                    else if (matterId !== undefined) openMatter(matterId, finding.spot);
                  }}
                >
                  {t('jobs.goThere')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
