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

/** One line, its line break included. */
export function annotationLine({ level, file, line, column, title, message }: Annotation): string {
  const properties = { file, line, col: column, title };
  const list = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${list.join(',')}::${escapeData(message)}\n`;
}

/** The path by which GitHub knows a file of a ledger. @param workspace GITHUB_WORKSPACE */
export function fileInWorkspace(file: string, root: string, workspace = '.'): string {
  return relative(resolve(workspace), resolve(root, file)).replaceAll('\\', '/');
}

/** The runner takes an annotation by its beginning; whoever reads the line after it, or a log of it, may not. */
const escapeData = (text: string) =>
  brokenWithin(inlineLines(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
