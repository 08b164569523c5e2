import { connectionOf } from '@hub/kit/connection.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { LeadsTo } from '@hub/kit/leads-to.ts';
import { DateTime, LocalDate } from '@hub/kit/scalars.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { called } from '@hub/kit/words.ts';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Community } from '../foreign-types.ts';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { seesService } from '../in-service-member/in-service-member.policy.ts';
import { Unit } from '../unit/unit.entity.ts';
import { type ReportMove, ReportState, reportMoves } from './check-in-report.state.ts';

/** What a report is made from. */
export type NewReport = Pick<CheckInReport, 'member' | 'unit' | 'communityId' | 'reportedAt'> &
  Partial<CheckInReport>;

@called('report')
@ObjectType({
  description:
    '报到: a member’s report to the community they live in; unit and community both see it (双重管理).',
})
@Directive('@key(fields: "id")')
@SeenBy(seesService)
@Entity()
@Index({ properties: ['communityId', 'reportedAt', 'id'] })
@Index({ properties: ['member', 'reportedAt'] })
@Unique({ properties: ['communityId', 'receiptNo'] })
@Check({
  name: 'check_in_report_received_with_receipt',
  expression: "state = 'ENDED' or (state = 'SUBMITTED') = (receipt_no is null)",
})
@Check({
  name: 'check_in_report_renewed_while_active',
  expression: "(state = 'ACTIVE') = (next_report_due is not null)",
})
@Check({
  name: 'check_in_report_stopped_for_a_reason',
  expression: "(state in ('SUSPENDED', 'TRANSFERRED', 'ENDED')) = (reason is not null)",
})
export class CheckInReport {
  @Field(() => ID, { description: '标识: its id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = newId();

  @LeadsTo(() => InServiceMember, { description: '在职党员: who reports.' })
  @ManyToOne(() => InServiceMember)
  member: InServiceMember;

  /** Where the member works, with which the database keeps it. */
  @ManyToOne(() => Unit)
  unit: Unit;

  /** Owned by the community subgraph. */
  @LeadsTo(() => Community, { description: '社区: to whom.' })
  @Property({ type: 'string', columnType: 'char(12)' })
  communityId: string;

  @Field(() => ReportState, { description: '状态: where it stands.' })
  @Enum({ items: () => ReportState })
  state: ReportState = ReportState.SUBMITTED;

  @Field(() => DateTime, { description: '报到时间: when it was handed in.' })
  @Property({ type: 'Date', columnType: 'timestamptz(3)' })
  reportedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: '回执编号: the number of the receipt that goes back to the unit.',
  })
  @Property({ type: 'text', nullable: true })
  receiptNo: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '下次报到: the day by which it is to be renewed, half a year on; none unless it is active.',
  })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  nextReportDue: string | null = null;

  @Field(() => String, {
    nullable: true,
    description: '说明: why it was suspended, transferred or ended.',
  })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  constructor(report: NewReport) {
    Object.assign(this, report);
  }

  receive(receiptNo: string): void {
    this.follow('receive');
    this.receiptNo = receiptNo;
  }

  activate(nextReportDue: string): void {
    this.serveUntil('activate', nextReportDue);
  }

  renew(nextReportDue: string): void {
    this.serveUntil('renew', nextReportDue);
  }

  resume(nextReportDue: string): void {
    this.serveUntil('resume', nextReportDue);
  }

  suspend(reason: string): void {
    this.stop('suspend', reason);
  }

  transfer(reason: string): void {
    this.stop('transfer', reason);
  }

  end(reason: string): void {
    this.stop('end', reason);
  }

  private serveUntil(move: ReportMove, nextReportDue: string): void {
    this.follow(move);
    this.nextReportDue = nextReportDue;
    this.reason = null;
  }

  private stop(move: ReportMove, reason: string): void {
    this.follow(move);
    this.nextReportDue = null;
    this.reason = reason;
  }

  private follow(move: ReportMove): void {
    this.state = follow(reportMoves, this.state, move);
  }
}

export const CheckInReportConnection = connectionOf(CheckInReport);
