import { registerEnumType } from 'type-graphql';

/** Shared with the resident-units subgraph, which has the same values: an enum of a graph is one enum. */
export enum ServiceCategory {
  GREENING = 'GREENING',
  SANITATION = 'SANITATION',
  ENVIRONMENT = 'ENVIRONMENT',
  CULTURE = 'CULTURE',
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  SAFETY = 'SAFETY',
  ELDERLY_CARE = 'ELDERLY_CARE',
  HARDSHIP_AID = 'HARDSHIP_AID',
  REPAIR = 'REPAIR',
  LEGAL_AID = 'LEGAL_AID',
  EMPLOYMENT = 'EMPLOYMENT',
  OTHER = 'OTHER',
}
registerEnumType(ServiceCategory, {
  name: 'ServiceCategory',
  description: '服务类别: what kind of service a need, an offer, a skill or an activity is about.',
  valuesConfig: {
    GREENING: { description: '绿化: trees, plants and pests.' },
    SANITATION: { description: '环卫: rubbish and clean corners.' },
    ENVIRONMENT: { description: '环保: protection of the environment.' },
    CULTURE: { description: '文化: festivals, dance and song.' },
    EDUCATION: { description: '教育: lessons and lectures.' },
    HEALTH: { description: '健康: health and first aid.' },
    SAFETY: { description: '平安: patrols and prevention.' },
    ELDERLY_CARE: { description: '助老: visits and help for the old.' },
    HARDSHIP_AID: { description: '帮困: help for households in hardship.' },
    REPAIR: { description: '维修: repairs and equipment.' },
    LEGAL_AID: { description: '普法: law and mediation.' },
    EMPLOYMENT: { description: '就业: jobs and training.' },
    OTHER: { description: '其他: anything else.' },
  },
});
