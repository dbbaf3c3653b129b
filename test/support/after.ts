/** What every test file of the project `world` ends with: nothing of it is left. */
import { afterAll } from 'vitest';
import { removeTemporaries } from '../apply/git-support.ts';

afterAll(removeTemporaries);
