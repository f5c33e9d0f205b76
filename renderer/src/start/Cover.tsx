/** A small drawn cover in the Trang trọng look: red cloth, gold title, a lotus in line. Sized by its width, 2:3 like the book; decoration. */
import { Lotus } from './Lotus.tsx';
import { breakTitle } from './title-lines.ts';

interface CoverProps {
  readonly title: string;
  readonly period: string;
  readonly organisation: string;
  /** px */
  readonly width: number;
}

export function Cover({ title, period, organisation, width }: CoverProps) {
  const lines = breakTitle(title);
  const longest = Math.max(...lines.map((line) => line.length), 8);
  // The longest line fills at most 74 % of the width (a letter is about half its size wide); many lines take a smaller size.
  const size = Math.min((width * 0.74) / (longest * 0.5), width * 0.125, (width * 0.54) / lines.length);
  const small = width < 120;
  return (
    <div
      className="cover"
      style={{ width, height: width * 1.5, fontSize: width * 0.046 }}
      aria-hidden
    >
      <span className="cover__organisation">{small ? '' : organisation.toLocaleUpperCase('vi')}</span>
      <span className="cover__title" style={{ fontSize: size }} lang="vi">
        {lines.map((line, index) => (
          <span key={`${String(index)}${line}`}>{line}</span>
        ))}
      </span>
      <Lotus width={width * 0.34} />
      <span className="cover__period">{small ? '' : period}</span>
    </div>
  );
}
