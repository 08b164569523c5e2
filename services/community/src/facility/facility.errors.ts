import { notFound } from '@hub/kit/errors.ts';

export const facilityNotFound = (id: string) => notFound({ zh: '场地', en: 'facility' }, id);
