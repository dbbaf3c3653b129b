/** The labels of a runner as an option has them: `self-hosted, linux`. */
export const labelsIn = (option: string): string[] =>
  option
    .split(',')
    .map(label => label.trim())
    .filter(label => label !== '');
