/** What came in, file by file: articles with what to look at, files that failed with what to do. */
import { Check, ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react';
import type { ImportFailure, ImportReport, ImportSummary } from '@common/contract/shapes.ts';
import { AppError, ERROR_CODES } from '@common/errors.ts';
import { useDesk } from '../app/desk-context.ts';
import { wordsOfError } from '../errors/report.ts';
import { dayInWords } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

export function ImportCard({ report }: { readonly report: ImportReport }) {
  const { t } = useTexts();
  const { articles, failed } = report;
  return (
    <div className="job__results">
      <p className="job__text">{articles.length === 0 ? t('jobs.importedNone') : t('jobs.importedCount', { count: articles.length })}</p>
      <ul className="results">
        {articles.map((article) => (
          <Imported key={article.id} article={article} />
        ))}
      </ul>
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
