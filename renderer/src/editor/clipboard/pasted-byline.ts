/** A text from Word or a page comes in. Who wrote it: as in import, by a label or by name with role and unit. Only where nothing else can be meant. */
import { byline } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { isLine } from '@common/article/lines.ts';
import { blockLines } from '@common/article/read.ts';
import { signatureLabel, sourceOf } from '@common/text/signature.ts';
import { nameScore, signatureScore } from '@common/text/signed-names.ts';
import { Node, Transforms, type Editor, type Path } from 'slate';
import { insertBlocks } from '../commands/insert-blocks.ts';
import { WHOLE, type Copied } from '../commands/insert-parts.ts';
import { asStep } from '../history.ts';
import { isEmptyBlock } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { endOfArticle } from './end-of-article.ts';
import { removeWaitingStandfirst, withLead } from './pasted-lead.ts';
import { caretToTitle } from './pasted-title.ts';

/** A name that looks like one beyond doubt, with a role or a body: see `signatureScore`. */
const BEYOND_DOUBT = 4;
/** Of whom a text speaks. With tones: "Chi bộ" signs. */
const SPOKEN_OF = /^(?:ông|bà|anh|chị|cô|thầy|đồng chí)\s/iu;
/** Two syllables and where they are, or what lies there: "Hà Nội – Thành phố Hồ Chí Minh". Who signs so without a body or a role is a doubt. */
const PLACES = /^\s*\p{Lu}\p{L}+\s\p{Lu}\p{L}+\s*[,–—(:/-]\s*(?:(?:[Tt]hành phố|T[Pp]\.?|[Tt]ỉnh|[Tt]hị xã|T[Xx]\.?|[Qq]uận|[Hh]uyện|[Tt]hị trấn|[Pp]hường|[Xx]ã|[Tt]hôn|[Bb]ản)(?:[\s-]*[\p{Lu}\d][\p{L}\d]*)+|TP\.?\s?HCM)\)?\s*$/u;
const STOPPED = /[.!?…][\s"'”’»)\]]*$/u;

/**
 * Puts blocks from elsewhere at the caret. Where several come to stand at the end of the article they are its text: what waited empty behind them
 * (the standfirst of a new article, its first paragraph) goes. Behind a table or a photo it stays: there one writes on. While suggesting they are words that are suggested.
 * `endsAtRight`: the last block, and no other in front of it, stands at the right edge.
 */
export function insertFromElsewhere(editor: Editor, blocks: readonly Block[], from: Exclude<Copied['from'], 'here'> = 'page', endsAtRight = false): void {
  // Words alone then, and a standfirst or a byline is a kind of block; its own step would be refused like any other command.
  if (isSuggesting(editor)) {
    insertBlocks(editor, blocks, { from, within: WHOLE });
    return;
  }
  caretToTitle(editor, blocks);
  const led = withLead(editor, blocks);
  const all = withByline(editor, led, endsAtRight);
  const end = all.at(-1);
  const whole = end !== undefined && (isLine(end) || end.type === 'list') && (all.length > 1 || end.type === 'byline');
  const last = whole && endOfArticle(editor) !== null;
  asStep(editor, () => {
    insertBlocks(editor, all, { from, within: WHOLE });
    if (led !== blocks) removeWaitingStandfirst(editor);
    if (!last || editor.selection === null) return;
    const [at = 0] = editor.selection.focus.path;
    for (let index = editor.children.length - 1; index > at; index -= 1) Transforms.removeNodes(editor, { at: [index] });
  });
}

/**
 * The pasted blocks, their last paragraph as the byline when it is who wrote the article: the article has none, what is pasted comes to
 * stand at its end, and that paragraph is one of its own there. No word of it is changed.
 */
function withByline(editor: Editor, blocks: readonly Block[], endsAtRight: boolean): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const at = endOfArticle(editor);
  if (at === null || [...blocks, ...(editor.children as Block[])].some(({ type }) => type === 'byline')) return blocks;
  const before = blocks.at(-2) ?? blockBefore(editor, at);
  // One paragraph alone joins the text that it is pasted into; pasted into the title, the first is the title.
  const stands = at.length === 0 ? blocks.length > 2 : blocks.length > 1 || isEmptyBlock(Node.get(editor, at));
  if (!stands || before === undefined || before.type === 'title' || !(isSignature(Node.string(last), before) || (endsAtRight && isNamed(Node.string(last), before)))) return blocks;
  return [...blocks.slice(0, -1), byline(last.children)];
}

function isSignature(text: string, before: Block): boolean {
  if (signatureLabel(text) !== null) return true;
  // Of several lines in that form each is somebody: a list of people, not one who signs.
  const follows = blockLines(before).join(' ').trim();
  return STOPPED.test(follows) && !STOPPED.test(text) && !SPOKEN_OF.test(text) && !PLACES.test(text) && signatureScore(text) >= BEYOND_DOUBT;
}

/** Names and nothing else, alone at the right edge: papers set so who wrote. */
function isNamed(text: string, before: Block): boolean {
  const leads = /:\s*$/u.test(blockLines(before).at(-1) ?? '');
  return !leads && !SPOKEN_OF.test(text) && !sourceOf(text) && nameScore(text) > 1;
}

/** What stands in front of an empty paragraph, empty ones passed over. */
const blockBefore = (editor: Editor, [at = 0]: Path): Block | undefined => (editor.children as Block[]).slice(0, at).findLast((block) => block.type !== 'paragraph' || Node.string(block).trim() !== '');
