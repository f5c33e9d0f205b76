/** The long-lived typesetting process: true pages of what is being written. It only ever reads the yearbook file. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { Previewer } from '../services/print/preview.ts';
import { readBook } from '../services/store/book-file.ts';
import { serve } from './host.ts';
import { Sessions } from './sessions.ts';

const open = new Sessions<Previewer>();

serve<ChannelOf<'print'>>(
  {
    'typeset.open': ({ session, path }) => {
      open.add(session, new Previewer(readBook(path, { checked: true })));
      return {};
    },
    'typeset.close': ({ session }) => {
      open.close(session);
      return {};
    },
    'preview.article': ({ id, document }, { session }) => open.get(session).article(id, document),
    'preview.book': (_input, { session }) => open.get(session).book(),
  },
  {
    close: () => {
      open.closeAll();
    },
  },
);
