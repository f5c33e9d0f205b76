import { list, paragraph, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['năm', 'sáu'], [], 5), paragraph('lời'), paragraph('7) |')],
  run: (editor) => void autoformat(editor),
  output: [title('A'), list(true, ['năm', 'sáu'], [], 5), paragraph('lời'), list(true, ['|'], [], 'continued')],
});
