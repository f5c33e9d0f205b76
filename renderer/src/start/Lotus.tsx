/** A lotus in fine lines over three lines of water. */
const OUTER = 'M50 52 C34 50 16 42 8 25 C24 26 42 36 50 52 Z M50 52 C66 50 84 42 92 25 C76 26 58 36 50 52 Z';
const MIDDLE = 'M50 52 C36 44 25 30 24 12 C38 18 49 34 50 52 Z M50 52 C64 44 75 30 76 12 C62 18 51 34 50 52 Z';
const INNER = 'M50 52 C40 40 37 26 41 9 C48 20 51 36 50 52 Z M50 52 C60 40 63 26 59 9 C52 20 49 36 50 52 Z';
const HEART = 'M50 52 C43 38 43 20 50 3 C57 20 57 38 50 52 Z';
const WATER = 'M14 59 H86 M26 64 H74 M38 69 H62';

/** `width` in px; drawn in the current colour of `--cover-gold-line`. */
export function Lotus({ width }: { readonly width: number }) {
  return (
    <svg className="lotus" width={width} height={width * 0.72} viewBox="0 0 100 72" fill="none" aria-hidden>
      <g stroke="currentColor" strokeWidth={Math.min(2.4, Math.max(1.1, 110 / width))} strokeLinejoin="round" strokeLinecap="round">
        <path d={OUTER} />
        <path d={MIDDLE} />
        <path d={INNER} />
        <path d={HEART} />
        <path d={WATER} />
      </g>
    </svg>
  );
}
