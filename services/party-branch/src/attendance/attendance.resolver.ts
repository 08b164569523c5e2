import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Unit } from '../foreign-types.ts';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import * as attendances from './attendance.commands.ts';
import { Attendance } from './attendance.entity.ts';
import { MarkAttendanceInput } from './attendance.inputs.ts';
import { canMark } from './attendance.policy.ts';

@Resolver(() => Attendance)
export class AttendanceResolver {
  @DoneBy(canMark)
  @Mutation(() => Attendance, {
    nullable: true,
    description: '登记出席: mark a unit’s answer, arrival or absence.',
  })
  markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: Context,
  ): Promise<Attendance> {
    return attendances.mark(context, input);
  }

  @FieldResolver(() => JointMeeting, { nullable: true, description: '联席会: the meeting.' })
  meeting(@Root() { meeting }: Attendance, @Ctx() { loaders }: Context): Promise<JointMeeting | null> {
    return loaders.byId(JointMeeting).load(meeting.id);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '单位: the member unit.' })
  unit(@Root() { unitId }: Attendance): Unit {
    return new Unit(unitId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '受托单位: the unit that speaks for it.' })
  proxy(@Root() { proxyUnitId }: Attendance): Unit | null {
    return proxyUnitId ? new Unit(proxyUnitId) : null;
  }
}
