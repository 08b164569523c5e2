import { notFound } from '@hub/kit/errors.ts';

export const unitNotFound = (id: string) => notFound({ zh: '单位', en: 'unit' }, id);
