/** From anything thrown to calm words on the screen. */
import { toErrorShape } from '@common/errors.ts';
import { errorText, t, type ErrorWords, type Language } from '@common/i18n/index.ts';
import { anchorOfCode } from '@common/manual.ts';
import i18next from 'i18next';
import { call } from '../client/call.ts';
import { closeErrorsOf, tellError } from '../ui/toasts.ts';

/** The language on the screen now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

/** Words for anything thrown. */
export function wordsOfError(thrown: unknown): ErrorWords & { readonly code: string } {
  const shape = toErrorShape(thrown);
  return { ...errorText(currentLanguage(), shape), code: shape.code };
}

/** Shows what went wrong as a notice. What the person stopped is no error. @param about what was tried */
export function report(thrown: unknown, about?: string): void {
  const shape = toErrorShape(thrown);
  if (shape.code === 'job/cancelled') return;
  tellError({
    words: (language) => errorText(language, shape),
    code: shape.code,
    ...(about === undefined ? {} : { about }),
    action: { label: (language) => t(language, 'manual.aboutError'), run: () => { run(() => call('app.manual', { page: 'ma-loi', anchor: anchorOfCode(shape.code) })); } },
  });
}

/** Starts something whose failure is shown as a notice: for event handlers, which cannot wait. */
export function run(work: () => Promise<unknown>): void {
  work().catch(report);
}

/** The same of something that is tried until it goes well: what went wrong before goes when it is tried again. @param about its name, the same each time */
export function runAgain(about: string, work: () => Promise<unknown>): void {
  closeErrorsOf(about);
  work().catch((thrown: unknown) => { report(thrown, about); });
}

/** Starts something that nobody waits for, and without which nothing is missing: its failure is noted for the support bundle alone. */
export function runUnasked(work: () => Promise<unknown>): void {
  work().catch((thrown: unknown) => {
    run(() => call('app.noteError', { code: toErrorShape(thrown).code }));
  });
}
