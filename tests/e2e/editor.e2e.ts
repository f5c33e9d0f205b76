/** The text editor in the real window: input methods, keys, paste, and that nothing typed is ever lost. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { list, paragraph } from '../../electron/common/article/build.ts';
import type { TextNode } from '../../electron/common/article/document.ts';
import { blocksIn, inBook, nodesIn, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { makeBook, type Draft } from './support/make-book.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { commit, compose, typeComposed } from './support/typing.ts';

/** Every test has an article of its own. */
const TITLES = ['Bài một', 'Bài hai', 'Bài ba', 'Bài bốn', 'Bài năm', 'Bài sáu', 'Bài bảy', 'Bài tám', 'Bài chín', 'Bài mười', 'Bài mười một', 'Bài mười hai', 'Bài mười ba', 'Bài mười bốn', 'Bài mười lăm', 'Bài mười sáu', 'Bài mười bảy'];
/** 3,300 words, of which the window lays out what is near. */
const LONG = 'Bài dài';
const PARAGRAPHS = Array.from({ length: 66 }, (_, index) => `Đoạn ${String(index + 1)}.${' Hoa gạo nở đỏ bên bờ suối, rụng đầy lối vào bản.'.repeat(4)}`);
const LINE = 'Ông tên thật là Trần Văn Lành.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let title = '';
const left = [...TITLES];
const file = (): string => join(folder.path, 'sách.kyyeu');
const start = async (): Promise<void> => {
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, `editor-${String(TITLES.length - left.length + 1)}`);
};
const stop = async (): Promise<void> => {
  await launched.close();
  // The page's policy refuses styles that come with pasted text, and says so.
  expect(launched.problems.console.filter((line) => !line.startsWith('Refused to apply inline style'))).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
};
/** Opens the next article that no test has written in, the caret at its end. */
const begin = async (): Promise<void> => {
  title = left.shift() ?? '';
  await desk.open(title);
  await desk.caretAtEndOf(LINE);
};
const inFile = () => expect.poll(() => textIn(file(), title), { timeout: PATIENCE_MS, interval: 50 });
const marked = (mark: 'bold' | 'italic'): string[] => nodesIn(file(), title).flat().filter((node: TextNode) => node[mark] === true).map(({ text }) => text);

beforeAll(async () => {
  folder = await temporaryFolder('editor');
  makeBook(file(), 'Sổ tay', 'Gương sáng', [...TITLES.map((each): Draft => [each, LINE]), [LONG, ...PARAGRAPHS]]);
});
afterAll(async () => {
  await folder.remove();
});

/** Copies this HTML as another program would: with Ctrl+C, and the page's own text out of the way. */
async function copyAs(html: string): Promise<void> {
  await desk.page.evaluate((markup) => {
    window.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/html', markup);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, once: true });
  }, html);
  await desk.page.keyboard.press('Control+c');
}

