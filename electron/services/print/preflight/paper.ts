/** Whether the colour profile is one for the paper that the pages are printed on. */
import { profileOfOtherPaper } from '../../../common/book/press.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { say } from '../../../common/print/say.ts';

/** Of a book with photos: letters are black on any paper. */
export function paperFindings(settings: Pick<BookSettings, 'pressProfile' | 'pressColours' | 'coverPaper'>): Finding[] {
  const paper = profileOfOtherPaper(settings);
  return paper === null ? [] : [{ code: 'paper-profile', said: say(`findings.paperProfile.${paper}`), articleId: null, block: null, page: null, inSettings: true }];
}
