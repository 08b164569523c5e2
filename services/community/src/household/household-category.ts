import { registerEnumType } from 'type-graphql';

export enum HouseholdCategory {
  LOW_INCOME = 'LOW_INCOME',
  LIVING_ALONE = 'LIVING_ALONE',
  DISABLED = 'DISABLED',
  FRAIL = 'FRAIL',
  OTHER = 'OTHER',
}
registerEnumType(HouseholdCategory, {
  name: 'HouseholdCategory',
  description: '住户类别: why a household is looked after.',
  valuesConfig: {
    LOW_INCOME: { description: '低保: on minimum living allowance.' },
    LIVING_ALONE: { description: '独居: someone old who lives alone.' },
    DISABLED: { description: '残疾: someone with a disability.' },
    FRAIL: { description: '高龄: someone very old or frail.' },
    OTHER: { description: '其他: for another reason.' },
  },
});
