/**
 * The shape of GitHub's answers, for each operation: exactly the fields that certledger uses. GitHub's own OpenAPI description is
 * not used directly, because it requires fields that GitHub does not always send (the description of a label of a pull request), and
 * because it is newer than many Enterprise Servers. A test compares the two.
 */
import { generatedValidators } from '../../schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
/** An id, a number or a count. */
const nonNegativeInteger = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const boolean = { type: 'boolean' };
/** A leap second is refused, because `Date` cannot represent it. */
const instant = { type: 'string', format: 'date-time', pattern: '^[^:]*:[0-9]{2}:[0-5]' };
const state = { enum: ['open', 'closed'] };

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
/** An object with these properties. `optional` ones may be missing, and others are ignored. */
const objectWith = (required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const user = objectWith({ login: text });
/** Null where the account was deleted. */
const writtenBy = orNull(user);
const label = objectWith({ name: text });
const issue = objectWith(
  {
    id: nonNegativeInteger,
    number: nonNegativeInteger,
    state,
    title: text,
    comments: nonNegativeInteger,
    user: writtenBy,
    labels: listOf({ anyOf: [text, objectWith({}, { name: orNull(text) })] }),
    closed_at: orNull(instant),
  },
  { body: orNull(text), assignees: orNull(listOf(user)), pull_request: objectWith({}), locked: boolean },
);
const comment = objectWith({ id: nonNegativeInteger, user: writtenBy }, { body: text });
const pull = objectWith({
  id: nonNegativeInteger,
  number: nonNegativeInteger,
  state,
  title: text,
  body: orNull(text),
  user: writtenBy,
  head: objectWith({ ref: text }),
  base: objectWith({ ref: text, repo: objectWith({ default_branch: text }) }),
  merged_at: orNull(instant),
});
const codeowners = objectWith({
  errors: listOf(objectWith({ line: { type: 'integer' }, kind: text, message: text })),
});

/** By name. `npm run generate` compiles them. */
export const answerSchemas = {
  user,
  repository: objectWith({ has_issues: boolean }),
  label,
  labels: listOf(label),
  issue,
  issues: listOf(issue),
  comment,
  comments: listOf(comment),
  pull,
  pulls: listOf(pull),
  codeowners,
} as const satisfies Record<string, Schema>;

export type AnswerName = keyof typeof answerSchemas;

/** By operation and status; `undefined`: an answer without a body. */
const answersByOperation: Readonly<Record<string, Readonly<Record<number, AnswerName | undefined>>>> = {
  'GET /user': { 200: 'user' },
  'GET /repos/{}/{}': { 200: 'repository' },
  'GET /repos/{}/{}/labels': { 200: 'labels' },
  'POST /repos/{}/{}/labels': { 201: 'label' },
  'GET /repos/{}/{}/issues': { 200: 'issues' },
  'POST /repos/{}/{}/issues': { 201: 'issue' },
  'GET /repos/{}/{}/issues/{}': { 200: 'issue' },
  'PATCH /repos/{}/{}/issues/{}': { 200: 'issue' },
  'GET /repos/{}/{}/issues/{}/comments': { 200: 'comments' },
  'POST /repos/{}/{}/issues/{}/comments': { 201: 'comment' },
  'PATCH /repos/{}/{}/issues/comments/{}': { 200: 'comment' },
  'GET /repos/{}/{}/assignees/{}': { 204: undefined },
  'GET /repos/{}/{}/codeowners/errors': { 200: 'codeowners', 404: undefined },
  'GET /repos/{}/{}/pulls': { 200: 'pulls' },
  'POST /repos/{}/{}/pulls': { 201: 'pull' },
  'PATCH /repos/{}/{}/pulls/{}': { 200: 'pull' },
};

const patterns = Object.entries(answersByOperation).map(([operation, answers]) => ({
  pattern: new RegExp(`^${operation.replaceAll('{}', '[^/]+')}$`),
  answers,
}));

/** Links to further pages identify the repository by its number. */
const repositoryById = /^\/repositories\/\d+(?=\/)/;

/**
 * @param path below the base path of the API
 * @returns the answers of an operation by status; undefined: certledger does not use this operation
 */
export function expectedAnswers(
  method: string,
  path: string,
): Readonly<Record<number, AnswerName | undefined>> | undefined {
  const operation = `${method} ${path.replace(repositoryById, '/repos/_/_')}`;
  // Two patterns match `…/issues/comments/1`. The last one has more literal segments.
  return patterns.findLast(({ pattern }) => pattern.test(operation))?.answers;
}

/** Where a value does not have its shape, as a JSON pointer; undefined: it has it. */
export function shapeError(answer: AnswerName, value: unknown): string | undefined {
  const validate = generatedValidators('github-answers')[answer];
  if (!validate) throw new Error(`no validator of ${answer}`);
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || '/'}: ${error?.message ?? ''}`;
}
