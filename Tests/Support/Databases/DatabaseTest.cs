using Risk.Silo.Database;

[assembly: AssemblyFixture(typeof(Risk.Tests.Support.PostgresServer))]

namespace Risk.Tests.Support;

/// <summary>
/// Base of tests that must pass on both engines: the tests are in an abstract class, and two derived classes name the
/// engine.
/// </summary>
public abstract class DatabaseTest(Func<Task<TestDatabase>> open) : IAsyncLifetime
{
    protected TestDatabase Test { get; private set; } = null!;

    protected IDatabase Database => Test.Database;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Test = await open();

    public async ValueTask DisposeAsync()
    {
        // Null when the test skipped itself.
        if (Test is not null)
            await Test.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
