/** A book that was open at a bad end and is opened again: says once how it stands. */
import { useEffect, useEffectEvent } from 'react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';

export function useCrashTold(): void {
  const { t, when } = useTexts();
  const look = useEffectEvent(async () => {
    const found = (await call('app.crashedBooks', {})).find((book) => book.open && book.state === 'whole' && book.savedAt !== null);
    if (found === undefined || found.savedAt === null) return;
    tell(`${t('safety.crashTitle', { title: found.title })}. ${t('safety.crashWhole', { when: when(found.savedAt) })}`);
    await call('app.crashesSeen', {});
  });
  useEffect(() => {
    run(() => look());
  }, []);
}
