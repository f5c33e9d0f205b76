/** Which calls change the open yearbook, and which of them may move its pages. */
import { channels, type ChannelName } from './channels.ts';

/** Calls to an open yearbook that change nothing in it. Before any other, whoever holds the file for reading lets go of it. */
export const READING: ReadonlySet<ChannelName> = new Set<ChannelName>([
  ...(['book.info', 'outline.get', 'article.get', 'search.query', 'photo.info', 'photo.bytes', 'undo.state', 'session.copyTo', 'session.copyToShelf'] as const),
  ...(['history.versions', 'history.version', 'history.changes', 'stage.history', 'stage.look', 'history.snapshots', 'history.compare', 'history.texts', 'record.list', 'record.get', 'spelling.names'] as const),
  ...(['intake.list', 'intake.get', 'intake.source', 'intake.report', 'find.list', 'comment.list', 'offers.list', 'figures.list', 'coverage.get'] as const),
  ...(['people.twins', 'people.mergePreview', 'people.names', 'people.withdrawn', 'award.catalogue', 'award.match'] as const),
  ...(['sheet.open', 'sheet.look', 'sheet.preview', 'sheet.leave', 'sheet.out'] as const),
  ...(['photo.list', 'photo.doubts', 'photo.looks'] as const),
  ...(['know.exemplars', 'know.units', 'know.awards', 'know.forms', 'know.exemplar', 'know.photos', 'know.returning', 'matter.get', 'article.kind', 'press.profile', 'press.imprint'] as const),
]);

/** What is written about the text is not printed: comments, and words that are right in this yearbook. */
const ABOUT_THE_TEXT = /^(comment|spelling)[.]/u;

/** Whether a call that went well has changed the open yearbook. */
export const changesBook = (name: ChannelName): boolean => channels[name].to === 'store' && !READING.has(name);

/** Whether the pages may be others after a call that went well. */
export const movesPages = (name: ChannelName): boolean => changesBook(name) && !ABOUT_THE_TEXT.test(name);
