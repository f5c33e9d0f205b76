/** What came with an edited Word file, article by article. */
import type { TakenArticle, TakenBack } from '@common/contract/word-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './manuscript.css';

const COUNTS = ['suggestions', 'direct', 'decided', 'comments', 'replies', 'resolved', 'conflicts'] as const satisfies readonly (keyof TakenArticle)[];

export function TakenBackDialog({ taken, onClose }: { readonly taken: TakenBack; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
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
        <Button look="primary" onPress={onClose}>{t('app.close')}</Button>
      </footer>
    </Dialog>
  );
}
