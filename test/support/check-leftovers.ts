/** Ends every test file of the projects `world` and `alone`: temporary files are removed, and the folder, the environment and the listeners are as before. */
import { afterAll, expect } from 'vitest';
import { removeTemporaries } from './temporary.ts';

const stateOf = () => ({
  folder: process.cwd(),
  environment: { ...process.env },
  uncaught: process.listenerCount('uncaughtException'),
  unhandled: process.listenerCount('unhandledRejection'),
});
const before = stateOf();

afterAll(() => {
  removeTemporaries();
  expect(stateOf()).toEqual(before);
});
