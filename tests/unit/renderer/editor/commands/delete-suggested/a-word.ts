import { paragraph, title } from '@common/article/build.ts';
import { fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một hai|')],
  run: suggesting((editor) => editor.deleteBackward('word')),
  output: [title('A'), paragraph([{ text: 'một |' }, going('hai')])],
});
