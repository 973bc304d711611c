using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.People;

internal static class ScheduleEndpoints
{
    private const int LongestDays = 92;

    public static void MapSchedules(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/schedules").WithTags("People");
        all.MapGet("", ListAsync).Needs(Role.Viewer).Answers<ListResponse<ScheduleResponse>>("All schedules, by id.");
        all.MapGet("/{id}", GetAsync).Needs(Role.Viewer)
            .Takes<DateTimeOffset>("at", "Who is on call at this instant; now if not given.")
            .Takes<DateTimeOffset>("from", "The shifts from this instant, together with to.")
            .Takes<DateTimeOffset>("to", $"The shifts up to this instant, at most {LongestDays} days after from.")
            .Answers<ScheduleResponse>("One schedule and who is on call.", 404);
        all.MapPut("/{id}", PutAsync).NeedsForAll(Role.Admin)
            .Answers<ScheduleResponse>("Creates or replaces the schedule; steps that run from now on go by it.");
        all.MapDelete("/{id}", DeleteAsync).NeedsForAll(Role.Admin).AnswersNothing("Removes the schedule.", 404);
    }

    private static async Task<IResult> ListAsync(IClusterClient cluster) =>
        new Page<OnCallSchedule>((await cluster.People().Book()).Schedules, null).ToResult(ScheduleResponse.From);

    private static async Task<IResult> GetAsync(
        string id, QueryFields query, IClusterClient cluster, TimeProvider clock)
    {
        DateTimeOffset at = query.Time("at") ?? clock.GetUtcNow();
        (DateTimeOffset? from, DateTimeOffset? to) = (query.Time("from"), query.Time("to"));
        query.Check();
        CheckPeriod(from, to);
        IPeopleGrain people = cluster.People();
        if (await people.Schedule(id) is not { } schedule)
            return ProblemResult.NotFound("schedule", id);
        ImmutableArray<OnCallShift> now = await people.Shifts(id, at, at.AddTicks(1));
        ScheduleResponse response = ScheduleResponse.From(schedule) with
        {
            OnCall = now.Select(OnCallFields.From).FirstOrDefault(),
        };
        return Endpoints.Answers.Ok(
            from is null ? response : await WithShiftsAsync(response, people, from.Value, to!.Value));
    }

    private static async Task<ScheduleResponse> WithShiftsAsync(
        ScheduleResponse schedule, IPeopleGrain people, DateTimeOffset from, DateTimeOffset to)
    {
        ImmutableArray<OnCallShift> shifts = await people.Shifts(schedule.Id, from, to);
        ImmutableArray<ImmutableArray<OnCallShift>> layers = await people.LayerShifts(schedule.Id, from, to);
        return schedule with
        {
            Shifts = [.. shifts.Select(ShiftFields.Of)],
            LayerShifts =
            [
                .. schedule.Layers.Zip(layers, (layer, turns) =>
                    new LayerShiftFields(layer.Name, [.. turns.Select(ShiftFields.Of)])),
            ],
        };
    }

    private static async Task<IResult> PutAsync(string id, Body<ScheduleRequest> body, IClusterClient cluster) =>
        (await cluster.People().PutSchedule(body.Value.ToContract(id))).ToResult(ScheduleResponse.From);

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.People().DeleteSchedule(id)).ToDeleted();

    private static void CheckPeriod(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is null != to is null)
            throw RequestException.Invalid(new FieldError(
                from is null ? "from" : "to", "from and to go together: one of them is missing."));
        if (to <= from || to - from > TimeSpan.FromDays(LongestDays))
            throw RequestException.Invalid(new FieldError(
                "to", $"to is {IsoTime.Format(to!.Value)}; allowed is later than from up to {LongestDays} days."));
    }
}
