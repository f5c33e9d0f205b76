/** What four inks on coated paper look like on a screen, without a colour engine: near enough to choose by, not to proof by. */

/** Per cent of each ink. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/**
 * sRGB of every way to lay the four solids over one another, black counting 1, yellow 2, magenta 4, cyan 8: what littlecms makes of them with
 * the profile ISO Coated v2 300 % (bas), relative colorimetric with black point compensation.
 */
const SOLIDS = ['ffffff', '181715', 'ffed00', '161800', 'e5007d', '220000', 'e3000b', '1e0000', '009ee3', '00031a', '00963e', '000b00', '2e2383', '000000', '2f2f2d', '000000']
  .map((hex) => channels(`#${hex}`));

/** Yule and Nielsen's factor (light spreads in the paper between the dots) and how much a dot of a half grows; the pair that fits the profile best. */
const SPREAD = 1.5;
const GAIN = 0.02;

/** Neugebauer's model: how large a share of the paper each overprint covers, and the mean of their light. @returns "#b6923f" */
export function screenOf(inks: Cmyk): string {
  const [cyan, magenta, yellow, black] = inks.map((percent) => {
    const share = percent / 100;
    return share + GAIN * 4 * share * (1 - share);
  }) as [number, number, number, number];
  const covers = (solid: number): number => [[black, 1], [yellow, 2], [magenta, 4], [cyan, 8]].reduce((share, [ink = 0, bit = 0]) => share * ((solid & bit) === 0 ? 1 - ink : ink), 1);
  const light = [0, 1, 2].map((channel) => SOLIDS.reduce((sum, solid, index) => sum + covers(index) * (solid[channel] ?? 0) ** (1 / SPREAD), 0) ** SPREAD);
  return `#${light.map((value) => Math.round(fromLinear(value) * 255).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG's relative luminance. @param srgb "#e3231b" */
export function luminance(srgb: string): number {
  const [red = 0, green = 0, blue = 0] = channels(srgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Linear light of each channel. */
function channels(srgb: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(srgb.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function fromLinear(light: number): number {
  const value = Math.min(1, Math.max(0, light));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
