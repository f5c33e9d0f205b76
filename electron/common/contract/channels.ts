/**
 * The contract: every call that crosses a process border. To add one: a line here, a handler where `to` says; the compiler
 * then asks for the rest. `book` channels act on the book of the asking window: main adds which one, the window cannot choose.
 */
import * as z from '../schema.ts';
import { articleDocument } from '../article/document.ts';
import { bookSettings, bookSettingsPatch } from '../book/settings.ts';
import { outline } from '../book/outline.ts';
import { undone, undoState } from '../history/operations.ts';
import { anyRecord, recordKind } from '../records/index.ts';
import { intake } from './intake-channels.ts';
import { sourcePage } from './intake-shapes.ts';
import { collect, collectFiles, collectInternal } from './collect-channels.ts';
import { inBackup, safety, sessions } from './safety-channels.ts';
import { checking, checkingInside } from './check-channels.ts';
import { channel, nothing, type Answerer, type Asker } from './channel.ts';
import { commenting } from './comment-channels.ts';
import { finding } from './find-channels.ts';
import { people } from './people-channels.ts';
import { offering } from './offer-channels.ts';
import { sheetFiles, sheets, sheetsInside } from './sheet-channels.ts';
import { spelling } from './spelling-channels.ts';
import { stages } from './stage-channels.ts';
import { imposeChoice } from './impose-shapes.ts';
import { knowing } from './know-channels.ts';
import { coverPicture, covering } from './cover-channels.ts';
import { designing, designingInside } from './design-channels.ts';
import { reading } from './manual-channels.ts';
import { ladder } from './ladder-channels.ts';
import { assembling } from './matter-channels.ts';
import { pressing, pressingInside } from './press-channels.ts';
import { editionFiles, editions, editionsInside } from './edition-channels.ts';
import { papers, papersInside } from './manuscript-channels.ts';
import { proofFiles, proofsInside } from './proof-channels.ts';
import { photoDesk, photoFiles, photoSizes } from './photo-channels.ts';
import { supporting, supportInside } from './support-channels.ts';
import { tidying } from './tidy-channels.ts';
import { showing, showingInside } from './way-channels.ts';
import { photosChoice, slideChoice } from './way-shapes.ts';
import { bookCheck, damage, salvageReport, salvageResult } from './damage.ts';
import { conflict, conflictDecision, mergePreview, mergeReport, mergeTexts } from './merge-shapes.ts';
import { articleVersion, bookComparison, bookState, snapshot, textPair, versionChange } from './history-shapes.ts';
import {
  articlePreview,
  nearPages,
  articleView,
  bookInfo,
  bookLayout,
  bytes,
  anyExportKind,
  printedPage,
  exportResult,
  preflight,
  importedArticle,
  importFailure,
  importReport,
  isoDate,
  officeChoice,
  photoInfo,
  preferences,
  readOnlyReason,
  recentBook,
  searchHit,
  textEncoding,
  timestamp,
} from './shapes.ts';

const id = z.string().min(1).max(100);
const title = z.string().max(500);
/** Checked against the kind's own fields where the record is stored. */
const givenFields = z.record(z.string(), z.unknown());

/** What a new yearbook is begun with. */
const newBook = z.object({ title, period: title, organisation: title, ...bookSettings.pick({ trimSize: true, design: true, palette: true }).shape });
/** What one kind of export is asked; absent: as usual. */
const exportChoices = { office: officeChoice.optional(), impose: imposeChoice.optional(), slides: slideChoice.optional(), photos: photosChoice.optional() };

