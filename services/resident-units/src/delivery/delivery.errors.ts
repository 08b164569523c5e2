import { HubError } from '@hub/kit/errors.ts';

export const moreThanDelivered = (delivered: number) =>
  new HubError(
    'MORE_THAN_DELIVERED',
    {
      zh: `验收数量不能超过交付的 ${delivered}。请更正数量。`,
      en: `No more than the ${delivered} delivered can be accepted. Correct the quantity.`,
    },
    { delivered },
  );

export const deliveryAlreadyAccepted = () =>
  new HubError('DELIVERY_ALREADY_ACCEPTED', {
    zh: '该交付已经验收或退回，不能再次办理。如数量不足，请由单位另行登记交付。',
    en: 'This delivery has been accepted or turned down already. What is missing is for the unit to deliver anew.',
  });

export const samePersonAttests = () =>
  new HubError('SAME_PERSON_ATTESTS', {
    zh: '该交付由您代表单位登记，不能再由您代表社区验收。请由社区的另一人验收。',
    en: 'You attested this delivery for the unit, so another person attests it for the community. Ask one of them.',
  });

export const tooMuchInAll = () =>
  new HubError('TOO_MUCH_DELIVERED', {
    zh: '累计交付超过可登记的数量。请核对此前的交付，或另行登记一项承诺。',
    en: 'With this the deliveries come to more than can be kept. Check the earlier ones, or pledge anew.',
  });
