using System.Globalization;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Turns;

/// <summary>Callers that wait too long, or for one another.</summary>
internal abstract partial class Mailbox
{
    private const long CycleAfterMilliseconds = 1000;

    private bool watched;

    /// <summary>Fails the calls that are late or part of a cycle.</summary>
    /// <param name="now">Environment.TickCount64.</param>
    /// <returns>False when nothing waits or runs and the mailbox need not be watched.</returns>
    public bool Sweep(long now)
    {
        List<(Request Request, TimeoutException Failure)> failures = [];
        bool busy;
        lock (Gate)
        {
            foreach (var request in running.ToList())
                AddFailure(failures, request, Late(request, now));
            foreach (var request in waiting.ToList())
                SweepWaiting(failures, request, now);
            busy = watched = waiting.Count + running.Count > 0;
        }

        foreach (var (request, failure) in failures)
            request.Fail(failure);
        return busy;
    }

    private void SweepWaiting(List<(Request, TimeoutException)> failures, Request request, long now)
    {
        if (request.IsDone)
            waiting.Remove(request);
        else
            AddFailure(failures, request, Late(request, now) ?? Cycle(request, now));
    }

    private static void AddFailure(List<(Request, TimeoutException)> failures, Request request,
        TimeoutException? failure)
    {
        if (failure is not null && !request.IsDone)
            failures.Add((request, failure));
    }

    private bool StartWatch()
    {
        var start = !watched;
        watched = true;
        return start;
    }

    private static TimeoutException? Late(Request request, long now) =>
        request.TimeoutMilliseconds <= 0 || now - request.SentAt <= request.TimeoutMilliseconds
            ? null
            : new(string.Create(CultureInfo.InvariantCulture,
                $"No response in {TimeSpan.FromMilliseconds(request.TimeoutMilliseconds)} to {request}."));

    /// <summary>The callers of a waiting request lead back to the request that it waits for. Known only while each
    /// of them is unfinished and was the only one running in its grain.</summary>
    private TimeoutException? Cycle(Request request, long now)
    {
        if (blocking is null || now - request.SentAt < CycleAfterMilliseconds)
            return null;
        var path = request.Step;
        for (var caller = request.Parent; caller is { IsDone: false }; caller = caller.Parent)
        {
            path = $"{caller.Step} -> {path}";
            if (caller == blocking)
                return new($"Grains wait for one another: {path}.");
        }

        return null;
    }
}
