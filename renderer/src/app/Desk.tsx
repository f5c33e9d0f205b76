/** The desk with one book: loads its outline, then draws. */
import type { Outline } from '@common/book/outline.ts';
import type { BookInfo } from '@common/contract/shapes.ts';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { useApp } from './app-context.ts';
import { DeskWithOutline } from './DeskWithOutline.tsx';
import './desk.css';

/** @param begun the outline when it came with the book: nothing is asked then */
export function Desk({ book, begun }: { readonly book: BookInfo; readonly begun: Outline | null }) {
  const [outline, setOutline] = useState(begun);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    if (begun !== null) return;
    let wanted = true;
    call('outline.get', {}).then(
      (loaded) => {
        if (wanted) setOutline(loaded);
      },
      (thrown: unknown) => {
        if (wanted) setProblem(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [book.id, begun]);

  if (problem !== null) return <BookProblem problem={problem} />;
  if (outline === null) return <div className="desk desk--loading" aria-busy />;
  return <DeskWithOutline book={book} first={outline} />;
}

function BookProblem({ problem }: { readonly problem: unknown }) {
  const { t } = useTexts();
  const { closeBook } = useApp();
  const words = wordsOfError(problem);
  return (
    <main className="crash" role="alert">
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <p className="crash__code">{t('app.errorCode', { code: words.code })}</p>
      <Button look="primary" onPress={closeBook}>
        {t('desk.home')}
      </Button>
    </main>
  );
}
