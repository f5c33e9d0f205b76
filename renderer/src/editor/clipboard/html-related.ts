/** Boxes of links to other articles that papers set into a text ("Tin liên quan"): no part of it. What they are is told by their name and by their having nothing else in them. */
import type { HtmlNode } from './html.ts';
import { cleanText } from './plain.ts';

const TEXT = 3;
const BOXES = new Set('DIV UL OL SECTION ASIDE NAV ARTICLE TABLE'.split(' '));
/** In a class or an id. */
const NAME = /(?:^|[-_])(?:(?:(?:box|list|tin|bai|news)[-_]?)*lien-?quan|related?|relate-?news|(?:tin|bai)-?khac|other-?news|(?:cung-?)?chuyen-?muc|(?:doc|xem)-?(?:them|nhieu)|read-?more|see-?more|most-?view(?:ed)?|brief[-_]?info)/u;
/** "has-related" says what stands beside. */
const SAYS_OF_OTHERS = /^(?:has|with|no|is|not|without)[-_]/u;
/** What stands over or in front of such links. */
const LABEL = /^(?:(?:các |những )?(?:tin|bài)(?: viết| bài| tức)? (?:liên quan|khác|cùng chuyên mục|đọc nhiều|nổi bật|mới)|(?:xem|đọc) (?:thêm|tiếp|nhiều)|có thể bạn quan tâm|>>+|[-–•»])\s*:?$/iu;
/** Of another article. */
const ADDRESS = /^(?:https?:\/)?\/[^#]/u;
/** Such a box is not large: nodes, letters in all. */
const MOST_NODES = 400;
const MOST_LETTERS = 4000;

/** The words of its links; null for anything but such a box: a name alone never takes words of an article away. */
export function relatedIn(node: HtmlNode): string[] | null {
  if (!BOXES.has(node.nodeName.toUpperCase()) || !isNamed(node)) return null;
  const titles = new Map<HtmlNode, string>();
  let [nodes, letters] = [0, 0];
  const open: { readonly node: HtmlNode; readonly link: HtmlNode | null }[] = [{ node, link: null }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { link } = each;
    const name = each.node.nodeName.toUpperCase();
    const text = each.node.nodeType === TEXT ? cleanText(each.node.nodeValue ?? '').replace(/\s+/gu, ' ') : '';
    [nodes, letters] = [nodes + 1, letters + text.length];
    if (name === 'H1' || nodes > MOST_NODES || letters > MOST_LETTERS || (link === null && text.trim() !== '' && !LABEL.test(text.trim()))) return null;
    if (link !== null) titles.set(link, (titles.get(link) ?? '') + text);
    const leads = name === 'A' && ADDRESS.test(each.node.getAttribute?.('href')?.trim() ?? '');
    for (const child of [...each.node.childNodes].reverse()) open.push({ node: child, link: leads ? each.node : link });
  }
  const said = [...titles.values()].map((title) => title.trim()).filter((title) => title !== '');
  return said.length > 0 ? [...new Set(said)] : null;
}

function isNamed(node: HtmlNode): boolean {
  const said = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`.slice(0, 500).toLowerCase();
  return said.split(/\s+/u).some((name) => NAME.test(name) && !SAYS_OF_OTHERS.test(name));
}
