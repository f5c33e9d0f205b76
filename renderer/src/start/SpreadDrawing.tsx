/** An open spread in a few strokes: title, photo, text. Decoration. */
const line = (x: number, y: number, width: number) => <rect key={`${String(x)}-${String(y)}`} x={x} y={y} width={width} height="3" rx="1.5" />;
const lines = (x: number, from: number, count: number, width: number) =>
  Array.from({ length: count }, (_, index) => line(x, from + index * 9, index === count - 1 ? width * 0.6 : width));

export function SpreadDrawing() {
  return (
    <svg className="spread-drawing" width="416" height="290" viewBox="0 0 416 290" aria-hidden>
      <rect className="spread-drawing__paper" x="0.5" y="0.5" width="207" height="289" />
      <rect className="spread-drawing__paper" x="208.5" y="0.5" width="207" height="289" />
      <g className="spread-drawing__text">
        {lines(30, 40, 24, 148)}
        <rect x="238" y="40" width="130" height="8" rx="2" />
        <rect x="238" y="54" width="92" height="8" rx="2" />
        {lines(238, 76, 3, 148)}
        {lines(238, 222, 5, 148)}
      </g>
      <rect className="spread-drawing__sky" x="238" y="112" width="148" height="92" />
      <path className="spread-drawing__far" d="M238 172 L262 146 L282 166 L312 134 L342 168 L362 150 L386 170 V204 H238 Z" />
      <path className="spread-drawing__near" d="M238 188 C268 172 300 182 322 176 S368 178 386 184 V204 H238 Z" />
    </svg>
  );
}
