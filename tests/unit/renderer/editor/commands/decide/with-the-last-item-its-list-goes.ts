import { list, paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một|'), list(false, [[going('hai')], [going('ba', 's2')]])],
  run: (editor) => decide(editor, 'accept', new Set(['s1', 's2'])),
  output: [title('A'), paragraph('một|')],
});
