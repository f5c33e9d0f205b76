/** The long-lived typesetting process: true pages of what is being written. It only ever reads the yearbook file. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { printSource } from '../services/book/made/source.ts';
import { NoBook } from '../services/print/cover/no-book.ts';
import { CoverPreview } from '../services/print/cover/preview.ts';
import { Previewer } from '../services/print/preview.ts';
import { readBook } from '../services/store/book-file.ts';
import type { CallContext } from './handlers.ts';
import { serve } from './host.ts';
import { Sessions } from './sessions.ts';

const open = new Sessions<Previewer>();
/** From the first time that somebody begins a yearbook. */
let begun: CoverPreview | null = null;

/** See `Previewer.watched`. */
const watched = async <T>({ session, onProgress }: CallContext, work: (previewer: Previewer) => T | Promise<T>): Promise<T> => {
  const previewer = open.get(session);
  return await previewer.watched(({ design, articles }) => { onProgress({ phase: 'design', done: 0, total: articles, label: design }); }, () => work(previewer));
};

serve<ChannelOf<'print'>>(
  {
    'typeset.open': ({ session, path, cache, setAside }) => {
      open.add(session, new Previewer(printSource(readBook(path, { checked: true })), cache, setAside));
      return {};
    },
    'typeset.close': ({ session }) => {
      open.close(session);
      return {};
    },
    'typeset.cover': async ({ settings, pages }) => await (begun ??= new CoverPreview(new NoBook(settings))).show(settings, pages),
    'preview.article': async ({ id, document, have, near }, context) => {
      await open.get(context.session).ready([document]);
      return await watched(context, (previewer) => previewer.article(id, document, { have: new Set(have), near }));
    },
    'preview.drawn': ({ id, keys }, { session }) => open.get(session).drawn(id, keys),
    'preview.words': ({ id }, { session }) => open.get(session).words(id),
    'preview.placed': async ({ id }, context) => {
      await open.get(context.session).ready(null);
      return await watched(context, (previewer) => previewer.placed(id));
    },
    'preview.book': async (_input, context) => {
      await open.get(context.session).ready(null);
      return await watched(context, (previewer) => previewer.book());
    },
    'preview.photos': async (_input, context) => {
      await open.get(context.session).ready(null);
      return await watched(context, (previewer) => previewer.photos());
    },
    'cover.preview': async ({ settings, pages }, context) => await watched(context, (previewer) => previewer.cover(settings, pages)),
    'preview.pages': async ({ first, last, size }, context) => {
      await open.get(context.session).ready(null);
      return await watched(context, (previewer) => previewer.pages(first, last, size));
    },
  },
  {
    close: () => {
      open.closeAll();
      begun?.close();
    },
  },
);
