/** Footnotes of web pages, as LibreOffice and Word write them: with the word they stand behind, whatever comes between. */
import { expect, it } from 'vitest';
import { readSource } from '../../../../electron/services/import/read.ts';
import { codes, importText, outline, utf8 } from './support.ts';

const BODY = 'Nhiều năm qua, chị Mai luôn đi đầu trong các phong trào của thôn. Chị được bà con tin yêu và quý mến. Việc gì có lợi cho dân chị đều làm trước.';
const NOTE = 'Báo cáo tổng kết số 214-BC/ĐUK ngày 12-4-2021.';
const page = (marked: string, behind: string): string => `<html><body><h1>Người đi trước</h1><p>${BODY} Đường đất đỏ quánh bánh xe.${marked} Việc biểu dương được quan tâm.</p><p>${BODY}</p>${behind}</body></html>`;
const SYM = '<a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>';

it.each([
  ['LibreOffice', '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>', `<p align=right><b>Lê Hà</b></p><div id="sdfootnote1"><p class="sdfootnote">${SYM} ${NOTE}</p></div>`],
  ['LibreOffice, notes in front of the byline, without a class', '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>', `<div id="sdfootnote1"><p>${SYM} ${NOTE}</p></div><p align=right><b>Lê Hà</b></p>`],
  ['without an element of its own', '<sup><a id="a1" href="#n1">1</a></sup>', `<p><a id="n1" href="#a1">1</a> ${NOTE}</p><p align=right><b>Lê Hà</b></p>`],
  ['Word', '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>', `<p align=right><b>Lê Hà</b></p><div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ${NOTE}</p></div></div>`],
])('%s', async (_, marked, behind) => {
  const { articles: [article], reports } = await readSource({ name: 'bai.html', bytes: utf8(page(marked, behind)) });
  expect(outline(article)).toEqual(['title: Người đi trước', `paragraph: ${BODY} Đường đất đỏ quánh bánh xe.{${NOTE}} Việc biểu dương được quan tâm.`, `paragraph: ${BODY}`, 'byline: Lê Hà']);
  expect(article?.leftOut).toEqual([]);
  expect(codes(article)).toContain('notes');
  expect(reports[0]).toMatchObject({ notes: 1, gaps: [] });
});

it('links that lead elsewhere, or to and fro between words, are the text’s', async () => {
  const [article] = await importText(page(' Xem <a href="#cuoi" name="dau">bảng dưới</a>, năm <a href="#khong">2021</a>.', '<p><a name="cuoi" href="#dau">Bảng</a> kê các hộ thoát nghèo của thôn trong năm qua, theo báo cáo.</p>'), 'bai.html');
  expect(outline(article).join('\n')).toContain('Xem bảng dưới, năm 2021.');
  expect(outline(article).join('\n')).toContain('Bảng kê các hộ thoát nghèo');
});

it.each([
  ['two notes in one paragraph', '<a href="#n1" id="a1">1</a> và<a href="#n2" id="a2">2</a>', `<p><a href="#a1" id="n1">1</a> ${NOTE}<br><a href="#a2" id="n2">2</a> Lời kể của bà Ỷ.</p>`],
  ['a sign inside its own note', '', `<p><a href="#n1" id="a1">1</a> <a href="#a1" id="n1">1</a> ${NOTE} Lời kể của bà Ỷ.</p>`],
  ['ten thousand elements in a sign', `<a href="#n1" id="a1">${'<b>'.repeat(10_000)}1`, `<p><a href="#a1" id="n1">1</a> ${NOTE} Lời kể của bà Ỷ.</p>`],
])('no word is lost of %s', async (_, marked, behind) => {
  const { articles, reports } = await readSource({ name: 'bai.html', bytes: utf8(page(marked, behind)) });
  expect(reports[0]?.gaps).toEqual([]);
  expect([...outline(articles[0]), ...(articles[0]?.leftOut ?? [])].join('\n')).toContain('Lời kể của bà Ỷ.');
});
