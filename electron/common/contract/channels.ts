/**
 * The contract: every call that crosses a process border. To add one: a line here, a handler where `to` says; the compiler
 * then asks for the rest. `book` channels act on the book of the asking window: main adds which one, the window cannot choose.
 */
import { z } from 'zod';
import { articleDocument } from '../article/document.ts';
import { bookSettings, bookSettingsPatch } from '../book/settings.ts';
import { outline } from '../book/outline.ts';
import { channel, nothing, type Answerer, type Asker } from './channel.ts';
import {
  articlePreview,
  articleView,
  bookInfo,
  bookLayout,
  bytes,
  exportKind,
  exportResult,
  importedArticle,
  importFailure,
  importReport,
  isoDate,
  photoInfo,
  preferences,
  recentBook,
  searchHit,
  sourceReport,
  textEncoding,
  timestamp,
} from './shapes.ts';

const id = z.string().min(1).max(100);
const title = z.string().max(500);

/** Answered by main: everything that opens a dialog or names a path. `null` = the person cancelled the dialog. */
const app = {
  'app.start': channel('renderer', 'main', {
    input: nothing,
    output: z.object({ version: z.string(), preferences, recent: z.array(recentBook), book: bookInfo.nullable() }),
  }),
  'app.setPreferences': channel('renderer', 'main', { input: preferences.partial(), output: preferences }),
  'app.newBook': channel('renderer', 'main', {
    input: z.object({ title, period: title, organisation: title }),
    output: bookInfo.nullable(),
  }),
  'app.openBook': channel('renderer', 'main', { input: nothing, output: bookInfo.nullable() }),
  'app.openRecent': channel('renderer', 'main', { input: z.object({ id }), output: bookInfo }),
  'app.forgetRecent': channel('renderer', 'main', { input: z.object({ id }), output: z.array(recentBook) }),
  'app.openSample': channel('renderer', 'main', { input: nothing, output: bookInfo }),
  'app.closeBook': channel('renderer', 'main', { input: nothing, output: nothing }),
  /** Opens the file dialog, or takes the files just dropped on the window (`dropped`: the preload bridge hands over their paths). */
  'app.importArticles': channel('renderer', 'main', {
    input: z.object({ partId: id, dropped: z.boolean() }),
    output: importReport.nullable(),
  }),
  'app.choosePhoto': channel('renderer', 'main', { input: nothing, output: photoInfo.nullable() }),
  'app.exportBook': channel('renderer', 'main', { input: z.object({ to: exportKind }), output: exportResult.nullable() }),
  /** Shows file number `index` of the last export in the system's file manager, or opens it. */
  'app.showExport': channel('renderer', 'main', {
    input: z.object({ index: z.number().int().nonnegative(), how: z.enum(['reveal', 'open']) }),
    output: nothing,
  }),
  'app.cancelJob': channel('renderer', 'main', { input: z.object({ jobId: id }), output: nothing }),
  /** The window tells that nothing is waiting to be saved any more; main may close it. */
  'app.readyToClose': channel('renderer', 'main', { input: nothing, output: nothing }),
} as const;

/** Answered by the process that owns the yearbook file. */
const book = {
  'book.info': channel('renderer', 'store', { input: nothing, output: bookInfo }),
  'book.updateSettings': channel('renderer', 'store', { input: bookSettingsPatch, output: bookSettings }),

  'outline.get': channel('renderer', 'store', { input: nothing, output: outline }),
  /** New part behind part `after`, or last. */
  'outline.addPart': channel('renderer', 'store', { input: z.object({ title, after: id.nullable() }), output: z.object({ id }) }),
  'outline.renamePart': channel('renderer', 'store', { input: z.object({ id, title }), output: nothing }),
  /** Moves a part in front of part `before`, or to the end. The front part stays first. */
  'outline.movePart': channel('renderer', 'store', { input: z.object({ id, before: id.nullable() }), output: nothing }),
  /** Removes an empty part. @throws book/invalid when it still holds articles */
  'outline.removePart': channel('renderer', 'store', { input: z.object({ id }), output: nothing }),
  'outline.addArticle': channel('renderer', 'store', { input: z.object({ partId: id, title }), output: z.object({ id }) }),
  'outline.renameArticle': channel('renderer', 'store', { input: z.object({ id, title }), output: nothing }),
  /** Moves an article into a part, in front of article `before`, or to the end. */
  'outline.moveArticle': channel('renderer', 'store', {
    input: z.object({ id, partId: id, before: id.nullable() }),
    output: nothing,
  }),
  /** Takes an article out of the book; it stays in the file and `restoreArticle` brings it back where it was. */
  'outline.removeArticle': channel('renderer', 'store', { input: z.object({ id }), output: nothing }),
  'outline.restoreArticle': channel('renderer', 'store', { input: z.object({ id }), output: nothing }),

  'article.get': channel('renderer', 'store', { input: z.object({ id }), output: articleView }),
  /** Stores the text. @throws book/stale when `baseRevision` is not the stored one */
  'article.save': channel('renderer', 'store', {
    input: z.object({ id, baseRevision: z.number().int(), document: articleDocument }),
    output: z.object({ revision: z.number().int(), savedAt: timestamp }),
  }),
  'article.setWrittenOn': channel('renderer', 'store', {
    input: z.object({ id, writtenOn: isoDate.nullable() }),
    output: nothing,
  }),
  'search.query': channel('renderer', 'store', {
    input: z.object({ query: z.string().max(500) }),
    output: z.array(searchHit),
  }),
  'photo.info': channel('renderer', 'store', { input: z.object({ id }), output: photoInfo }),
  /** A picture dropped or pasted into the text. @throws photo/unsupported, photo/damaged, photo/too-large */
  'photo.add': channel('renderer', 'store', { input: z.object({ name: z.string().max(300), bytes }), output: photoInfo }),
} as const;