describe('writing', () => {
  beforeAll(start);
  beforeEach(begin);
  afterAll(stop);

  test('an input method at speed loses and doubles nothing; Enter begins a paragraph, Ctrl+B makes bold', async () => {
    const sentence = 'Năm một nghìn chín trăm chín mươi lăm ông đứng ra vận động bà con nạo vét con kênh dài Đảng ủy khuyến khích nghiêng ngả quỳnh';
    const { keyboard } = desk.page;
    await keyboard.press('Enter');
    await typeComposed(desk.page, sentence);
    await keyboard.press('Enter');
    await keyboard.press('Control+b');
    await typeComposed(desk.page, 'Việc nhỏ');
    await keyboard.press('Control+b');
    await typeComposed(desk.page, 'mà thành lớn');
    await inFile().toBe([title, LINE, `${sentence} `, 'Việc nhỏ mà thành lớn '].join('\n'));
    expect(marked('bold').map((text) => text.trim())).toEqual(['Việc nhỏ']);
    await desk.shot('composed');
  });

  test('letters that an input method puts right by deleting (Unikey) come out whole', async () => {
    const { keyboard } = desk.page;
    await keyboard.press('Enter');
    // "tieengs vieetj": each mark is a Backspace over what stands there and the letters anew.
    for (const [back, text] of [[0, 'tie'], [1, 'ê'], [0, 'n'], [0, 'g'], [3, 'ếng'], [0, ' '], [0, 'vie'], [1, 'ê'], [0, 't'], [2, 'ệt']] as const) {
      for (let count = 0; count < back; count += 1) await keyboard.press('Backspace');
      for (const letter of text) await (/[a-z ]/.test(letter) ? keyboard.press(letter === ' ' ? 'Space' : letter) : keyboard.insertText(letter));
    }
    await inFile().toBe([title, LINE, 'tiếng việt'].join('\n'));
  });

  test('a word being composed is saved as it stands, and Ctrl+B inside it waits for its end', async () => {
    const { keyboard } = desk.page;
    await keyboard.press('Space');
    await compose(desk.page, 'n', 'nh', 'nhi', 'nhiê', 'nhiều');
    await inFile().toContain(`${LINE} nhiều`);
    await commit(desk.page, 'nhiều');
    await keyboard.press('Space');
    await compose(desk.page, 'v', 'vi', 'việt');
    await keyboard.press('Control+b');
    await commit(desk.page, 'việt');
    await typeComposed(desk.page, ' nam');
    await inFile().toContain(`${LINE} nhiều việt nam`);
    expect(marked('bold').join('').trim()).toBe('nam');
  });

  test('a key lays out the text alone, not the window round it', async () => {
    await desk.page.keyboard.type(' Bà con');
    await inFile().toContain('Bà con');
    const session = await desk.page.context().newCDPSession(desk.page);
    let alone = 0;
    session.on('Tracing.dataCollected', ({ value }) => {
      const events = value as unknown as { readonly name: string; readonly args: { readonly beginData?: { readonly partialLayout?: boolean } } }[];
      alone += events.filter(({ name, args }) => name === 'Layout' && args.beginData?.partialLayout === true).length;
    });
    await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
    for (const letter of ['x', 'a', 'n', 'h']) {
      await desk.page.keyboard.press(letter);
      await desk.page.waitForTimeout(60);
    }
    const complete = new Promise((resolve) => { session.once('Tracing.tracingComplete', resolve); });
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    expect(alone).toBeGreaterThanOrEqual(4);
  });

  test('undo takes words back, redo brings them', async () => {
    const { keyboard } = desk.page;
    await typeComposed(desk.page, ' sáng trưa chiều tối');
    await inFile().toContain('sáng trưa chiều tối');
    await keyboard.press('Control+z');
    await inFile().not.toContain('tối');
    expect(textIn(file(), title)).toContain(LINE);
    await keyboard.press('Control+Shift+z');
    await inFile().toContain('sáng trưa chiều tối');
  });

  test('the buttons for undo and redo look as if they did something only when they do', async () => {
    const [undo, redo] = [desk.button('Hoàn tác (Ctrl+Z)'), desk.button('Làm lại (Ctrl+Y)')];
    const able = (): Promise<boolean[]> => Promise.all([undo.isEnabled(), redo.isEnabled()]);
    await expect.poll(able).toEqual([false, false]);
    await desk.page.keyboard.type('them');
    await expect.poll(able).toEqual([true, false]);
    await undo.click();
    await expect.poll(able).toEqual([false, true]);
    await desk.textHasKeyboard();
    await desk.page.keyboard.type('chu');
    await inFile().toBe([title, `${LINE}chu`].join('\n'));
  });

  test('after the menu of block kinds the text has the keyboard again', async () => {
    const { keyboard } = desk.page;
    const menu = desk.button(/Kiểu đoạn/);
    await menu.click();
    await desk.page.getByRole('listbox').waitFor();
    await keyboard.press('Escape');
    await desk.textHasKeyboard();
    await keyboard.type(' A');
    await inFile().toBe([title, `${LINE} A`].join('\n'));
    await menu.click();
    await desk.page.getByRole('option', { name: 'Đề mục 2' }).click();
    await desk.text.locator('h3').waitFor();
    await desk.textHasKeyboard();
    await keyboard.type(' B');
    await inFile().toBe([title, `${LINE} A B`].join('\n'));
    // Also when another button of the bar had it before: it does not come back to that one.
    await desk.button(/^Liên kết/).click();
    await desk.page.getByText('Hãy chọn chữ').waitFor();
    await desk.textHasKeyboard();
    await desk.button('Định dạng khác').click();
    await desk.page.getByRole('menu').waitFor();
    await keyboard.press('Escape');
    await desk.textHasKeyboard();
    await menu.click();
    await desk.page.getByRole('option', { name: 'Đoạn văn' }).click();
    await desk.textHasKeyboard();
    await keyboard.type(' C');
    await inFile().toBe([title, `${LINE} A B C`].join('\n'));
    // Signs round words become what they stand for; one undo gives them back.
    await keyboard.type(' **đậm** *nghiêng* thường');
    await inFile().toBe([title, `${LINE} A B C đậm nghiêng thường`].join('\n'));
    await desk.text.locator('strong', { hasText: 'đậm' }).waitFor();
    await desk.text.locator('em', { hasText: 'nghiêng' }).waitFor();
  });

  test('Tab takes an item of a list a level deeper, Shift+Tab a level higher; Backspace and Enter lead up and out', async () => {
    const { keyboard } = desk.page;
    const lists = (): unknown => blocksIn(file(), title).filter(({ type }) => type === 'list');
    const shown = (): Promise<(string | null)[]> => desk.text.locator('li').evaluateAll((items) => items.map((item) => item.getAttribute('aria-level')));
    await keyboard.press('Enter');
    await keyboard.type('1. ');
    for (const [keys, words] of [[[], 've duong'], [['Enter', 'Tab'], 'mo moi'], [['Enter', 'Tab'], 'ba cay so'], [['Enter', 'Shift+Tab'], 'rai nhua'], [['Enter', 'Shift+Tab'], 've dien']] as const) {
      for (const key of keys) await keyboard.press(key);
      await keyboard.type(words);
    }
    await expect.poll(lists).toEqual([list(true, ['ve duong', 'mo moi', 'ba cay so', 'rai nhua', 've dien'], [1, 2, 3, 2, 1])]);
    expect(await shown()).toEqual([null, '2', '3', '2', null]);
    // Each level stands further in.
    const lefts = await desk.text.locator('li').evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)));
    expect([(lefts[1] ?? 0) > (lefts[0] ?? 0), (lefts[2] ?? 0) > (lefts[1] ?? 0), lefts[3] === lefts[1], lefts[4] === lefts[0]]).toEqual([true, true, true, true]);
    await desk.shot('levels');
    await keyboard.press('Control+z');
    await keyboard.press('Control+y');
    // By the palette, where the caret stands; the level above is as deep as it goes.
    await keyboard.press('Control+Shift+p');
    await keyboard.type('cap duoi');
    await keyboard.press('Enter');
    await expect.poll(lists).toEqual([list(true, ['ve duong', 'mo moi', 'ba cay so', 'rai nhua', 've dien'], [1, 2, 3, 2, 2])]);
    await desk.textHasKeyboard();
    // Backspace at the start and Enter in an empty item go up, then out.
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await expect.poll(lists).toEqual([list(true, ['ve duong', 'mo moi', 'ba cay so', 'rai nhua', 've dien'], [1, 2, 3, 2, 1])]);
    await keyboard.press('Tab');
    await keyboard.press('End');
    for (let count = 0; count < 3; count += 1) await keyboard.press('Enter');
    await keyboard.type('xong');
    await inFile().toBe([title, LINE, 've duong', 'mo moi', 'ba cay so', 'rai nhua', 've dien', 'xong'].join('\n'));
    expect(blocksIn(file(), title).at(-1)).toEqual(paragraph('xong'));
    // A whole item: three clicks and cut leave none empty; put back in front of the next one it is an item again.
    const whole = [list(true, ['ve duong', 'mo moi', 'ba cay so', 'rai nhua', 've dien'], [1, 2, 3, 2, 2])];
    await expect.poll(lists).toEqual(whole);
    await desk.text.locator('li', { hasText: 'mo moi' }).click({ clickCount: 3 });
    await keyboard.press('Control+x');
    await expect.poll(lists).toEqual([list(true, ['ve duong', 'ba cay so', 'rai nhua', 've dien'], [1, 2, 2, 2])]);
    await keyboard.press('Control+v');
    await expect.poll(lists).toEqual(whole);
    // Where an item stays it is said why, and one thing at a time.
    await desk.text.locator('li', { hasText: 'ba cay so' }).click();
    await keyboard.press('Tab');
    await desk.page.getByText('Mục này đã ở cấp sâu nhất.').waitFor();
    await desk.text.locator('li', { hasText: 've duong' }).click();
    await keyboard.press('Tab');
    await desk.page.getByText('Mục đầu danh sách không xuống cấp được.').waitFor();
    await expect.poll(() => desk.page.getByText('Mục này đã ở cấp sâu nhất.').count()).toBe(0);
    await expect.poll(lists).toEqual(whole);
  });

  const notes = (): unknown[] => nodesIn(file(), title).flat().flatMap((node: TextNode) => (node.footnote === undefined ? [] : [node.footnote.runs ?? node.footnote.text]));
  const note = () => desk.page.getByRole('group', { name: 'Chú thích cuối trang' }).getByRole('textbox');

  test('in the field of a note undo takes words, a paste keeps bold and italic, and Shift+Enter leads behind the number', async () => {
    const { page } = desk;
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Alt+KeyF');
    await page.keyboard.type('Theo bao cao', { delay: 70 });
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().innerText()).toBe('Theo bao ');
    await copyAs('<p>Xem <b>Nghị quyết</b> số <i>05</i></p>');
    await page.keyboard.press('Control+v');
    await page.keyboard.type(' nhé');
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().innerText()).toBe('Theo bao Xem Nghị quyết số 05 ');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().innerText()).toBe('Theo bao ');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('xin');
    const noted = [{ text: 'Theo bao Xem ' }, { text: 'Nghị quyết', bold: true }, { text: ' số ' }, { text: '05', italic: true }];
    await expect.poll(() => nodesIn(file(), title).flat().map(({ text, footnote }: TextNode) => [text, footnote?.runs ?? null]), { timeout: PATIENCE_MS }).toEqual(
      expect.arrayContaining([['Ông tên thật là Trần Văn ', null], ['Lành', noted], ['xin.', null]]));
    await desk.shot('note');
    // The new note is one step, however often it was written down. A letter that stands outside of a note's words is one, too.
    for (let left = ['x', 'in'].length; left > 0; left -= 1) await page.keyboard.press('Control+z');
    await expect.poll(() => textIn(file(), title), { timeout: PATIENCE_MS }).toBe([title, LINE].join('\n'));
    expect(notes()).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await expect.poll(notes, { timeout: PATIENCE_MS }).toEqual([]);
  });

  test('Backspace behind a number takes the note; a dash in front of speech is not there twice', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+Alt+KeyF');
    await note().fill('Theo sổ của bản.');
    await page.keyboard.press('Enter');
    await expect.poll(notes, { timeout: PATIENCE_MS }).toEqual(['Theo sổ của bản.']);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await expect.poll(notes, { timeout: PATIENCE_MS }).toEqual([]);
    expect(textIn(file(), title)).toContain(LINE);
    await page.keyboard.press('Control+z');
    await expect.poll(notes, { timeout: PATIENCE_MS }).toEqual(['Theo sổ của bản.']);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('– - Chua em a.', { delay: 20 });
    const speech = () => blocksIn(file(), title).filter(({ type }) => type === 'dialogue');
    await expect.poll(speech, { timeout: PATIENCE_MS }).toEqual([{ type: 'dialogue', dash: '- ', children: [{ text: 'Chua em a.' }] }]);
    await desk.shot('one-dash');
  });

  test('text pasted from Word keeps headings, bold, italic, lists, and nothing else', async () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-parent:"";font-family:"Times New Roman"}</style></head><body lang=VI>
