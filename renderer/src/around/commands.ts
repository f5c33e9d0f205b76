/** What the commands around the text do. */
import { blocksToHtml } from '@common/article/html.ts';
import type { DeskCommand } from '@common/commands/desk.ts';
import type { TFunction } from 'i18next';
import type { OpenArticle } from '../app/open-article.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { tell } from '../ui/toasts.ts';
import { NORMAL_ZOOM, textView } from './view.ts';

const AROUND = ['shortcuts', 'focus-mode', 'typewriter', 'dim', 'zoom-in', 'zoom-out', 'zoom-reset', 'copy-html'] as const satisfies readonly DeskCommand[];
export type AroundCommand = (typeof AROUND)[number];

export function isAround(command: string): command is AroundCommand {
  return AROUND.some((each) => each === command);
}

export function runAround(command: AroundCommand, { article, t }: { readonly article: OpenArticle; readonly t: TFunction }): void {
  switch (command) {
    case 'shortcuts':
      textView.toggle('shortcuts');
      return;
    case 'focus-mode':
      textView.toggle('focus');
      return;
    case 'typewriter':
    case 'dim':
      textView.toggle(command);
      return;
    case 'zoom-in':
      textView.step('larger');
      return;
    case 'zoom-out':
      textView.step('smaller');
      return;
    case 'zoom-reset':
      textView.set({ zoom: NORMAL_ZOOM });
      return;
    case 'copy-html':
      run(() => copyHtml(article, t));
      return;
  }
}

/** The selection's HTML, or the whole article's, on the clipboard: as text it goes into a website's source, as HTML into a letter or a page that is written. */
async function copyHtml(article: OpenArticle, t: TFunction): Promise<void> {
  const { editor } = article;
  if (editor === null) return;
  const selected = editor.selectedBlocks();
  const html = blocksToHtml(selected.length > 0 ? selected : editor.document().blocks);
  await call('app.copyText', { text: html, html });
  tell(t(selected.length > 0 ? 'around.htmlCopiedPart' : 'around.htmlCopied'));
}