/** Answered by main: everything that opens a dialog or names a path. `null` = the person cancelled the dialog. */
const app = {
  'app.start': channel('renderer', 'main', () => ({
    input: nothing,
    output: z.object({
      version: z.string(),
      preferences,
      recent: z.array(recentBook),
      book: bookInfo.nullable(),
      /** Of `book`: it is what the window shows first. Null without one, and when it cannot be read: `outline.get` then says why. */
      outline: outline.nullable(),
      /** For development: texts are shown longer than they are (`i18n/stretched.ts`). */
      stretched: z.boolean(),
    }),
  })),
  'app.setPreferences': channel('renderer', 'main', () => ({ input: preferences.partial(), output: preferences })),
  'app.newBook': channel('renderer', 'main', () => ({
    input: newBook,
    output: bookInfo.nullable(),
  })),
  /** The cover that a yearbook begun so would have. @throws print/typeset */
  /** Whether a picture of the book's cover is wanted for the start screen; and the picture, WebP. */
  'app.wantsCover': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ wanted: z.boolean() }) })),
  'app.keepCover': channel('renderer', 'main', () => ({ input: z.object({ picture: bytes }), output: nothing })),
  'app.draftCover': channel('renderer', 'main', () => ({ input: newBook, output: coverPicture })),
  'app.openBook': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo.nullable() })),
  'app.openRecent': channel('renderer', 'main', () => ({ input: z.object({ id }), output: bookInfo.nullable() })),
  'app.forgetRecent': channel('renderer', 'main', () => ({ input: z.object({ id }), output: z.array(recentBook) })),
  'app.openSample': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo.nullable() })),
  ...reading,
  /** `closed` false: something is being made, and the person waits for it. */
  'app.closeBook': channel('renderer', 'main', () => ({ input: nothing, output: z.object({ closed: z.boolean() }) })),
  /** Opens the file dialog, or takes the files just dropped on the window (`dropped`: the preload bridge hands over their paths). */
  'app.importArticles': channel('renderer', 'main', () => ({
    input: z.object({ partId: id, dropped: z.boolean() }),
    output: importReport.nullable(),
  })),
  /** Asks for a yearbook file to merge, or to bring articles in from; it is looked at and stays open for the `merge` channels. */
  'app.chooseMerge': channel('renderer', 'main', () => ({ input: nothing, output: mergePreview.nullable() })),
  'app.choosePhoto': channel('renderer', 'main', () => ({ input: nothing, output: photoInfo.nullable() })),
  'app.exportBook': channel('renderer', 'main', () => ({ input: z.object({ to: anyExportKind, ...exportChoices }), output: exportResult.nullable() })),
  /** Puts text on the system's clipboard, and beside it HTML for programs that take words with their look; nothing is read from it. */
  'app.copyText': channel('renderer', 'main', () => ({ input: z.object({ text: z.string().max(1_000_000), html: z.string().max(1_000_000).optional() }), output: nothing })),
  /** Shows file number `index` of the last export in the system's file manager, or opens it. */
  'app.showExport': channel('renderer', 'main', () => ({
    input: z.object({ index: z.int().nonnegative(), how: z.enum(['reveal', 'open']) }),
    output: nothing,
  })),
  'app.cancelJob': channel('renderer', 'main', () => ({ input: z.object({ jobId: id }), output: nothing })),
  /** What is known to be damaged in the window's book. */
  'app.damage': channel('renderer', 'main', () => ({ input: nothing, output: bookCheck })),
  /** Stops the check that runs in the background. */
  'app.stopCheck': channel('renderer', 'main', () => ({ input: nothing, output: nothing })),
  /** Asks where, then saves everything healthy of the window's damaged book into a new file. Runs as a job. */
  'app.salvageBook': channel('renderer', 'main', () => ({ input: nothing, output: salvageResult.nullable() })),
  /** Opens the file that the last salvage of this window made. */
  'app.openSalvaged': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo })),
  /** The window tells that nothing is waiting to be saved any more; main may close it. */
  'app.readyToClose': channel('renderer', 'main', () => ({ input: nothing, output: nothing })),
} as const;

