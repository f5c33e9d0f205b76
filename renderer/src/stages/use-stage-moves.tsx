/** Moving articles to another stage: asks why where that is asked for, does it, says so, and offers the way back. */
import { reasonFor } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findArticle } from '../outline/model.ts';
import { tell } from '../ui/toasts.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

export interface StageMoves {
  /** Moves articles (those that are there already stay), asking for a reason first where one belongs to the move. */
  readonly move: (ids: readonly string[], to: Stage) => void;
  /** The question, while it is asked: to be drawn by who uses this. */
  readonly dialog: ReactNode;
}

interface Question {
  readonly ids: readonly string[];
  readonly to: Stage;
  /** The reason may not be left empty: something is unlocked. */
  readonly needed: boolean;
}

export function useStageMoves(): StageMoves {
  const { t, stageName } = useTexts();
  const { article, outline, steps, travel } = useDesk();
  const [question, setQuestion] = useState<Question | null>(null);

  const titleOf = (id: string): string => findArticle(outline.get(), id)?.article.title ?? '';
  const set = (ids: readonly string[], to: Stage, reason: string): void => {
    run(async () => {
      // What is moved, and kept with the move, is what stands on the screen: the word being composed with it.
      await article.flush();
      await outline.settled();
      const { articles } = await call('stage.set', { ids: [...ids], to, reason });
      await outline.reload();
      steps.refresh();
      const [first] = articles;
      if (first === undefined) return;
      const title = titleOf(first) === '' ? t('outline.untitled') : titleOf(first);
      tell(articles.length === 1 ? t('stages.moved', { title, stage: stageName(to) }) : t('stages.movedSeveral', { count: articles.length, stage: stageName(to) }), {
        label: t('app.undo'),
        run: () => {
          travel('undo');
        },
      });
    });
  };

  return {
    move: (ids, to) => {
      const asked = ids.map((id) => reasonFor(findArticle(outline.get(), id)?.article.stage ?? to, to));
      if (asked.every((each) => each === 'none')) set(ids, to, '');
      else setQuestion({ ids, to, needed: asked.includes('needed') });
    },
    dialog:
      question === null ? null : (
        <ReasonDialog
          title={question.needed ? t('stages.unlockTitle', { count: question.ids.length }) : t('stages.backTitle', { stage: stageName(question.to) })}
          needed={question.needed}
          to={question.to}
          onClose={() => {
            setQuestion(null);
          }}
          onReason={(reason) => {
            setQuestion(null);
            set(question.ids, question.to, reason);
          }}
        />
      ),
  };
}
