import { annotationLine, fileInWorkspace } from '../../text/annotation.ts';
import { json } from '../../text/encode.ts';
import type { Views } from '../../text/view.ts';
import type { Problem } from '../types.ts';
import { problemsText } from './problems-text.ts';
import { type Validation, verdictText } from './validation.ts';

export const validationViews = {
  text: (validation, { locale, color }) =>
    `${problemsText(validation, { color })}${verdictText(validation)[locale]}\n`,
  json: ({ problems }) => json({ schemaVersion: 1, problems }),
  github: (validation, { locale }) => [
    {
      to: 'annotations',
      text: validation.problems.map(problem => annotation(problem, validation)).join(''),
    },
    { to: 'out', text: `${verdictText(validation)[locale]}\n` },
  ],
} satisfies Views<Validation>;

function annotation({ file, line, column, rule, message }: Problem, { root, workspace }: Validation): string {
  const place = { file: fileInWorkspace(file, root, workspace), line, column };
  return annotationLine({ level: 'error', ...place, title: rule, message });
}
