/** What came in, file by file: articles with what to look at, files that failed with what to do. */
import { Check, ChevronRight, CircleAlert, Copy, TriangleAlert } from 'lucide-react';
import type { ImportFailure, ImportReport, ImportSummary } from '@common/contract/shapes.ts';
import { AppError, ERROR_CODES } from '@common/errors.ts';
import { useDesk } from '../app/desk-context.ts';
import { wordsOfError } from '../errors/report.ts';
import { dayInWords } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

/** So many are listed here; all of them stand where they are looked through. Hundreds of rows would hold up the next key. */
const SHOWN = 8;

/** @param onReview goes to where what came in is looked through */
export function ImportCard({ report, onReview }: { readonly report: ImportReport; readonly onReview: () => void }) {
  const { t } = useTexts();
  const { articles, failed, known } = report;
  return (
    <div className="job__results">
      <p className="job__text">{articles.length === 0 ? t('jobs.importedNone') : t('jobs.importedCount', { count: articles.length })}</p>
      {articles.length === 0 ? null : (
        <div className="job__next">
          <Button look="primary" onPress={onReview}>
            {t('intake.reviewNow')}
          </Button>
          <span className="quiet">{t('intake.reviewHint')}</span>
        </div>
      )}
      <ul className="results">
        {articles.slice(0, SHOWN).map((article) => (
          <Imported key={article.id} article={article} />
        ))}
      </ul>
      {articles.length > SHOWN ? <p className="job__text quiet">{t('intake.andMore', { count: articles.length - SHOWN })}</p> : null}
      {known.length === 0 ? null : (
        <>
          <h3 className="results__heading">{t('intake.reportKnown', { count: known.length })}</h3>
          <ul className="results">
            {known.map(({ file, articleId, title }) => (
              <Known key={file} file={file} articleId={articleId} title={title} />
            ))}
          </ul>
        </>
      )}
      {failed.length === 0 ? null : (
        <>
          <h3 className="results__heading">{t('jobs.failedCount', { count: failed.length })}</h3>
          <ul className="results">
            {failed.map((failure) => (
              <Failed key={`${failure.file}-${failure.code}`} failure={failure} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Imported({ article }: { readonly article: ImportSummary }) {
  const { t, language } = useTexts();
  const { openArticle } = useDesk();
  const facts = [
    t('app.words', { count: article.words }),
    article.photos > 0 ? t('app.photos', { count: article.photos }) : '',
    article.date === null ? '' : dayInWords(language, article.date),
    article.byline,
  ];
  return (
    <li className="result">
      <Check className="result__ok" size={17} aria-hidden />
      <div className="result__text">
        <span className="result__title" lang="vi">
          {article.title === '' ? t('jobs.untitled') : article.title}
        </span>
        <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
        {article.captionsWithoutPhoto.length === 0 ? null : <Captions captions={article.captionsWithoutPhoto} />}
        {article.warnings.map((remark) => (
          <span key={remark} className="result__remark">
            <TriangleAlert size={14} aria-hidden />
            {remark}
          </span>
        ))}
      </div>
      <Button
        look="link"
        onPress={() => {
          openArticle(article.id);
        }}
      >
        {t('jobs.openArticle')}
      </Button>
    </li>
  );
}

/** How many captions wait for their photo; which ones, when asked. */
function Captions({ captions }: { readonly captions: readonly string[] }) {
  const { t } = useTexts();
  return (
    <details className="result__more">
      <summary className="result__remark">
        <TriangleAlert size={14} aria-hidden />
        {t('jobs.captionsWithoutPhoto', { count: captions.length })}
        <ChevronRight className="result__turn" size={14} aria-hidden />
      </summary>
      <ol lang="vi">
        {captions.map((caption, index) => (
          <li key={index}>{caption}</li>
        ))}
      </ol>
    </details>
  );
}

function Known({ file, articleId, title }: { readonly file: string; readonly articleId: string; readonly title: string }) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  return (
    <li className="result">
      <Copy size={17} aria-hidden />
      <div className="result__text">
        <span className="result__title">{file}</span>
        <span className="quiet">{t('intake.known', { title })}</span>
      </div>
      <Button
        look="link"
        onPress={() => {
          openArticle(articleId);
        }}
      >
        {t('jobs.openArticle')}
      </Button>
    </li>
  );
}

function Failed({ failure }: { readonly failure: ImportFailure }) {
  const code = ERROR_CODES.find((known) => known === failure.code) ?? 'app/internal';
  // The file's name stands above the words, so they do without it.
  const words = wordsOfError(new AppError(code));
  return (
    <li className="result">
      <CircleAlert className="result__error" size={17} aria-hidden />
      <div className="result__text">
        <span className="result__title">{failure.file}</span>
        <span>{words.title}.</span>
        <span className="quiet">{words.body}</span>
      </div>
    </li>
  );
}