/** Answered by the process that owns the yearbook file. */
const book = {
  'book.info': channel('renderer', 'store', () => ({ input: nothing, output: bookInfo })),
  'book.updateSettings': channel('renderer', 'store', () => ({ input: bookSettingsPatch, output: bookSettings })),

  'outline.get': channel('renderer', 'store', () => ({ input: nothing, output: outline })),
  /** New part behind part `after`, or last. */
  'outline.addPart': channel('renderer', 'store', () => ({ input: z.object({ title, after: id.nullable() }), output: z.object({ id }) })),
  /** Parts with these titles, behind the last, as one step; `into` (an empty part that is there) becomes the first of them. */
  'outline.layOut': channel('renderer', 'store', () => ({ input: z.object({ titles: z.array(title).min(1), into: id.nullable() }), output: nothing })),
  'outline.renamePart': channel('renderer', 'store', () => ({ input: z.object({ id, title }), output: nothing })),
  /** Moves a part in front of part `before`, or to the end. The front part stays first. */
  'outline.movePart': channel('renderer', 'store', () => ({ input: z.object({ id, before: id.nullable() }), output: nothing })),
  /** Removes an empty part. @throws book/invalid when it still holds articles */
  'outline.removePart': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),
  'outline.addArticle': channel('renderer', 'store', () => ({ input: z.object({ partId: id, title }), output: z.object({ id }) })),
  'outline.renameArticle': channel('renderer', 'store', () => ({ input: z.object({ id, title }), output: nothing })),
  /** Moves articles, one after the other, each into a part, in front of article `before`, or to the end: one step to take back. */
  'outline.moveArticles': channel('renderer', 'store', () => ({
    input: z.object({ moves: z.array(z.object({ id, partId: id, before: id.nullable() })).min(1) }),
    output: nothing,
  })),
  /** Takes articles out of the book; they stay in the file, and undo or `restoreArticle` brings them back where they were. */
  'outline.removeArticles': channel('renderer', 'store', () => ({ input: z.object({ ids: z.array(id).min(1) }), output: nothing })),
  'outline.restoreArticle': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),

  /** What undo and redo would do now. Typing in an article is not among it: that is the editor's. */
  'undo.state': channel('renderer', 'store', () => ({ input: nothing, output: undoState })),
  /** @throws book/nothing-to-undo, book/changed-since */
  'undo.undo': channel('renderer', 'store', () => ({ input: nothing, output: undone })),
  'undo.redo': channel('renderer', 'store', () => ({ input: nothing, output: undone })),

  /** Former texts of an article, newest first. */
  'history.versions': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.array(articleVersion) })),
  /** How much each version changed; the oldest is not among them. */
  'history.changes': channel('renderer', 'store', () => ({ input: z.object({ id }), output: z.array(versionChange) })),
  /** @throws book/no-version */
  'history.version': channel('renderer', 'store', () => ({ input: z.object({ id, versionId: id }), output: articleDocument })),
  /** The present text becomes a version. @throws book/no-version */
  'history.restoreVersion': channel('renderer', 'store', () => ({
    input: z.object({ id, versionId: id }),
    output: z.object({ revision: z.int(), savedAt: timestamp }),
  })),
  /** Puts a text in which something of a former one was brought back in the place of the present one. */
  'history.putText': channel('renderer', 'store', () => ({
    input: z.object({ id, document: articleDocument }),
    output: z.object({ revision: z.int(), savedAt: timestamp }),
  })),
  /** Newest first. */
  'history.snapshots': channel('renderer', 'store', () => ({ input: nothing, output: z.array(snapshot) })),
  'history.takeSnapshot': channel('renderer', 'store', () => ({ input: z.object({ name: title }), output: z.object({ id }) })),
  'history.renameSnapshot': channel('renderer', 'store', () => ({ input: z.object({ id, name: title }), output: nothing })),
  'history.removeSnapshot': channel('renderer', 'store', () => ({ input: z.object({ id }), output: nothing })),
  'history.compare': channel('renderer', 'store', () => ({ input: z.object({ from: bookState, to: bookState }), output: bookComparison })),
  'history.texts': channel('renderer', 'store', () => ({ input: z.object({ articleId: id, from: bookState, to: bookState }), output: textPair })),
  /** `articles` null: the whole book. Gives the articles whose text is another now. */
  'history.restoreSnapshot': channel('renderer', 'store', () => ({
    input: z.object({ id, articles: z.array(id).min(1).nullable() }),
    output: z.object({ articles: z.array(id) }),
  })),

  /** What merging the chosen file would do as things stand now. @throws merge/none-chosen */
  'merge.preview': channel('renderer', 'store', () => ({ input: nothing, output: mergePreview })),
  /** One article of it: ours, theirs, and what would stand in the book. @throws merge/none-chosen, book/no-article */
  'merge.texts': channel('renderer', 'store', () => ({ input: z.object({ id }), output: mergeTexts })),
  /** Merges the chosen copy but for these articles, after a backup: one step to take back. @throws merge/none-chosen, merge/other-book */
  'merge.apply': channel('renderer', 'store', () => ({ input: z.object({ without: z.array(id) }), output: mergeReport })),
  /** Brings these articles of the chosen other book in, to the end of a part: one step to take back. @throws merge/none-chosen, merge/same-book */
  'merge.bring': channel('renderer', 'store', () => ({
    input: z.object({ articles: z.array(id).min(1), partId: id }),
    output: z.object({ articles: z.array(id) }),
  })),
  /** Lets the chosen file go. */
  'merge.leave': channel('renderer', 'store', () => ({ input: nothing, output: nothing })),
  /** What merges could not decide, oldest first. */
  'merge.conflicts': channel('renderer', 'store', () => ({ input: nothing, output: z.array(conflict) })),
  /** Gives the article whose text is another now. @throws merge/changed-since, book/no-record, book/invalid */
  'merge.decide': channel('renderer', 'store', () => ({
    input: z.object({ id, decision: conflictDecision }),
    output: z.object({ articleId: id.nullable() }),
  })),

  'record.list': channel('renderer', 'store', () => ({ input: z.object({ kind: recordKind }), output: z.array(anyRecord) })),
  'record.get': channel('renderer', 'store', () => ({ input: z.object({ kind: recordKind, id }), output: anyRecord })),
  /** @throws book/invalid */
  'record.add': channel('renderer', 'store', () => ({ input: z.object({ kind: recordKind, fields: givenFields }), output: anyRecord })),
  'record.update': channel('renderer', 'store', () => ({ input: z.object({ kind: recordKind, id, fields: givenFields }), output: anyRecord })),
  'record.remove': channel('renderer', 'store', () => ({ input: z.object({ kind: recordKind, id }), output: nothing })),

  'article.get': channel('renderer', 'store', () => ({ input: z.object({ id }), output: articleView })),
  /** Stores the text. @throws book/stale when `baseRevision` is not the stored one */
  'article.save': channel('renderer', 'store', () => ({
    input: z.object({ id, baseRevision: z.int(), document: articleDocument }),
    output: z.object({ revision: z.int(), savedAt: timestamp }),
    sealed: true,
  })),
  'article.setWrittenOn': channel('renderer', 'store', () => ({
    input: z.object({ id, writtenOn: isoDate.nullable() }),
    output: nothing,
  })),
  'search.query': channel('renderer', 'store', () => ({
    input: z.object({ query: z.string().max(500) }),
    output: z.array(searchHit),
  })),
  'photo.info': channel('renderer', 'store', () => ({ input: z.object({ id }), output: photoInfo })),
  /** A picture dropped or pasted into the text. @throws photo/unsupported, photo/damaged, photo/too-large */
  'photo.add': channel('renderer', 'store', () => ({ input: z.object({ name: z.string().max(300), bytes }), output: photoInfo })),
} as const;

