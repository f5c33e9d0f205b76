/** The signs in front of items below the first level, for style sheets: the points of a numbered list have the letters of Vietnamese papers, bullets under numbers are dashes. */
import { POINT_LETTERS } from '../../common/article/list-signs.ts';

/** What knows no such letters (older reading programs) has the Latin ones: they are told first. */
export const LIST_STYLE = `@counter-style points { system: alphabetic; symbols: ${POINT_LETTERS.join(' ')}; suffix: ") "; }
@counter-style points-under { system: extends lower-roman; suffix: ") "; }
ul ul { list-style-type: "+  "; }
ul ul ul { list-style-type: "▪  "; }
ol ul { list-style-type: "–  "; }
ol ul ul { list-style-type: "+  "; }
ol ol { list-style-type: lower-latin; list-style-type: points; }
ol ol ol { list-style-type: lower-roman; list-style-type: points-under; }
`;
