import type { AuditEntry } from '@hub/kit/audit-entry.entity.ts';
import { connectionOf } from '@hub/kit/connection.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '查阅记录: who read what of a household, when, and for what.' })
export class HouseholdAccess {
  @Field(() => DateTime, { description: '时间: when it was read.' })
  at: Date;

  @Field(() => [String], { description: '查阅项: which fields were read.' })
  fields: string[];

  personId: string;
  caseId: string;

  /** As the audit trail has it. */
  constructor({ at, actorId, after }: AuditEntry) {
    this.at = at;
    this.personId = actorId;
    this.caseId = String(after?.purpose);
    this.fields = after?.fields as string[];
  }
}

export const HouseholdAccessConnection = connectionOf(HouseholdAccess);
