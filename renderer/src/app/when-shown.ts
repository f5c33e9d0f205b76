/** The editor of an article that was asked for, as soon as it is on the screen: on a busy machine that is many frames later. */
import type { EditorHandle } from '../editor/ArticleEditor.tsx';

/** What is asked of the article that is open. */
export interface Opened {
  readonly editor: EditorHandle | null;
  readonly get: () => { readonly view: { readonly id: string } | null };
}

/** Frames that are waited for, some seconds. */
const MOST_FRAMES = 300;

/** Works on the editor of the article `id`. Who opens another article meanwhile does not come back. */
export function whenShown(article: Opened, id: string, work: (editor: EditorHandle) => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const { editor } = article;
    if (article.get().view?.id !== id) return;
    if (editor?.shows(id) === true) work(editor);
    else if (frames > 0) whenShown(article, id, work, frames - 1);
  });
}