<!--StartFragment--><h2 style='mso-list:none'><span lang=VI>Từ một nếp nghĩ<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:36.0pt'><b style='mso-bidi-font-weight:normal'><span style='color:red'>Con kênh</span></b> tưới cho <i>180&nbsp;ha</i> lúa
ba vụ.<o:p></o:p></p><ul><li class=MsoNormal>sáng vớt lục bình;</li><li class=MsoNormal>chiều nhắc mặc áo phao.</li></ul><script>window.attacked = true</script><img src="http://127.0.0.1:9/x.png" onerror="window.attacked = true"><!--EndFragment--></body></html>`;
    await desk.page.keyboard.press('Enter');
    await copyAs(word);
    await desk.page.keyboard.press('Control+v');
    await inFile().toContain('chiều nhắc mặc áo phao.');
    const id = inBook(file(), (reader) => reader.outline().parts.flatMap((part) => part.articles).find((article) => article.title === title)?.id ?? '');
    const blocks = inBook(file(), (reader) => reader.article(id).document.blocks);
    expect(blocks.map((block) => block.type)).toEqual(expect.arrayContaining(['heading', 'paragraph', 'list']));
    expect(textIn(file(), title).replace(/\u00a0/g, ' ')).toContain('Từ một nếp nghĩ\nCon kênh tưới cho 180 ha lúa ba vụ.\nsáng vớt lục bình;\nchiều nhắc mặc áo phao.');
    expect(marked('bold')).toEqual(['Con kênh']);
    expect(marked('italic').map((text) => text.replace(/\u00a0/g, ' '))).toEqual(['180 ha']);
    expect(await desk.page.evaluate(() => 'attacked' in window)).toBe(false);
    await desk.shot('pasted');
    await desk.page.keyboard.press('Control+z');
    await inFile().not.toContain('Con kênh');
  });

  test('nothing typed is lost when another article is opened at once', async () => {
    await typeComposed(desk.page, ' Gõ rồi sang bài khác');
    await desk.page.keyboard.press('Alt+ArrowDown');
    const next = left[0] ?? '';
    await desk.text.getByRole('heading', { level: 1, name: next }).waitFor();
    await inFile().toContain('Gõ rồi sang bài khác');
    expect(textIn(file(), next)).toBe([next, LINE].join('\n'));
  });

  test('a note that is being written comes along when another article is opened, a new one and one that was there', async () => {
    const { page } = desk;
    const back = async (): Promise<void> => {
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => desk.text.getByRole('heading', { level: 1 }).innerText()).not.toBe(title);
      await page.keyboard.press('Alt+ArrowDown');
      await desk.opened(title);
    };
    await page.keyboard.press('Control+Alt+KeyF');
    await page.keyboard.type('Lời chuyển bài');
    await back();
    expect(notes()).toEqual(['Lời chuyển bài']);
    await desk.caretAtEndOf(LINE);
    await page.keyboard.press('Control+Alt+KeyF');
    await page.keyboard.type(', rồi sửa');
    await back();
    expect(notes()).toEqual(['Lời chuyển bài, rồi sửa']);
    await desk.shot('note-kept');
  });

  test('Ctrl+End and Ctrl+Home lead to the edges of a long article, with Shift they select up to there', async () => {
    const { page } = desk;
    const selected = (): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '');
    const inSight = (words: string) => expect.poll(() => desk.block(words).evaluate((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    })).toBe(true);
    await desk.open(LONG);
    await desk.caretAtEndOf('Đoạn 2.');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Hết.');
    await inSight('Đoạn 66.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Một ');
    await inSight('Đoạn 1.');
    await expect.poll(() => textIn(file(), `Một ${LONG}`), { timeout: PATIENCE_MS }).toBe(`${[`Một ${LONG}`, ...PARAGRAPHS].join('\n')} Hết.`);
    await desk.caretAtEndOf('Đoạn 2.');
    await page.keyboard.press('Control+Shift+End');
    await expect.poll(selected).toMatch(/^\s*Đoạn 3\.[^]*Đoạn 66\.[^]* Hết\.$/u);
    await inSight('Đoạn 66.');
    await page.keyboard.press('Control+Shift+Home');
    await expect.poll(selected).toMatch(/^Một Bài dài\s+Đoạn 1\.[^]*lối vào bản\.$/u);
    await desk.shot('long');
  });

  test('nothing typed is lost when the book is closed and opened again', async () => {
    await typeComposed(desk.page, ' Gõ rồi đóng kỷ yếu');
    await desk.choose('Lệnh khác', 'Đóng kỷ yếu');
    await desk.page.getByRole('heading', { name: 'Gần đây' }).waitFor();
    expect(textIn(file(), title)).toContain('Gõ rồi đóng kỷ yếu');
    await desk.button('Mở kỷ yếu').click();
    await desk.text.getByText('Gõ rồi đóng kỷ yếu').waitFor();
  });
});

test('nothing typed is lost when the application is quit at once, a word being composed included', async () => {
  await start();
  await begin();
  await typeComposed(desk.page, ' Gõ rồi thoát');
  await compose(desk.page, 'n', 'ng', 'nga', 'ngay');
  await stop();
  expect(textIn(file(), title)).toContain('Gõ rồi thoát ngay');
});

test('nor is a note whose field has the keyboard', async () => {
  await start();
  await begin();
  await desk.page.keyboard.press('Control+Alt+KeyF');
  await desk.page.keyboard.type('Viết dở');
  await stop();
  expect(nodesIn(file(), title).flat().flatMap(({ footnote }: TextNode) => footnote?.text ?? [])).toEqual(['Viết dở']);
});
