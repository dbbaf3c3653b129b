/** Workflow commands that GitHub shows at a line of a file. Values are escaped so that none can become another command. */
import { relative, resolve } from 'node:path';
import { inlineLines } from './encode.ts';
import { brokenWithin } from './runner-commands.ts';

export interface Annotation {
  level: 'error' | 'warning';
  /** Relative to the workspace, forward slashes. */
  file: string;
  /** From 1. */
  line?: number;
  column?: number;
  title: string;
  message: string;
}

/** One line, with its line break. */
export function annotationLine({ level, file, line, column, title, message }: Annotation): string {
  const properties = { file, line, col: column, title };
  const list = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${list.join(',')}::${escapeData(message)}\n`;
}

/** The path of a file of the ledger relative to the workspace. @param workspace GITHUB_WORKSPACE */
export function fileInWorkspace(file: string, root: string, workspace = '.'): string {
  return relative(resolve(workspace), resolve(root, file)).replaceAll('\\', '/');
}

/** The runner reads an annotation by its beginning. Other readers of the line, or of a log, may find a command later in it. */
const escapeData = (text: string) =>
  brokenWithin(inlineLines(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
