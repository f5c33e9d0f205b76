/** What the makers of a page call its parts (class and id): furniture, summary, caption, facts about the article. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const FURNITURE =
  /^(?:[\w-]*[-_])?(?:breadcrumbs?|navbar|navigation|mainmenu|topmenu|related|relate|relatednews|social|share|sharing|comments?|tags?|taglist|sidebar|pagination|pager|advert|advertisement|ads|newsletter|footer|tin-?lien-?quan|tin-?khac|lien-?quan|cung-?chuyen-?muc|other-?news|most-?view(?:ed)?|doc-?nhieu|xem-?nhieu|rating|copyright)(?:[-_][\w-]*)?$/u;
/** "has-sidebar" says what stands beside. */
const SAYS_OF_OTHERS = /^(?:has|with|no|is|not|without|col|hide|show)[-_]/u;
const SUMMARY = /^(?:[\w-]*[-_])?(?:sapo|chapeau|chapo|lead|summary|trich-?yeu|tom-?tat)(?:[-_][\w-]*)?$/u;
const CAPTION = /^(?:[\w-]*[-_])?(?:caption|figcaption|photo-?note|image-?(?:desc|note)|chu-?thich(?:-?anh)?|pcaption|picbox-?desc)(?:[-_][\w-]*)?$/u;
const FACT = /^(?:[\w-]*[-_])?(?:date|datetime|time|published|pubdate|author|tac-?gia|ngay-?dang|views?|hits?|luot-?xem)(?:[-_][\w-]*)?$/u;

/** Never furniture by its name. */
const TEXT_HOLDERS: ReadonlySet<string> = new Set(['body', 'html', 'main', 'article', 'p', 'figure', 'figcaption', 'table', 'tbody', 'tr', 'td', 'h1']);
/** Furniture holds no running text and is not large: nodes, units in all, units in a piece. */
const MOST_NODES = 300;
const MOST_TEXT = 4_000;
const PROSE = 240;

/** Names in `class` and `id`, small, at most ten. */
export function namesOf(attributes: ReadonlyMap<string, string>): string[] {
  const said = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500).toLowerCase();
  return said.split(/\s+/u).filter((name) => name !== '').slice(0, 10);
}

export const namesSummary = (names: readonly string[]): boolean => names.some((name) => SUMMARY.test(name));
export const namesCaption = (names: readonly string[]): boolean => names.some((name) => CAPTION.test(name));
export const namesFact = (names: readonly string[]): boolean => names.some((name) => FACT.test(name));

/** Called furniture, and small enough to be it: a name alone never takes away running text. */
export function isNamedFurniture(element: Element, names: readonly string[]): boolean {
  if (TEXT_HOLDERS.has(element.tagName) || !names.some((name) => FURNITURE.test(name) && !SAYS_OF_OTHERS.test(name))) return false;
  const stack: DefaultTreeAdapterTypes.ChildNode[] = [...element.childNodes].slice(0, MOST_NODES + 1);
  let [nodes, text] = [stack.length, 0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === 'h1' || nodes > MOST_NODES || text > MOST_TEXT) return false;
    if (node.nodeName === '#text' && 'value' in node) {
      if (node.value.trim().length > PROSE) return false;
      text += node.value.length;
    } else if ('childNodes' in node) {
      nodes += node.childNodes.length;
      if (nodes > MOST_NODES) return false;
      stack.push(...node.childNodes);
    }
  }
  return true;
}
