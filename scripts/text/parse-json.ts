/** The value of a JSON text. @returns undefined when the text is not JSON; no JSON text has this value */
export function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
