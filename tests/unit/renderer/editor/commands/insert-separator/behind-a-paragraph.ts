import { paragraph, separator, title } from '@common/article/build.ts';
import { insertSeparator } from '../../../../../../renderer/src/editor/commands/insert-separator.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|'), paragraph('b')],
  run: (editor) => insertSeparator(editor),
  output: [title('A'), paragraph('a'), separator(), paragraph('|b')],
});
