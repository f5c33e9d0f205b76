/** Pasting into the real window. A hundred pieces of hostile HTML: nothing of them runs, nothing is asked for, their words come in. A whole new article. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf } from '../../electron/common/article/lines.ts';
import { articleText } from '../../electron/common/article/read.ts';
import { byline, document as documentOf, paragraph, title as titleBlock } from '../../electron/common/article/build.ts';
import { parseDocument } from '../../electron/common/article/normalize.ts';
import { blocksIn } from './support/book.ts';
import { copied } from './support/clipboard.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const ATTACK = 'window.attacked = true; new Image().src = "http://127.0.0.1:9/ran"';
const URL = 'http://127.0.0.1:9/asked';

/** Ways to run something, or to have something fetched, in HTML that a browser is handed. */
const VECTORS: readonly string[] = [
  `<script>${ATTACK}</script>`,
  `<script src="${URL}.js"></script>`,
  `<img src="${URL}.png" onerror='${ATTACK}'>`,
  `<img src=x srcset="${URL}.png 2x" onerror='${ATTACK}'>`,
  `<picture><source srcset="${URL}.webp"><img src="${URL}.png"></picture>`,
  `<svg onload='${ATTACK}'><image href="${URL}.png"/><use xlink:href="${URL}.svg#a"/></svg>`,
  `<svg><script>${ATTACK}</script><animate onbegin='${ATTACK}' attributeName=x dur=1s></svg>`,
  `<svg><foreignObject><iframe src="${URL}"></iframe></foreignObject></svg>`,
  `<math><mtext><mglyph><style><img src=x onerror='${ATTACK}'></style></mglyph></mtext></math>`,
  `<iframe src="javascript:${ATTACK}"></iframe>`,
  `<iframe srcdoc="<script>parent.attacked = true</script>"></iframe>`,
  `<object data="${URL}.swf"><embed src="${URL}.swf"></object>`,
  `<link rel=stylesheet href="${URL}.css"><link rel=preload as=image href="${URL}.png">`,
  `<style>@import url("${URL}.css"); * { background: url("${URL}.png") }</style>`,
  `<div style="background-image: url('${URL}.png'); list-style: url('${URL}.gif')">&nbsp;</div>`,
  `<table background="${URL}.png"><tr><td background="${URL}.png">&nbsp;</td></tr></table>`,
  `<meta http-equiv=refresh content="0;url=${URL}"><base href="${URL}/">`,
  `<video poster="${URL}.png" src="${URL}.mp4" autoplay onloadstart='${ATTACK}'></video><audio src="${URL}.mp3" autoplay></audio>`,
  `<details open ontoggle='${ATTACK}'><summary>&nbsp;</summary></details>`,
  `<input autofocus onfocus='${ATTACK}'><select autofocus onfocus='${ATTACK}'></select>`,
  `<form action="${URL}"><button formaction="javascript:${ATTACK}">&nbsp;</button></form>`,
  `<a href="javascript:${ATTACK}" onmouseover='${ATTACK}'>&nbsp;</a><a href="data:text/html,x">&nbsp;</a>`,
  `<template><script>${ATTACK}</script></template><noscript><img src="${URL}.png"></noscript>`,
  `<!--[if gte mso 9]><script>${ATTACK}</script><![endif]--><x onclick='${ATTACK}' tabindex=0>&nbsp;</x>`,
  `<marquee onstart='${ATTACK}'>&nbsp;</marquee><body onload='${ATTACK}'>`,
];
/** How it comes: bare, in a Word document, deep in other elements, cut off in the middle. */
const WRAPS: readonly ((attack: string, words: string) => string)[] = [
  (attack, words) => `${attack}<p>${words}</p>`,
  (attack, words) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>${attack}</head><body><!--StartFragment--><p class=MsoNormal onclick='${ATTACK}'>${words}<o:p></o:p></p>${attack}<!--EndFragment--></body></html>`,
  (attack, words) => `<ul><li><table><tr><td><p>${words}</p></td><td>${attack}</td></tr></table></li></ul>`,
  (attack, words) => `<p>${words}</p><p>${attack.slice(0, -2)}`,
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('paste');
  makeBook(file(), 'Sổ tay', 'Gương sáng', [['Bài dán', 'Đoạn đầu.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'paste');
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
});

test('a hundred hostile pastes run nothing and ask for nothing', async () => {
  const asked: string[] = [];
  desk.page.on('request', (request) => {
    if (/^(?:https?|data:text):?/u.test(request.url()) && !request.url().startsWith('kyyeu')) asked.push(request.url());
  });
  await desk.open('Bài dán');
  await desk.caretAtEndOf('Đoạn đầu.');
  const hostile = VECTORS.flatMap((attack, vector) => WRAPS.map((wrap, index) => ({ html: wrap(attack, `Lời an toàn số ${String(vector)}.${String(index)}`), name: `${String(vector)}.${String(index)}` })));
  expect(hostile).toHaveLength(100);
  for (const { html } of hostile) {
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.press('Enter');
    await copied(desk.page, { 'text/html': html, 'text/plain': 'chữ trơn' });
    await desk.page.keyboard.press('Control+v');
  }
  const last = hostile.at(-1)?.name ?? '';
  await expect.poll(() => articleText(documentOf(blocksIn(file(), 'Bài dán'))), { timeout: PATIENCE_MS }).toContain(`Lời an toàn số ${last}`);
  const blocks = blocksIn(file(), 'Bài dán');
  const text = articleText(documentOf(blocks));
  expect(hostile.filter(({ name }) => !text.includes(`Lời an toàn số ${name}`)).map(({ name }) => name)).toEqual([]);
  expect(text).not.toContain('attacked');
  expect(blocks.flatMap(linesOf).flatMap((line) => line.children).map(({ link }) => link).filter((link) => link !== undefined && !link.startsWith('http://127.0.0.1:9/'))).toEqual([]);
  expect(parseDocument({ version: 3, blocks }).blocks).toEqual(blocks);
  // Whatever would run late has had its time.
  await desk.page.waitForTimeout(1500);
  expect(await desk.page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(asked).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
});

test('a new article pasted below its title, or from its title on, ends with who wrote it', async () => {
  const [first, last, signed] = ['Anh Khải đi thư.', 'Đến nay cả bản có 64 hộ thoát nghèo.', 'Nguyễn Văn A – Ban Tuyên giáo'];
  const html = (...lines: string[]): string => lines.map((line) => `<p class=MsoNormal>${line}</p>`).join('');
  const inFile = (title: string) => expect.poll(() => blocksIn(file(), title), { timeout: PATIENCE_MS });
  await desk.choose('Thêm phần hoặc bài', 'Thêm bài');
  await desk.emptyArticle();
  await desk.page.keyboard.type('Bai moi');
  await desk.page.keyboard.press('Enter');
  await copied(desk.page, { 'text/html': html(first, last, signed) });
  await desk.page.keyboard.press('Control+v');
  await inFile('Bai moi').toEqual([titleBlock('Bai moi'), paragraph(first), paragraph(last), byline(signed)]);
  await desk.shot('below-title');
  await desk.choose('Thêm phần hoặc bài', 'Thêm bài');
  await desk.emptyArticle();
  await copied(desk.page, { 'text/html': html('Người bưu tá', first, last, signed) });
  await desk.page.keyboard.press('Control+v');
  await inFile('Người bưu tá').toEqual([titleBlock('Người bưu tá'), paragraph(first), paragraph(last), byline(signed)]);
  await desk.shot('from-title');
});
