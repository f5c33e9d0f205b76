/** What came with an edited Word file, article by article. */
import type { TakenArticle, TakenBack } from '@common/contract/word-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { shownScope } from '../merge/waiting.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './manuscript.css';

const COUNTS = ['suggestions', 'direct', 'decided', 'comments', 'replies', 'resolved', 'conflicts'] as const satisfies readonly (keyof TakenArticle)[];

interface TakenBackProps {
  readonly taken: TakenBack;
  readonly execute: (command: Command) => void;
  readonly onClose: () => void;
}

export function TakenBackDialog({ taken, execute, onClose }: TakenBackProps) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  const waiting = taken.articles.find(({ conflicts }) => conflicts > 0);
  const toChoices = (): void => {
    onClose();
    shownScope.set('merge', waiting?.id);
    execute('work-history');
  };
  const told = (article: TakenArticle): string[] => COUNTS.filter((which) => article[which] > 0).map((which) => t(`manuscript.came.${which}`, { count: article[which] }));
  return (
    <Dialog title={t('manuscript.takenTitle')} intro={t('manuscript.takenIntro', { name: taken.name })} onClose={onClose}>
      <div className="dialog__body">
        <ul className="taken">
          {taken.articles.map((article) => (
            <li key={article.id}>
              <Button look="link" onPress={() => { onClose(); openArticle(article.id); }}>
                <span lang="vi">{article.title === '' ? t('jobs.untitled') : article.title}</span>
              </Button>
              {told(article).length === 0 ? <p className="quiet">{t('manuscript.nothingNew')}</p> : <ul>{told(article).map((line) => <li key={line}>{line}</li>)}</ul>}
            </li>
          ))}
        </ul>
      </div>
      <footer className="dialog__foot">
        {waiting === undefined ? (
          <Button look="primary" onPress={onClose}>{t('app.close')}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('app.close')}</Button>
            <Button look="primary" onPress={toChoices}>{t('merge.toChoices')}</Button>
          </>
        )}
      </footer>
    </Dialog>
  );
}
