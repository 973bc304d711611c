using System.Diagnostics;

namespace Risk.Tests.Cluster.Harness;

/// <summary>A machine of the tests: loopback of this one, or a host in a network namespace.</summary>
/// <param name="Address">Where its programs listen.</param>
/// <param name="Namespace">Null: this machine itself.</param>
internal sealed record Site(string Address, string? Namespace = null)
{
    public static Site Local { get; } = new("127.0.0.1");

    /// <summary>Has the program start on this site; the process id stays that of the program.</summary>
    public ProcessStartInfo Place(ProcessStartInfo start)
    {
        if (Namespace is null)
            return start;
        string[] arguments = ["netns", "exec", Namespace, start.FileName, .. start.ArgumentList];
        start.FileName = "/usr/sbin/ip";
        start.ArgumentList.Clear();
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
