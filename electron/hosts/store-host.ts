/** The process that owns the open yearbook files. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { commitImport } from '../services/book/commit-import.ts';
import { makeSample } from '../services/book/sample.ts';
import { readSourceFile } from '../services/source-file.ts';
import { createBook } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';
import type { BookWriter } from '../services/store/writer.ts';
import type { CallContext } from './handlers.ts';
import { serve } from './host.ts';
import { forWriting, openOrView } from './open-book.ts';
import { Sessions } from './sessions.ts';

const open = new Sessions<BookReader>();
const reader = ({ session }: CallContext): BookReader => open.get(session);
const writer = ({ session }: CallContext): BookWriter => forWriting(open.get(session));
/** For channels that answer nothing. */
const done = (work: () => void): Record<string, never> => {
  work();
  return {};
};

serve<ChannelOf<'store'>>(
  {
    'session.create': ({ session, path, settings }) => open.add(session, createBook(path, settings)).info(),
    'session.open': ({ session, path }) => open.add(session, openOrView(path)).info(),
    'session.close': ({ session }) => done(() => open.close(session)),
    'session.sample': async ({ path }) => {
      await makeSample(path);
      return {};
    },

    'book.info': (_input, call) => reader(call).info(),
    'book.updateSettings': (patch, call) => writer(call).updateSettings(patch),

    'outline.get': (_input, call) => reader(call).outline(),
    'outline.addPart': ({ title, after }, call) => writer(call).addPart(title, after),
    'outline.renamePart': ({ id, title }, call) => done(() => writer(call).renamePart(id, title)),
    'outline.movePart': ({ id, before }, call) => done(() => writer(call).movePart(id, before)),
    'outline.removePart': ({ id }, call) => done(() => writer(call).removePart(id)),
    'outline.addArticle': ({ partId, title }, call) => writer(call).addArticle(partId, title),
    'outline.renameArticle': ({ id, title }, call) => done(() => writer(call).renameArticle(id, title)),
    'outline.moveArticle': ({ id, partId, before }, call) => done(() => writer(call).moveArticle(id, partId, before)),
    'outline.removeArticle': ({ id }, call) => done(() => writer(call).removeArticle(id)),
    'outline.restoreArticle': ({ id }, call) => done(() => writer(call).restoreArticle(id)),

    'article.get': ({ id }, call) => reader(call).article(id),
    'article.save': ({ id, baseRevision, document }, call) => writer(call).saveArticle(id, baseRevision, document),
    'article.setWrittenOn': ({ id, writtenOn }, call) => done(() => writer(call).setWrittenOn(id, writtenOn)),

    'search.query': ({ query }, call) => reader(call).search(query),

    'photo.info': ({ id }, call) => reader(call).photo(id),
    'photo.bytes': ({ id, size }, call) => ({
      mediaType: size === 'proxy' ? 'image/jpeg' : reader(call).photo(id).mediaType,
      bytes: reader(call).photoBytes(id, size),
    }),
    'photo.add': ({ name, bytes }, call) => writer(call).addPhoto(name, bytes),
    'photo.addFile': async ({ path }, call) => {
      const { name, bytes } = await readSourceFile(path);
      return await writer(call).addPhoto(name, bytes);
    },

    'import.commit': (input, call) => commitImport(writer(call), input),
  },
  {
    close: () => {
      open.closeAll();
    },
  },
);
