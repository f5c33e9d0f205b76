/** The long-lived typesetting process: true pages of what is being written. It only ever reads the yearbook file. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { printSource } from '../services/book/made/source.ts';
import { NoBook } from '../services/print/cover/no-book.ts';
import { CoverPreview } from '../services/print/cover/preview.ts';
import { Previewer } from '../services/print/preview.ts';
import { readBook } from '../services/store/book-file.ts';
import { serve } from './host.ts';
import { Sessions } from './sessions.ts';

const open = new Sessions<Previewer>();
/** From the first time that somebody begins a yearbook. */
let begun: CoverPreview | null = null;

serve<ChannelOf<'print'>>(
  {
    'typeset.open': ({ session, path, cache }) => {
      open.add(session, new Previewer(printSource(readBook(path, { checked: true })), cache));
      return {};
    },
    'typeset.close': ({ session }) => {
      open.close(session);
      return {};
    },
    'typeset.cover': async ({ settings, pages }) => await (begun ??= new CoverPreview(new NoBook(settings))).show(settings, pages),
    'preview.article': async ({ id, document, have, near }, { session }) => {
      await open.get(session).ready([document]);
      return open.get(session).article(id, document, { have: new Set(have), near });
    },
    'preview.drawn': ({ id, keys }, { session }) => open.get(session).drawn(id, keys),
    'preview.words': ({ id }, { session }) => open.get(session).words(id),
    'preview.placed': async ({ id }, { session }) => {
      await open.get(session).ready(null);
      return open.get(session).placed(id);
    },
    'preview.book': async (_input, { session }) => {
      await open.get(session).ready(null);
      return open.get(session).book();
    },
    'preview.photos': async (_input, { session }) => {
      await open.get(session).ready(null);
      return open.get(session).photos();
    },
    'cover.preview': async ({ settings, pages }, { session }) => await open.get(session).cover(settings, pages),
    'preview.pages': async ({ first, last, size }, { session }) => {
      await open.get(session).ready(null);
      return await open.get(session).pages(first, last, size);
    },
  },
  {
    close: () => {
      open.closeAll();
      begun?.close();
    },
  },
);
