import { Arg, Args, Ctx, Directive, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { AuditEntry } from './audit-entry.entity.ts';
import { connectionOf, PageArgs } from './connection.ts';
import type { Context } from './context.ts';
import type { Page } from './page.ts';

const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry, { shared: true });

const latestFirst = [['seq', 'desc']] as const;

/**
 * What happened in one subgraph, for auditors: each subgraph adds its own list, named after it, to the one audit trail
 * of the graph.
 */
export function auditTrailResolver(name: string): Function {
  @ObjectType({ description: '审计轨迹: what happened in each part of the hub, for auditors.' })
  class AuditTrail {}

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
  return AuditTrailResolver;
}
