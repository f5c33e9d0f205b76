/** The process that owns the open yearbook files. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { finding } from '../common/contract/find-channels.ts';
import { offering } from '../common/contract/offer-channels.ts';
import { people } from '../common/contract/people-channels.ts';
import { spelling } from '../common/contract/spelling-channels.ts';
import { tidying } from '../common/contract/tidy-channels.ts';
import { commitImport } from '../services/book/commit-import.ts';
import { acceptIntake, putReread, rejectIntake, replaceTwin, setVerdict } from '../services/book/review.ts';
import * as collect from '../services/book/collect.ts';
import * as know from '../services/book/know.ts';
import { matterHandlers } from './matter-handlers.ts';
import { imprintSays } from '../services/licence/stored.ts';
import { noteHandedOver } from '../services/book/handed-over.ts';
import { profileInFile, profileName, useProfile } from '../services/book/press.ts';
import { returningExemplars } from '../services/book/edition/changed.ts';
import * as photos from '../services/book/photos.ts';
import { examinePhotos } from '../services/book/photo-measures.ts';
import { photoPicture } from '../services/book/photo-picture.ts';
import { putInto, putWords } from '../services/book/photo-texts.ts';
import { editedPhotos } from '../services/store/photo-desk.ts';
import { readSourceFile } from '../services/source-file.ts';
import { defaultBackupFolder } from '../services/store/backup.ts';
import { copyToShelf } from '../services/store/backup/make.ts';
import { beginBook } from '../services/book/begin.ts';
import { listAwards, listExemplars, listForms, listPhotos, listUnits, readDetail } from '../services/store/know.ts';
import { lockState } from '../services/store/lock.ts';
import type { BookReader } from '../services/store/reader.ts';
import type { BookWriter } from '../services/store/writer.ts';
import { done, type CallContext } from './handlers.ts';
import { late } from './late.ts';
import { serve } from './host.ts';
import { ChosenSheets } from './chosen-sheets.ts';
import { OtherBooks } from './other-books.ts';
import { forWriting, openOrView, setAuthor, undoState, viewDamaged } from './open-book.ts';
import { Sessions } from './sessions.ts';

const open = new Sessions<BookReader>();
const others = new OtherBooks();
const chosen = new ChosenSheets();
const reader = ({ session }: CallContext): BookReader => open.get(session);
const writer = ({ session }: CallContext): BookWriter => forWriting(open.get(session));

// Large pieces for work that is done at times: read when it is asked for, so that a book opens sooner.
const bringing = () => import('../services/sheets/bring.ts');
const importReport = () => import('../services/book/import-report.ts');
const forms = () => import('../services/book/forms.ts');
const merging = () => import('../services/book/merge-book/merge.ts');
const takingBack = () => import('../services/word/take-back.ts');

serve<ChannelOf<'store'>>(
  {
    'session.create': ({ session, path, settings, author = '' }) => open.add(session, beginBook(path, settings, { author })).info(),
    'session.open': ({ session, path, ...options }) => open.add(session, openOrView(path, options)).info(),
    'session.setAuthor': ({ session, author }) => {
      const book = open.get(session);
      setAuthor(book, author);
      return book.info();
    },
    'session.stopWriting': ({ session, path }) => open.add(session, viewDamaged(path)).info(),
    'session.close': ({ session }) =>
      done(() => {
        others.leave(session);
        chosen.leave(session);
        open.close(session);
      }),
    'session.copyToShelf': (_input, call) => copyToShelf(reader(call), call),
    'session.copyTo': ({ target }, call) => reader(call).copyTo(target, call),
    'session.lockState': ({ path }) => lockState(path),
    'session.sample': async ({ path }) => {
      await (await import('../services/book/sample.ts')).makeSample(path);
      return {};
    },

    'book.info': (_input, call) => reader(call).info(),
    'book.updateSettings': (patch, call) => writer(call).updateSettings(patch),

    'outline.get': (_input, call) => reader(call).outline(),
    'outline.addPart': ({ title, after }, call) => writer(call).addPart(title, after),
    'outline.layOut': ({ titles, into }, call) => done(() => writer(call).layOut(titles, into)),
    'outline.renamePart': ({ id, title }, call) => done(() => writer(call).renamePart(id, title)),
    'outline.movePart': ({ id, before }, call) => done(() => writer(call).movePart(id, before)),
    'outline.removePart': ({ id }, call) => done(() => writer(call).removePart(id)),
    'outline.addArticle': ({ partId, title }, call) => writer(call).addArticle(partId, title),
    'outline.renameArticle': ({ id, title }, call) => done(() => writer(call).renameArticle(id, title)),
    'outline.moveArticles': ({ moves }, call) => done(() => writer(call).moveArticles(moves)),
    'outline.removeArticles': ({ ids }, call) => done(() => writer(call).removeArticles(ids)),
    'outline.restoreArticle': ({ id }, call) => done(() => writer(call).restoreArticle(id)),

    'article.get': ({ id }, call) => reader(call).article(id),
    'article.save': ({ id, baseRevision, document }, call) => writer(call).saveArticle(id, baseRevision, document),
    'article.setWrittenOn': ({ id, writtenOn }, call) => done(() => writer(call).setWrittenOn(id, writtenOn)),

    'article.setWrittenIn': ({ id, writtenIn }, call) => done(() => writer(call).setWrittenIn(id, writtenIn)),

    'intake.list': (_input, call) => reader(call).intake(),
    'intake.get': ({ id }, call) => reader(call).intakeView(id),
    'intake.accept': ({ ids }, call) => done(() => acceptIntake(writer(call), ids)),
    'intake.reject': ({ ids }, call) => done(() => rejectIntake(writer(call), ids)),
    'intake.replaceTwin': ({ id }, call) => replaceTwin(writer(call), id),
    'intake.setVerdict': ({ id, block, encoding }, call) => done(() => setVerdict(writer(call), id, block, encoding)),
    'intake.source': ({ id }, call) => {
      const { name, member, place, bytes } = reader(call).intakeSource(id);
      return { name, member, place, bytes: new Uint8Array(bytes) };
    },
    'intake.reread': async ({ id, article, page }, call) => {
      await putReread(writer(call), id, article, page);
      return {};
    },
    'intake.report': async ({ batchId, language }, call) => ({ html: (await importReport()).importReportHtml(reader(call), batchId, language) }),
    'import.finish': (batch, call) => done(() => writer(call).finishBatch(batch)),

    'undo.state': (_input, call) => undoState(reader(call)),
    'undo.undo': (_input, call) => writer(call).undo(),
    'undo.redo': (_input, call) => writer(call).redo(),

    'history.versions': ({ id }, call) => reader(call).versions(id),
    'history.changes': async ({ id }, call) => (await import('../services/book/version-changes.ts')).versionChanges(reader(call), id, call.signal),
    'history.version': ({ id, versionId }, call) => reader(call).version(id, versionId),
    'history.restoreVersion': ({ id, versionId }, call) => writer(call).restoreVersion(id, versionId),
    'history.putText': ({ id, document }, call) => writer(call).putText(id, document),
    'history.snapshots': (_input, call) => reader(call).snapshots(),
    'history.takeSnapshot': ({ name }, call) => writer(call).takeSnapshot(name),
    'history.renameSnapshot': ({ id, name }, call) => done(() => writer(call).renameSnapshot(id, name)),
    'history.removeSnapshot': ({ id }, call) => done(() => writer(call).removeSnapshot(id)),
    'history.markPrinted': ({ id, at }, call) => done(() => { writer(call).markPrinted(id, at); }),
    'history.compare': ({ from, to }, call) => reader(call).compare(from, to),
    'history.texts': ({ articleId, from, to }, call) => reader(call).texts(articleId, from, to),
    'history.restoreSnapshot': ({ id, articles }, call) => ({ articles: writer(call).restoreSnapshot(id, articles) }),

    'stage.set': ({ ids, to, reason }, call) => ({ articles: writer(call).setStage(ids, to, reason) }),
    'stage.look': ({ ids, to }, call) => reader(call).lookAhead(ids, to),
    'stage.history': ({ id }, call) => reader(call).stageHistory(id),

    'merge.open': async ({ path }, call) => {
      const { compareBooks } = await merging();
      return others.choose(call.session ?? '', reader(call), path, compareBooks);
    },
    'merge.preview': async (_input, call) => (await merging()).compareBooks(reader(call), others.get(call.session)),
    'merge.texts': async ({ id }, call) => (await merging()).mergedTexts(reader(call), others.get(call.session), id),
    'merge.apply': async (choices, call) => (await merging()).mergeBook(writer(call), others.get(call.session), choices, defaultBackupFolder()),
    'merge.bring': async (choice, call) => (await import('../services/book/merge-book/bring.ts')).bringIn(writer(call), others.get(call.session), choice, defaultBackupFolder()),
    'merge.leave': (_input, call) => done(() => others.leave(call.session)),
    'merge.conflicts': async (_input, call) => (await merging()).conflictsOf(reader(call)),
    'merge.decide': async ({ id, decision }, call) => (await merging()).decideConflict(writer(call), id, decision),

    'sheet.open': ({ workbook }, call) => done(() => { chosen.choose(call.session, workbook); }),
    'sheet.look': async ({ sheet, target, header }, call) => {
      const { lookAtSheet, sheetOf } = await bringing();
      return lookAtSheet(sheetOf(chosen.get(call.session), sheet), target, header);
    },
    'sheet.preview': async ({ sheet, mapping }, call) => {
      const { previewSheet, sheetOf } = await bringing();
      return previewSheet(reader(call), sheetOf(chosen.get(call.session), sheet), mapping);
    },
    'sheet.bring': async ({ sheet, mapping }, call) => (await bringing()).bringSheet(writer(call), { workbook: chosen.get(call.session), sheet, mapping }, call),
    'sheet.leave': (_input, call) => done(() => { chosen.leave(call.session); }),
    'sheet.out': async ({ what, as, pages }, call) => (await import('../services/sheets/out.ts')).makeList(reader(call), what, as, pages),

    ...late(people, async () => (await import('./people-handlers.ts')).peopleHandlers(reader, writer)),
    ...late({ ...spelling, ...offering, ...tidying, ...finding }, async () => (await import('./text-handlers.ts')).textHandlers(reader, writer)),
    ...matterHandlers(reader, writer),
    'press.imprint': (_input, call) => imprintSays(reader(call)),
    'press.profile': (_input, call) => ({ name: profileName(reader(call)) }),
    'press.handOver': ({ called }, call) => noteHandedOver(writer(call), called),
    'press.readProfile': ({ path }) => ({ name: profileInFile(path).name }),
    'press.useProfile': ({ path, patch }, call) => useProfile(writer(call), path, patch),

    'word.keep': async ({ articles }, call) => {
      const { keepExported } = await import('../services/word/export.ts');
      return done(() => keepExported(writer(call), articles));
    },
    'word.known': async (input, call) => ({ known: (await takingBack()).knownSuggestions(writer(call), input) }),
    'word.takeBack': async (input, call) => (await takingBack()).takeReadBack(writer(call), input),

    'record.list': ({ kind }, call) => reader(call).records(kind),
    'record.get': ({ kind, id }, call) => reader(call).record(kind, id),
    'comment.list': ({ articleId }, call) => reader(call).comments(articleId),
    'comment.add': (comment, call) => writer(call).addComment(comment),
    'comment.edit': ({ id, body }, call) => done(() => writer(call).editComment(id, body)),
    'comment.resolve': ({ id, resolved }, call) => done(() => writer(call).resolveComment(id, resolved)),
    'comment.withdraw': ({ id, withdrawn }, call) => writer(call).withdrawComment(id, withdrawn),
    'comment.remove': ({ id }, call) => done(() => writer(call).removeComment(id)),
    'record.add': ({ kind, fields }, call) => writer(call).addRecord(kind, fields),
    'record.update': ({ kind, id, fields }, call) => writer(call).updateRecord(kind, id, fields),
    'record.remove': ({ kind, id }, call) => done(() => writer(call).removeRecord(kind, id)),

    'collect.overview': (_input, call) => collect.overviewOf(reader(call)),
    'collect.log': ({ unitId }, call) => collect.logOf(reader(call), unitId),
    'collect.addUnits': ({ units }, call) => collect.addUnits(writer(call), units),
    'collect.ask': (input, call) => collect.ask(writer(call), input),
    'collect.receive': (input, call) => done(() => { collect.receive(writer(call), input); }),
    'collect.assign': (input, call) => done(() => { collect.assign(writer(call), input); }),
    'collect.waive': (input, call) => done(() => { collect.waive(writer(call), input); }),
    'collect.setDue': (input, call) => done(() => { collect.setDue(writer(call), input); }),
    'collect.removeTasks': ({ taskIds }, call) => done(() => { collect.removeTasks(writer(call), taskIds); }),
    'collect.removeUnits': ({ unitIds }, call) => done(() => { collect.removeUnits(writer(call), unitIds); }),
    'collect.form': async ({ unitId, today }, call) => (await forms()).formFor(reader(call), unitId, today),
    'collect.remind': (input, call) => done(() => { collect.remind(writer(call), input); }),

    'know.exemplars': (_input, call) => reader(call).readAs(listExemplars),
    'know.units': (_input, call) => reader(call).readAs(listUnits),
    'know.awards': (_input, call) => reader(call).readAs(listAwards),
    'know.forms': (_input, call) => reader(call).readAs(listForms),
    'know.returning': (_input, call) => returningExemplars(reader(call)),
    'know.exemplar': ({ id }, call) => reader(call).readAs((db) => readDetail(db, id)),
    'know.photos': (_input, call) => reader(call).readAs(listPhotos),
    'know.change': (input, call) => done(() => { know.changeRecords(writer(call), input); }),
    'know.remove': (input, call) => done(() => { know.removeRecords(writer(call), input); }),
    'know.placeUnit': (input, call) => done(() => { know.placeUnit(writer(call), input); }),
    'know.orderForms': (input, call) => done(() => { know.orderForms(writer(call), input); }),

    'search.query': ({ query }, call) => reader(call).search(query),

    'photo.info': ({ id }, call) => reader(call).photo(id),
    'photo.bytes': ({ id, size }, call) => photoPicture(reader(call), id, size),
    'photo.list': ({ ids }, call) => photos.listPhotos(reader(call), ids, call.signal),
    'photo.change': (input, call) => done(() => photos.changePhotos(writer(call), input)),
    'photo.setPersons': (input, call) => done(() => photos.setPhotoPersons(writer(call), input)),
    'photo.remove': async ({ ids }, call) => {
      await photos.removePhotos(writer(call), ids);
      return {};
    },
    'photo.restore': ({ ids }, call) => done(() => photos.restorePhotos(writer(call), ids)),
    'photo.examine': ({ ms }, call) => examinePhotos(reader(call), reader(call).readOnly ? null : writer(call), ms, call.signal),
    'photo.doubts': (_input, call) => photos.doubtsOnPhotos(reader(call), call.signal),
    'photo.decide': (input, call) => done(() => photos.decideDoubt(writer(call), input)),
    'photo.putWords': ({ id }, call) => putWords(writer(call), id),
    'photo.putInto': async (input, call) => {
      await putInto(writer(call), input);
      return {};
    },
    'photo.makeEssay': (input, call) => photos.makeEssay(writer(call), input),
    'photo.looks': (_input, call) => reader(call).readAs(editedPhotos),
    'photo.add': ({ name, bytes }, call) => writer(call).addPhoto(name, bytes),
    'photo.addFile': async ({ path }, call) => {
      const { name, bytes } = await readSourceFile(path);
      return await writer(call).addPhoto(name, bytes);
    },

    'import.commit': (input, call) => commitImport(writer(call), input),
  },
  {
    close: () => {
      others.closeAll();
      open.closeAll();
    },
  },
);
