import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { broken, coming, fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, coming('rất '), going('hai', 's2'), coming('ba', 's2')]), broken('inserted', paragraph('bốn|'), 's3'), broken('deleted', paragraph('năm'), 's4')],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A'), paragraph('một rất ba'), paragraph('bốn|năm')],
});
