namespace Risk.Tests.Support.Service;

/// <summary>The clock that the service under test, on the same machine, reads too.</summary>
internal static class Clock
{
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
