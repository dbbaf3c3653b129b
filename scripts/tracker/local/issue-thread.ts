/**
 * One issue or pull request as a Markdown file that people read and edit: YAML front matter, the body with its marker, a divider, and
 * the conversation below it. Each comment ends with a hidden line that has its id.
 */
import { UsageError } from '../../errors.ts';
import { yaml } from '../../libraries.ts';
import type { Localized } from '../../text/locale.ts';
import { commentId } from '../model/marker-reader.ts';
import type { Comment } from '../model/plan.ts';

export interface Thread {
  number: number;
  state: 'open' | 'closed' | 'merged';
  title: string;
  labels: string[];
  assignees: string[];
  /** ISO 8601. A person who closes an issue in the file need not write it. */
  closedAt?: string;
  /** Only of pull requests: the branch and the newest of the proposed commits. */
  branch?: string;
  commit?: string;
  body: string;
  /** The text below the divider, unchanged. */
  conversation: string;
}

const frontMatterFence = '---';
export const divider = '<!-- certledger-conversation: comments stand below this line -->';

/** @throws UsageError with the name of the file, when it cannot be read after a person's edit */
export function parseThread(text: string, file: string): Thread {
  // Some editors begin every file with a byte order mark.
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.indexOf(frontMatterFence, 1);
  if (lines[0] !== frontMatterFence || end === -1)
    throw unreadable(file, {
      en: 'it must begin with front matter between two `---`',
      ja: '先頭に `---` で挟まれたフロントマターが必要です',
    });
  const front = frontMatter(lines.slice(1, end).join('\n'), file);
  const rest = lines.slice(end + 1);
  const split = rest.indexOf(divider);
  return {
    ...front,
    body: (split === -1 ? rest : rest.slice(0, split)).join('\n').trim(),
    conversation:
      split === -1
        ? ''
        : rest
            .slice(split + 1)
            .join('\n')
            .trim(),
  };
}

function frontMatter(yaml: string, file: string): Omit<Thread, 'body' | 'conversation'> {
  const { number, state, title, labels, assignees, closedAt, branch, commit } = mapping(yaml, file);
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw unreadable(file, { en: '`number` must be a number', ja: '`number` は数値でなければなりません' });
  if (state !== 'open' && state !== 'closed' && state !== 'merged')
    throw unreadable(file, {
      en: '`state` must be open or closed',
      ja: '`state` は open または closed でなければなりません',
    });
  return {
    number,
    state,
    title: String(title ?? ''),
    labels: stringsIn(labels),
    assignees: stringsIn(assignees),
    ...(typeof closedAt === 'string' && !Number.isNaN(Date.parse(closedAt)) && { closedAt }),
    ...(typeof branch === 'string' && { branch }),
    ...(typeof commit === 'string' && { commit }),
  };
}

function mapping(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = yaml().parse(text, { maxAliasCount: 0 });
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw unreadable(file, { en: error.message, ja: error.message });
  }
  throw unreadable(file, {
    en: 'its front matter must be a mapping',
    ja: 'フロントマターはマップでなければなりません',
  });
}

function unreadable(file: string, { en, ja }: Localized): UsageError {
  return new UsageError({
    en: `${file} cannot be read: ${en}. Correct it, or delete it so that it is written again.`,
    ja: `${file} を読み取れません（${ja}）。修正するか、削除して作り直させてください。`,
  });
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function formatThread({ body, conversation, ...front }: Thread): string {
  const written = yaml().stringify(front, { lineWidth: 0 });
  const conversationText = conversation === '' ? '' : `\n${conversation}\n`;
  return `${frontMatterFence}\n${written}${frontMatterFence}\n\n${body}\n\n${divider}\n${conversationText}`;
}

/** Adds the comment below the others, unless one with its id is there. */
export function withComment(thread: Thread, { id, body }: Comment, at: Date): Thread {
  if (thread.conversation.split('\n').some(line => commentId(line) === id)) return thread;
  const comment = `**certledger**, ${at.toISOString()}:\n\n${body}`;
  return { ...thread, conversation: [thread.conversation, comment].filter(Boolean).join('\n\n') };
}
