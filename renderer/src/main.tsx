/** Entry of the window. */
import { createRoot } from 'react-dom/client';
import { toErrorShape } from '@common/errors.ts';
import { App } from './app/App.tsx';
import { applyTheme } from './app/theme.ts';
import { call } from './client/call.ts';
import { Boundary } from './errors/Boundary.tsx';
import { CrashScreen } from './errors/CrashScreen.tsx';
import { setupTexts } from './i18n/setup.ts';
import { keepFocus } from './ui/focus-home.ts';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);
keepFocus(document);

async function begin(): Promise<void> {
  const start = await call('app.start', {});
  applyTheme(start.preferences.theme);
  await setupTexts(start.preferences.language, start.stretched);
  root.render(
    <Boundary>
      <App start={start} />
    </Boundary>,
  );
}

begin().catch((thrown: unknown) => {
  root.render(<CrashScreen message={toErrorShape(thrown).message} />);
});