/** Answered by the typesetting process. */
const preview = {
  /** The article's true pages with the text as it is on the screen (not yet saved). */
  'preview.article': channel('renderer', 'print', {
    input: z.object({ id, document: articleDocument }),
    output: articlePreview,
  }),
  /** Typesets the whole book as it is in the file: page numbers. */
  'preview.book': channel('renderer', 'print', { input: nothing, output: bookLayout }),
} as const;

const path = z.string().min(1);

/** Between trusted processes only. A session is one open book in one process. */
const internal = {
  'session.create': channel('internal', 'store', {
    input: z.object({ session: id, path, settings: bookSettings }),
    output: bookInfo,
  }),
  'session.open': channel('internal', 'store', { input: z.object({ session: id, path }), output: bookInfo }),
  'session.close': channel('internal', 'store', { input: z.object({ session: id }), output: nothing }),
  /** Makes the sample yearbook at `path`. */
  'session.sample': channel('internal', 'store', { input: z.object({ path }), output: nothing }),
  'photo.bytes': channel('internal', 'store', {
    input: z.object({ id, size: z.enum(['original', 'proxy']) }),
    output: z.object({ mediaType: z.string(), bytes }),
  }),
  /** A picture chosen in main's dialog. Same errors as `photo.add`. */
  'photo.addFile': channel('internal', 'store', { input: z.object({ path }), output: photoInfo }),
  'import.read': channel('internal', 'import', {
    /** `encoding`: a person's verdict for the whole file, instead of what its text says. */
    input: z.object({ path, encoding: textEncoding.optional() }),
    output: z.object({
      articles: z.array(importedArticle),
      mediaType: z.string(),
      sha256: z.string(),
      /** One for each file that was read: one, or those of an archive. */
      reports: z.array(sourceReport).optional(),
      /** Files of an archive that could not be read. */
      failed: z.array(importFailure).optional(),
    }),
  }),
  'import.commit': channel('internal', 'store', {
    input: z.object({
      partId: id,
      name: z.string(),
      path,
      mediaType: z.string(),
      sha256: z.string(),
      articles: z.array(importedArticle),
    }),
    output: importReport,
  }),
  'typeset.open': channel('internal', 'print', { input: z.object({ session: id, path }), output: nothing }),
  'typeset.close': channel('internal', 'print', { input: z.object({ session: id }), output: nothing }),
  'export.run': channel('internal', 'export', {
    input: z.object({ path, to: exportKind, folder: path, cache: path }),
    output: exportResult,
  }),
} as const;

export const channels = { ...app, ...book, ...preview, ...internal } as const;

export type ChannelName = keyof typeof channels;
export type Input<N extends ChannelName> = z.infer<(typeof channels)[N]['input']>;
export type Output<N extends ChannelName> = z.infer<(typeof channels)[N]['output']>;

type Matching<F extends Asker, T extends Answerer> = {
  [N in ChannelName]: (typeof channels)[N]['from'] extends F ? ((typeof channels)[N]['to'] extends T ? N : never) : never;
}[ChannelName];

/** Channels the window may call. */
export type RendererChannel = Matching<'renderer', Answerer>;
/** Channels answered by one kind of process. */
export type ChannelOf<T extends Answerer> = Matching<Asker, T>;

export function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(channels, name);
}

export function isRendererChannel(name: string): name is RendererChannel {
  return isChannelName(name) && channels[name].from === 'renderer';
}
