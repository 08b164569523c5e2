import { notFound } from '@hub/kit/errors.ts';

export const activityNotFound = (id: string) => notFound({ zh: '服务活动', en: 'service activity' }, id);
