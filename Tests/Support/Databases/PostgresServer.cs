using Npgsql;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, on a loopback port.</summary>
/// <remarks>Started by the first test that asks; a test skips itself where PostgreSQL is not installed.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Loopback = "127.0.0.1";

    private readonly SemaphoreSlim gate = new(1);
    private readonly string address = Loopback;
    private string? folder;
    private int databases;

    /// <summary>On loopback.</summary>
    public PostgresServer()
    {
    }

    /// <param name="address">Of a network of the tests' own; whoever is in it is trusted.</param>
    internal PostgresServer(string address) => this.address = address;

    public int Port { get; private set; }

    /// <summary>Makes an empty database and gives its URL; skips the test where there is no PostgreSQL.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        if (PostgresProgram.Folder is null)
            Assert.Skip("PostgreSQL is not installed here (no initdb in /usr/lib/postgresql/*/bin or on the path).");
        await EnsureStartedAsync();
        string name = $"risk_{Interlocked.Increment(ref databases)}";
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(
            $"Host={address};Port={Port};Username=postgres;Database=postgres;Pooling=false");
        await using NpgsqlCommand create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return $"postgresql://postgres@{address}:{Port}/{name}";
    }

    /// <summary>Stops it as a power cut would: no farewell to clients, no checkpoint.</summary>
    public Task StopAsync() => PostgresProgram.RunAsync("pg_ctl", "-D", folder!, "-m", "immediate", "-w", "stop");

    // fsync only guards against the machine's own death, which no test can bring about.
    public Task StartAsync() => PostgresProgram.RunAsync(
        "pg_ctl", "-D", folder!, "-w", "-l", Path.Combine(folder!, "server.log"), "-o",
        $"-p {Port} -c listen_addresses={address} -c unix_socket_directories= -c max_connections=200 -c fsync=off",
        "start");

    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        if (folder is null)
            return;
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task EnsureStartedAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (folder is not null)
                return;
            string fresh = Directory.CreateTempSubdirectory("risk-postgres-").FullName;
            await PostgresProgram.GiveAsync(fresh);
            await PostgresProgram.RunAsync(
                "initdb", "-D", fresh, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
            if (address != Loopback)
                await TrustAsync(fresh);
            (folder, Port) = (fresh, Ports.Next());
            await StartAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    private Task TrustAsync(string data) => File.AppendAllTextAsync(
        Path.Combine(data, "pg_hba.conf"), $"host all all {address}/24 trust\n");
}
