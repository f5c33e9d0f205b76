/** What came in, file by file: articles with what to look at, files that failed with what to do. */
import { Check, ChevronRight, CircleAlert, Copy, TriangleAlert } from 'lucide-react';
import type { ImportFailure, ImportReport, ImportSummary } from '@common/contract/shapes.ts';
import { AppError, ERROR_CODES } from '@common/errors.ts';
import { remarkLanguage, remarkText } from '@common/intake/remark.ts';
import { useMemo } from 'react';
import { useDesk, useOutline } from '../app/desk-context.ts';
import { wordsOfError } from '../errors/report.ts';
import { dayInWords } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { articlesInOrder } from '../outline/model.ts';
import { Button } from '../ui/Button.tsx';

/** So many are listed here; all of them stand where they are looked through. Hundreds of rows would hold up the next key. */
const SHOWN = 8;

/** @param onReview goes to where what came in is looked through */
export function ImportCard({ report, onReview }: { readonly report: ImportReport; readonly onReview: () => void }) {
  const { t } = useTexts();
  const outline = useOutline();
  const { articles, failed, known } = report;
  // What was taken back since, or left out in the review, is in the file but not in the book.
  const there = useMemo(() => new Set(articlesInOrder(outline).map(({ id }) => id)), [outline]);
  const gone = articles.filter(({ id }) => !there.has(id)).length;
  const left = articles.length - gone;
  return (
    <div className="job__results">
      <p className="job__text">{articles.length === 0 ? t('jobs.importedNone') : t('jobs.importedCount', { count: articles.length })}</p>
      {gone === 0 ? null : <p className="job__text quiet">{left === 0 ? t('jobs.importedAllGone') : t('jobs.importedGone', { count: gone })}</p>}
      {failed.length === 0 ? null : (
        <>
          <h3 className="results__heading">{t('jobs.failedCount', { count: failed.length })}</h3>
          <ul className="results results--end">
            {failed.map((failure) => (
              <Failed key={`${failure.file}-${failure.code}`} failure={failure} />
            ))}
          </ul>
        </>
      )}
      {left === 0 ? null : (
        <div className="job__next">
          <Button look="primary" onPress={onReview}>
            {t('intake.reviewNow')}
          </Button>
          <span className="quiet">{t('intake.reviewHint')}</span>
        </div>
      )}
      <ul className="results">
        {articles.slice(0, SHOWN).map((article) => (
          <Imported key={article.id} article={article} isThere={there.has(article.id)} />
        ))}
      </ul>
      {articles.length > SHOWN ? (
        <p className="job__text">
          <Button look="link" isDisabled={left === 0} onPress={onReview}>
            {t('intake.andMore', { count: articles.length - SHOWN })}
          </Button>
        </p>
      ) : null}
      {known.length === 0 ? null : (
        <>
          <h3 className="results__heading">{t('intake.reportKnown', { count: known.length })}</h3>
          <ul className="results">
            {known.map(({ file, articleId, title }) => (
              <Known key={file} file={file} articleId={articleId} title={title} isThere={there.has(articleId)} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The way to an article, or the word that it is in the book no more. */
function Way({ id, isThere }: { readonly id: string; readonly isThere: boolean }) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  if (!isThere) return <span className="quiet">{t('jobs.notInBook')}</span>;
  return (
    <Button
      look="link"
      onPress={() => {
        openArticle(id);
      }}
    >
      {t('jobs.openArticle')}
    </Button>
  );
}

function Imported({ article, isThere }: { readonly article: ImportSummary; readonly isThere: boolean }) {
  const { t, language } = useTexts();
  const facts = [
    article.file,
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
        {article.warnings.map((remark, index) => (
          <span key={`${remark.code} ${String(index)}`} className="result__remark">
            <TriangleAlert size={14} aria-hidden />
            <span lang={remarkLanguage(language, remark)}>{remarkText(language, remark)}</span>
          </span>
        ))}
      </div>
      <Way id={article.id} isThere={isThere} />
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

function Known({ file, articleId, title, isThere }: { readonly file: string; readonly articleId: string; readonly title: string; readonly isThere: boolean }) {
  const { t } = useTexts();
  return (
    <li className="result">
      <Copy size={17} aria-hidden />
      <div className="result__text">
        <span className="result__title">{file}</span>
        <span className="quiet">{t('intake.known', { title })}</span>
      </div>
      <Way id={articleId} isThere={isThere} />
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
