/** Over the desk: the file is gone, full, locked or read-only; what is safe, and what to do. */
import { AppError } from '@common/errors.ts';
import { CircleAlert, Info } from 'lucide-react';
import { useDesk, useSaveState } from '../app/desk-context.ts';
import { useApp } from '../app/app-context.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run, wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { tell } from '../ui/toasts.ts';
import { bannerOf, type Banner, type BannerAction } from './banner.ts';
import { useFileState } from './use-file-state.ts';
import './safety.css';

export function FileBanner({ onSaveAs }: { readonly onSaveAs: () => void }) {
  const { t, when } = useTexts();
  const { book, article } = useDesk();
  const { setBook, showAnew } = useApp();
  const saveState = useSaveState();

  const saveAgain = (): void => {
    if (saveState.kind === 'failed') run(() => article.flush());
  };
  const file = useFileState(saveAgain);
  useEvent('bookFile', ({ book: now, why }) => {
    setBook(now);
    tell(t(why === 'renamed' ? 'safety.renamed' : 'safety.back', { name: now.fileName }));
    saveAgain();
  });

  const failed = saveState.kind === 'failed' && saveState.error instanceof AppError ? saveState.error : null;
  const banner = bannerOf({ book, file, error: failed });
  if (banner === null) return null;

  const act: Readonly<Record<BannerAction, () => void>> = {
    'save-as': onSaveAs,
    retry: () => {
      run(() => article.flush());
    },
    'open-replaced': () => {
      run(async () => { showAnew(await call('app.openReplaced', {})); });
    },
    'open-for-writing': () => {
      run(async () => { showAnew(await call('app.openForWriting', {})); });
    },
  };
  const owner = file.kind === 'locked' && file.by !== null ? { user: file.by.user, host: file.by.host, when: when(file.by.since) } : {};
  const { title, body } = wordsOf(banner, (key) => t(key, { name: book.fileName, ...owner }));
  const Icon = banner.kind === 'trouble' ? CircleAlert : Info;
  return (
    <section className={`banner banner--${banner.kind}`} role={banner.kind === 'trouble' ? 'alert' : 'status'} aria-label={title}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div className="banner__text">
        <strong>{title}</strong>
        <span>{body}</span>
      </div>
      <div className="banner__actions">
        {banner.actions.map((action) => (
          <Button key={action} look={action === banner.actions[0] && banner.kind === 'trouble' ? 'primary' : 'normal'} onPress={act[action]}>
            {labelOf(action, t)}
          </Button>
        ))}
      </div>
    </section>
  );
}

type Say = ReturnType<typeof useTexts>['t'];

function labelOf(action: BannerAction, t: Say): string {
  const words: Readonly<Record<BannerAction, string>> = {
    'save-as': t('safety.saveAs'),
    retry: t('safety.retry'),
    'open-replaced': t('safety.openReplaced'),
    'open-for-writing': t('safety.openForWriting'),
  };
  return words[action];
}

function wordsOf({ title, body, error }: Banner, say: (key: NonNullable<Banner['title']>) => string): { title: string; body: string } {
  if (error === null) return { title: title === null ? '' : say(title), body: body === null ? '' : say(body) };
  const words = wordsOfError(error);
  return { title: words.title, body: `${words.body} ${say('safety.kept')}` };
}