/** Answered by the typesetting process. */
const preview = {
  /** The article's true pages with the text as it is on the screen (not yet saved). `have`: keys of pages that need not be sent again; `near`: only those about there are sent. */
  'preview.article': channel('renderer', 'print', () => ({
    input: z.object({ id, document: articleDocument, have: z.array(z.string()).max(2000), near: nearPages.optional() }),
    output: articlePreview,
    sealed: true,
  })),
  /** Pages that `preview.article` gave last and did not send, by their keys; those that are others by now are left out. */
  'preview.drawn': channel('renderer', 'print', () => ({ input: z.object({ id, keys: z.array(z.string()).max(2000) }), output: z.array(z.object({ key: z.string(), svg: bytes })) })),
  /** Words of the pages that `preview.article` gave last; none when they were another article's. */
  'preview.words': channel('renderer', 'print', () => ({ input: z.object({ id }), output: z.array(printedPage) })),
  /** The same of any article as it is in the file, where the book as typeset last has it, and on which page each of its blocks begins. None when it is not printed. */
  'preview.placed': channel('renderer', 'print', () => ({ input: z.object({ id }), output: z.object({ pages: z.array(printedPage), blockPages: z.array(z.int().nullable()) }) })),
  /** Typesets the whole book as it is in the file: page numbers. */
  'preview.book': channel('renderer', 'print', () => ({ input: nothing, output: bookLayout })),
} as const;

const path = z.string().min(1);
const personName = preferences.shape.author.optional();

