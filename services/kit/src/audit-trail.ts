import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { AuditEntry } from './audit-entry.entity.ts';
import { connectionOf, PageArgs } from './connection.ts';
import type { Context } from './context.ts';
import type { Page } from './page.ts';
import type { ReferenceResolver } from './subgraph.ts';

const AuditEntryConnection = connectionOf(AuditEntry, { shared: true });

const latestFirst = [['seq', 'desc']] as const;

/** A subgraph's part of the one audit trail of the graph. */
export interface AuditTrailPart {
  resolver: Function;
  resolveReference: ReferenceResolver;
}

/** Each subgraph adds what happened in it to the audit trail, under its own name. */
export function auditTrailPart(name: string): AuditTrailPart {
  // A class of each subgraph's own: in one process, a shared one would have the fields of all.
  @ObjectType({ description: '审计轨迹: what happened in each part of the hub, for auditors.' })
  @Directive('@key(fields: "id")')
  class AuditTrail {
    @Field(() => ID, { description: '标识: always the same; there is one trail.' })
    id: string = 'hub';
  }

  @Resolver(() => AuditTrail)
  class AuditTrailResolver {
    @Directive('@shareable')
    @Query(() => AuditTrail, { nullable: true, description: '审计轨迹: what happened, for auditors.' })
    auditTrail(): AuditTrail {
      return new AuditTrail();
    }

    @FieldResolver(() => AuditEntryConnection, {
      name,
      nullable: true,
      description: '审计记录: what happened there, the latest first.',
    })
    entries(
      @Arg('entity', () => String, { nullable: true, description: '类型: only of rows of this type.' })
      entity: string | null,
      @Arg('entityId', () => String, { nullable: true, description: '标识: only of this row.' })
      entityId: string | null,
      @Arg('actorId', () => String, { nullable: true, description: '操作人: only what this person did.' })
      actorId: string | null,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { loaders }: Context,
    ): Promise<Page<AuditEntry>> {
      const where = { ...(entity && { entity }), ...(entityId && { entityId }), ...(actorId && { actorId }) };
      return loaders.page(AuditEntry, { where, orderBy: latestFirst }, page);
    }
  }
  return { resolver: AuditTrailResolver, resolveReference: async () => new AuditTrail() };
}
