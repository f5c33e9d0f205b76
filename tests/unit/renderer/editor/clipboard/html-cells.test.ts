/** Tables of Word and Excel pasted into cells: one row is a row of cells there, in the text it only places things. */
import { expect, it } from 'vitest';
import { cell, paragraph, table } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { htmlToBlocks } from '../../../../../renderer/src/editor/clipboard/html.ts';
import { IN_CELLS } from '../../../../../renderer/src/editor/clipboard/html-table.ts';
import { htmlTree } from '../html-tree.ts';

/** As Excel writes it, with its styles. */
const EXCEL_ROW = '<table border="0" cellpadding="0" cellspacing="0" width="128"><col width="64" style="width:48pt"/><tr height="20"><td height="20" class="xl65" width="64">Cô Mười</td><td class="xl66" align="right" width="64">312</td></tr></table>';
const HEAD: TextNode = { text: 'Khen thưởng', bold: true };
/** As Word writes it, with an empty paragraph behind. */
const WORD = '<table class="MsoTableGrid"><tr><td colspan="2"><p class="MsoNormal"><b>Khen thưởng<o:p></o:p></b></p></td></tr><tr><td><p class="MsoNormal">2019<o:p></o:p></p></td><td><p class="MsoNormal">Bằng khen<o:p></o:p></p></td></tr></table><p class="MsoNormal"><o:p>&#160;</o:p></p>';

it('one row of Excel', () => {
  expect(htmlToBlocks(htmlTree(EXCEL_ROW), IN_CELLS)).toEqual([table(0, [['Cô Mười', '312']])]);
  expect(htmlToBlocks(htmlTree(EXCEL_ROW))).toEqual([paragraph('Cô Mười'), paragraph('312')]);
});

it('a table of Word with a merged cell', () => {
  expect(htmlToBlocks(htmlTree(WORD), IN_CELLS)).toEqual([table(0, [[cell([HEAD], { colspan: 2 })], ['2019', 'Bằng khen']])]);
});

it('one cell alone is text', () => {
  expect(htmlToBlocks(htmlTree('<table><tr><td>312</td></tr></table>'), IN_CELLS)).toEqual([paragraph('312')]);
});