/** Between trusted processes only. A session is one open book in one process. */
const internal = {
  'session.create': channel('internal', 'store', () => ({
    /** `author` empty: what the system calls the person. */
    input: z.object({ session: id, path, settings: bookSettings, author: personName }),
    output: bookInfo,
  })),
  /**
   * `view`: only to be looked at, for this reason; null: for writing where that is possible. `checked`: every page was read already,
   * by the inspecting process. `shownAs`: the book is a salvaged copy of the damaged file at that path, and is only looked at.
   */
  'session.open': channel('internal', 'store', () => ({
    input: z.object({ session: id, path, view: readOnlyReason.nullable(), checked: z.boolean(), shownAs: path.nullable(), author: personName }),
    output: bookInfo,
  })),
  /** Whose changes they are from now on; empty: what the system calls the person. */
  'session.setAuthor': channel('internal', 'store', () => ({ input: z.object({ session: id, author: personName }), output: bookInfo })),
  /** The book was found damaged while it was open: it is only read from now on. */
  'session.stopWriting': channel('internal', 'store', () => ({ input: z.object({ session: id, path }), output: bookInfo })),
  'session.close': channel('internal', 'store', () => ({ input: z.object({ session: id }), output: nothing })),
  /** Makes the sample yearbook at `path`. */
  'session.sample': channel('internal', 'store', () => ({ input: z.object({ path }), output: nothing })),
  /** A yearbook file chosen in main's dialog, already looked at by the inspecting process. */
  'merge.open': channel('internal', 'store', () => ({ input: z.object({ path }), output: mergePreview })),
  'photo.bytes': channel('internal', 'store', () => ({
    /** proxy: as it came, small; shown: with its edits, small; large: with its edits, as large as a screen. */
    input: z.object({ id, size: z.enum(['original', 'proxy', 'shown', 'large']) }),
    output: z.object({ mediaType: z.string(), bytes }),
  })),
  /** A picture chosen in main's dialog. Same errors as `photo.add`. */
  'photo.addFile': channel('internal', 'store', () => ({ input: z.object({ path }), output: photoInfo })),
  'import.read': channel('internal', 'import', () => ({
    /** `encoding`: a person's verdict for the whole file, instead of what its text says. */
    input: z.object({ path, encoding: textEncoding.optional() }),
    output: z.object({
      articles: z.array(importedArticle),
      mediaType: z.string(),
      sha256: z.string(),
      /** One for each file that was read: one, or those of an archive. */
      pages: z.array(sourcePage).optional(),
      /** Files of an archive that could not be read. */
      failed: z.array(importFailure).optional(),
    }),
  })),
  'import.commit': channel('internal', 'store', () => ({
    input: z.object({
      partId: id,
      name: z.string(),
      path,
      mediaType: z.string(),
      sha256: z.string(),
      articles: z.array(importedArticle),
      /** What was taken in together with it; null: this file alone. */
      batch: z.object({ id, files: z.int() }).nullable(),
      pages: z.array(sourcePage),
    }),
    output: importReport,
  })),
  /** Is the file safe to open? Progress tells of each step. @throws file/foreign-schema, file/unsafe, file/damaged, file/* */
  // `cache`: where it is kept that the file was found sound; one that was, and is the same, is not looked at again.
  'inspect.file': channel('internal', 'inspect', () => ({ input: z.object({ path, cache: path.optional() }), output: nothing })),
  /** Checks an open book while it is worked in: `records` in short steps; `pages` holds the file for as long as it takes. */
  'inspect.check': channel('internal', 'inspect', () => ({
    input: z.object({ path, what: z.enum(['records', 'pages']) }),
    output: z.array(damage),
  })),
  /** What the book's records say of it before it is printed; `toPress`: also what is still open. @throws job/cancelled */
  'inspect.findings': channel('internal', 'inspect', () => ({ input: z.object({ path, toPress: z.boolean() }), output: preflight })),
  /** Everything healthy of the damaged file `path` into the new file `to`. */
  'inspect.salvage': channel('internal', 'inspect', () => ({ input: z.object({ path, to: path }), output: salvageReport })),
  /** `setAside`: name of a design of the book's own that is not to be used. Calls that set pages tell of each step in a design of one's own: its name as `label`, articles as `total`. */
  'typeset.open': channel('internal', 'print', () => ({ input: z.object({ session: id, path, cache: path, setAside: z.string().nullable() }), output: nothing })),
  'typeset.close': channel('internal', 'print', () => ({ input: z.object({ session: id }), output: nothing })),
  /** The cover of a book that is not there yet. @throws print/typeset */
  'typeset.cover': channel('internal', 'print', () => ({ input: z.object({ settings: bookSettings, pages: z.int().min(1) }), output: coverPicture })),
  'export.run': channel('internal', 'export', () => ({
    // `copy`: from 2 the number behind the name, beside what stands under it.
    input: z.object({ path, to: anyExportKind, folder: path, cache: path, copy: z.int().positive(), ...exportChoices }),
    output: exportResult,
  })),
} as const;

export const channels = { ...app, ...collectFiles, ...book, ...collect, ...preview, ...safety, ...internal, ...collectInternal, ...sessions, ...inBackup, ...intake, ...commenting, ...spelling, ...people, ...stages, ...tidying, ...finding, ...papers, ...papersInside, ...proofFiles, ...proofsInside, ...offering, ...sheetFiles, ...sheets, ...sheetsInside, ...photoDesk, ...photoFiles, ...photoSizes, ...knowing, ...assembling, ...pressing, ...pressingInside, ...ladder, ...covering, ...designing, ...designingInside, ...checking, ...checkingInside, ...showing, ...showingInside, ...editionFiles, ...editions, ...editionsInside, ...supporting, ...supportInside } as const;

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
