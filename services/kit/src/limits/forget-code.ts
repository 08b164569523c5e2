import { setFlagsFromString } from 'node:v8';

/**
 * V8 keeps the text and the code of every function that was made from a text, in case the same text comes again, and
 * lets them go after several collections only. Ours come once, for each new operation: half a megabyte for a large one.
 */
export const forgetCompiledCode = (): void => setFlagsFromString('--no-compilation-cache');
