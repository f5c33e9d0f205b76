/** All that is left when nothing else can be drawn. Uses no context: it may stand alone. */
import { t } from '@common/i18n/index.ts';
import { currentLanguage } from './report.ts';

/** `message`: English, one line, for whoever gives support. */
export function CrashScreen({ message }: { readonly message: string }) {
  const language = currentLanguage();
  return (
    <main className="crash" role="alert">
      <h1>{t(language, 'app.crashTitle')}</h1>
      <p>{t(language, 'app.crashBody')}</p>
      <p className="crash__code">{message}</p>
      <button
        type="button"
        className="button button--primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t(language, 'app.reload')}
      </button>
    </main>
  );
}
