/** `node --import …/loaded.js PROGRAM`: whatever is loaded is named on the third stream, a line each. */
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    writeSync(3, `${url}\n`);
    return next(url, context);
  },
});
