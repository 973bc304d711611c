using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Tests.Simulator.Machine;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Simulator.Play;

/// <summary>The people and the feed: they do what a script says, again until it is answered, and note it.</summary>
internal sealed class Desk(Script script, World world, Machine.Machine machine)
{
    public const string BookId = "P1";
    public const string LimitId = "T1";

    private const int MostTries = 200;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<Fact> facts = [];
    private readonly List<Look> looks = [];

    private int version;
    private int tries;

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<Look> Looks => looks;

    /// <summary>A book of one A, its limit, the first policy and a price that is far from the limit.</summary>
    public void Open()
    {
        Do(Deed.Policy, 0);
        Until(grains => Book(grains).Put(new(Cash: 0)));
        Until(grains => Book(grains).ReplacePositions([new("A", 1)]));
        Do(Deed.Limit, 100);
        Do(Deed.Price, 120);
    }

    /// <summary>Waits, does it, and looks when everything is calm.</summary>
    public void Live(Happening happening)
    {
        DateTimeOffset at = InstantOf(happening);
        machine.AdvanceTo(at.AddTicks(-1));
        Do(happening.Deed, happening.Amount, at);
        Settle();
        ThresholdView limit = Until(grains => Book(grains).GetThreshold(LimitId))!;
        looks.Add(new(machine.Now, limit.OpenAlertId));
    }

    /// <summary>Asks until it is answered; each second, in a new process if need be.</summary>
    public T Until<T>(Func<IGrainFactory, Task<T>> call, DateTimeOffset? at = null)
        where T : class?
    {
        for (tries = 1; tries <= MostTries; tries++)
        {
            if (machine.Ask(call, at) is { } answer)
                return answer;
            machine.AdvanceTo(machine.Now + Second);
        }
        throw new TimeoutException("Nobody answers any more.");
    }

    private static IPortfolioGrain Book(IGrainFactory grains) => grains.GetGrain<IPortfolioGrain>(BookId);

    private DateTimeOffset InstantOf(Happening happening)
    {
        if (happening.AimsAtStep && NewestAlert() is { Id: var alert }
            && machine.Ask(grains => grains.GetGrain<IEscalationGrain>(alert).Get()) is { NextStepAt: { } next }
            && next + happening.Wait > machine.Now)
            return next + happening.Wait;
        return machine.Now + happening.Wait.Duration() + TimeSpan.FromTicks(1);
    }

    private void Do(Deed deed, int amount, DateTimeOffset? at = null)
    {
        DateTimeOffset from = at ?? machine.Now;
        (string? alert, AlertStatus? status) = (NewestAlert()?.Id, NewestAlert()?.Status);
        bool took = deed switch
        {
            Deed.Kill => Kill(TimeSpan.FromSeconds(amount)),
            Deed.Jump => Jump(TimeSpan.FromSeconds(amount)),
            Deed.Forget => Forget(),
            Deed.Price => Price(amount, from),
            Deed.Limit => Took(Until(grains => Book(grains).PutThreshold(LimitAt(amount)), at), isNew: true),
            Deed.Policy => Save(Ladders.Number(amount), at),
            Deed.Replay => Replay(at),
            Deed.Silence => Silence(from, amount, at),
            _ => alert is not null && Took(Until(grains => Act(grains, deed, alert, amount), at), IsNew(deed, status)),
        };
        facts.Add(new(deed, amount, from, machine.Now, alert, took, version));
    }

    private static Task<Outcome<AlertView>> Act(IGrainFactory grains, Deed deed, string id, int amount)
    {
        IAlertGrain alert = grains.GetGrain<IAlertGrain>(id);
        UserAction action = new("dora", $"{deed} it");
        return deed switch
        {
            Deed.Acknowledge => alert.Acknowledge(action),
            Deed.Unacknowledge => alert.Unacknowledge(action),
            Deed.Snooze => alert.Snooze(TimeSpan.FromMinutes(amount), action),
            Deed.Resolve => Book(grains).ResolveAlert(id, action),
            _ => alert.Comment(action),
        };
    }

    private bool Price(int price, DateTimeOffset at)
    {
        world.Quote = new("A", price, at, at);
        Until(async grains =>
        {
            machine.Process.Board.OnPrices([world.Quote]);
            await Book(grains).Revalue();
            return "revalued";
        }, at);
        return true;
    }

    private bool Save(EscalationPolicy policy, DateTimeOffset? at)
    {
        version = Until(grains => Policies(grains).Put(policy), at).Value!.Policy.Version;
        return true;
    }

    private bool Silence(DateTimeOffset now, int minutes, DateTimeOffset? at)
    {
        Silence silence = new(
            $"S{facts.Count}", new([BookId], [], []), now, now.AddMinutes(minutes), null, "dora", "migration", now);
        return Took(
            Until(grains => grains.GetGrain<ISilencesGrain>(GrainKeys.Single).Create(silence), at), isNew: true);
    }

    private bool Replay(DateTimeOffset? at)
    {
        Record.Notification? dead = world.Records.Of<Record.Notification>().GroupBy(n => n.View.Id)
            .Select(rows => rows.Last()).FirstOrDefault(n => n.View.Status == NotificationStatus.Dead);
        return dead is not null && Took(
            Until(grains => grains.GetGrain<INotificationGrain>(dead.View.Id).Retry(new("dora", null)), at), true);
    }

    private bool Kill(TimeSpan down)
    {
        machine.Kill(down);
        return true;
    }

    private bool Jump(TimeSpan by)
    {
        machine.Jump(by);
        return true;
    }

    private bool Forget()
    {
        machine.Forget();
        return true;
    }

    /// <summary>Nothing is owed but messages that wait for their next try.</summary>
    private void Settle()
    {
        machine.AdvanceTo(machine.Now);
        for (int tries = 0; tries < MostTries && IsBusy(); tries++)
            machine.AdvanceTo(machine.Now + Second);
    }

    private bool IsBusy() => world.Wakeups.All.Any(w => w.Kind != WakeupKind.Notification && w.DueAt <= machine.Now);

    private ThresholdDefinition LimitAt(int amount) => amount == 0
        ? script.Limit with { Enabled = false }
        : script.Limit with
        {
            ThresholdValue = amount,
            ClearValue = script.Limit.ClearValue is null ? null : amount + 3,
        };

    private AlertView? NewestAlert() => 
        world.Records.Of<Record.Alert>().LastOrDefault(row => row.View.ThresholdId == LimitId)?.View;

    private static IPoliciesGrain Policies(IGrainFactory grains) =>
        grains.GetGrain<IPoliciesGrain>(GrainKeys.Single);

    private static bool IsNew(Deed deed, AlertStatus? before) => deed switch
    {
        Deed.Acknowledge => before == AlertStatus.Triggered,
        Deed.Unacknowledge => before == AlertStatus.Acknowledged,
        _ => before != AlertStatus.Resolved,
    };

    /// <summary>Done, or, when it was tried before, found done.</summary>
    private bool Took<T>(Outcome<T> outcome, bool isNew)
        where T : class => outcome.Code == OutcomeCode.Done || (isNew && tries > 1);
}
