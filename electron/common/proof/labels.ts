/** Labels that a design sets over an article: its part, named once more. */
import type { FlowWord } from './changes.ts';
import { lettersAlone } from './heads.ts';
import type { ProofPage } from './shapes.ts';

/** How much larger the title is that a label names. */
const LARGER = 1.4;
const MOST_WORDS = 12;

/** Whether words are whole lines of a proof that stand there in larger letters, too. */
export function labelsOf(pages: readonly ProofPage[], flow: readonly FlowWord[]): (words: readonly FlowWord[]) => boolean {
  const sizeOf = ({ page, line }: FlowWord): number => pages[page]?.lines[line]?.size ?? 0;
  const lengths = new Map<string, number>();
  for (const { page, line } of flow) lengths.set(`${String(page)} ${String(line)}`, (lengths.get(`${String(page)} ${String(line)}`) ?? 0) + 1);
  const larger = new Map<number, string>();
  return (words) => {
    const [first] = words;
    if (first === undefined || words.length > MOST_WORDS) return false;
    const lines = new Set(words.map(({ page, line }) => `${String(page)} ${String(line)}`));
    if ([...lines].reduce((sum, line) => sum + (lengths.get(line) ?? 0), 0) !== words.length) return false;
    const size = Math.max(...words.map(sizeOf));
    const known = larger.get(size) ?? lettersAlone(flow.filter((word) => sizeOf(word) >= LARGER * size));
    larger.set(size, known);
    return known.includes(lettersAlone(words));
  };
}
