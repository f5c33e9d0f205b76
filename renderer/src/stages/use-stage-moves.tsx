/** Moving articles to another stage: asks why where that is asked for, and who approves where nobody said it on this computer; does it, says so, and offers the way back where there is one. */
import { isForGood, isLocked, reasonFor } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { useState, type ReactNode } from 'react';
import { useApp } from '../app/app-context.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { runAgain } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findArticle } from '../outline/model.ts';
import { NameDialog } from '../settings/NameDialog.tsx';
import { tell } from '../ui/toasts.ts';
import { OpenCommentsDialog } from './OpenCommentsDialog.tsx';
import { unlessLocked } from './unless-locked.ts';
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
  /** Who approves, whether with comments left open, or why it goes back; `unlock`: the reason may not be left empty. */
  readonly asks: 'name' | 'comments' | 'reason' | 'unlock';
  /** Threads of comments that an approval would leave open. */
  readonly comments: number;
}

/** A move that was refused is tried again: what was said of it then holds no more. */
const MOVE = 'stage';

/** @param onMoved told when they are there */
export function useStageMoves(onMoved?: () => void): StageMoves {
  const { t, stageName } = useTexts();
  const { preferences } = useApp();
  const { article, book, outline, steps, travel } = useDesk();
  const [question, setQuestion] = useState<Question | null>(null);

  const titleOf = (id: string): string => findArticle(outline.get(), id)?.article.title ?? '';
  /**
   * What is moved, and kept with the move, is what stands on the screen: the word being composed with it.
   * A text that could not be saved because it is locked keeps nobody from unlocking it: then it can be.
   */
  const settle = async (): Promise<void> => {
    await unlessLocked(article.flush());
    await outline.settled();
  };
  const set = (ids: readonly string[], to: Stage, reason: string, author = ''): void => {
    runAgain(MOVE, async () => {
      // The book has the name before the move that bears it.
      if (author !== '') await call('app.setPreferences', { author });
      await settle();
      const before = new Map(ids.map((id) => [id, findArticle(outline.get(), id)?.article.stage ?? to]));
      const { articles } = await call('stage.set', { ids: [...ids], to, reason });
      await outline.reload();
      steps.refresh();
      onMoved?.();
      const [first] = articles;
      if (first === undefined) return;
      const title = titleOf(first) === '' ? t('outline.untitled') : titleOf(first);
      const words = articles.length === 1 ? t('stages.moved', { title, stage: stageName(to) }) : t('stages.movedSeveral', { count: articles.length, stage: stageName(to) });
      if (articles.some((id) => isForGood(before.get(id) ?? to, to))) tell(words);
      else tell(words, { label: t('app.undo'), run: () => { travel('undo'); } });
    });
  };

  /** What refuses the approval comes before any question; then all that there is to say and to ask, once. */
  const approve = (ids: readonly string[], to: Stage): void => {
    runAgain(MOVE, async () => {
      await settle();
      const { comments } = await call('stage.look', { ids: [...ids], to });
      // An approval names who gave it, for good: the name of the computer's account is none to put under it unasked.
      if (preferences.author === '') setQuestion({ ids, to, asks: 'name', comments });
      else if (comments > 0) setQuestion({ ids, to, asks: 'comments', comments });
      else set(ids, to, '');
    });
  };

  const close = (): void => {
    setQuestion(null);
  };

  /** What would be approved (it may be another article than the one that is open), and what is left open. */
  const whichOf = ({ ids, comments }: Question): string => {
    const [only] = ids;
    const title = ids.length === 1 && only !== undefined ? findArticle(outline.get(), only)?.article.title : undefined;
    const which = title === undefined ? t('stages.whichSeveral', { count: ids.length }) : t('stages.whichOne', { title });
    return comments === 0 ? which : `${which} ${t('stages.openComments', { count: comments })}`;
  };

  return {
    move: (ids, to) => {
      const asked = ids.map((id) => reasonFor(findArticle(outline.get(), id)?.article.stage ?? to, to));
      if (asked.some((each) => each !== 'none')) setQuestion({ ids, to, asks: asked.includes('needed') ? 'unlock' : 'reason', comments: 0 });
      else if (isLocked(to)) approve(ids, to);
      else set(ids, to, '');
    },
    dialog:
      question === null ? null : question.asks === 'name' ? (
        <NameDialog
          title={t('stages.whoTitle')}
          intro={`${whichOf(question)} ${t('stages.whoIntro')}`}
          action={t('stages.approve')}
          name={book.author}
          onClose={close}
          onName={(author) => {
            close();
            // Left empty: the account's name, which was seen and chosen; it is not asked for again.
            set(question.ids, question.to, '', author === '' ? book.author : author);
          }}
        />
      ) : question.asks === 'comments' ? (
        <OpenCommentsDialog
          body={whichOf(question)}
          onClose={close}
          onApprove={() => {
            close();
            set(question.ids, question.to, '');
          }}
        />
      ) : (
        <ReasonDialog
          title={question.asks === 'unlock' ? t('stages.unlockTitle', { count: question.ids.length }) : t('stages.backTitle', { stage: stageName(question.to) })}
          needed={question.asks === 'unlock'}
          to={question.to}
          onClose={close}
          onReason={(reason) => {
            close();
            set(question.ids, question.to, reason);
          }}
        />
      ),
  };
}
