import { paragraph, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('lời'), paragraph('2. |')],
  run: (editor) => void autoformat(editor),
  output: [title('A'), paragraph('lời'), paragraph('2. |')],
  still: true,
});
