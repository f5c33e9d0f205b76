import { heading, paragraph, title } from '@common/article/build.ts';
import { broken, fixture, suggesting } from '../../support.ts';

/** The new empty line takes over what was suggested of the break above the heading. */
export default fixture({
  input: [title('A'), paragraph('một'), broken('inserted', heading(1, '|hai'))],
  run: suggesting((editor) => editor.insertBreak()),
  output: [title('A'), paragraph('một'), broken('inserted', paragraph('')), broken('inserted', heading(1, '|hai'))],
});
