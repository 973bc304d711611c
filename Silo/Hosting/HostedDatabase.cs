using Microsoft.Extensions.Hosting;
using Risk.Silo.Database;
using Risk.Silo.Settings;

namespace Risk.Silo.Hosting;

/// <summary>The database of the host: opened and migrated before any service starts, closed after the last.</summary>
internal sealed class HostedDatabase(RiskSettings settings, TimeProvider clock) : IDatabase, IHostedLifecycleService
{
    private IDatabase? opened;

    public string Name => Opened.Name;

    public string Hour(string column) => Opened.Hour(column);

    public string Milliseconds(string column) => Opened.Milliseconds(column);

    public string Number(string column, string name) => Opened.Number(column, name);

    private IDatabase Opened => opened ?? throw new InvalidOperationException("The host has not been started.");

    public async Task StartingAsync(CancellationToken cancellationToken) =>
        opened = await Databases.OpenAsync(settings.DatabaseUrl, settings.DataFolder, clock);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default) =>
        StorageMeter.WriteAsync(() => Opened.WriteAsync(statements, cancellation));

    public Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default) =>
        Opened.ReadAsync(query, map, cancellation);

    public ValueTask DisposeAsync() => opened?.DisposeAsync() ?? ValueTask.CompletedTask;
}
