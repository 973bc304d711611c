using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Risk.Silo.Database;
using Risk.Silo.Database.Postgres;

namespace Risk.Silo.Cluster.State;

/// <summary>Adds what a silo stores to: grain state and reminders in PostgreSQL.</summary>
public static class StorageHosting
{
    /// <summary>The name of Orleans' own storage, behind the default one.</summary>
    internal const string Rows = "rows";

    private const string Invariant = "Npgsql";
    private const int MaxConcurrent = 24;

    // Reminders use the pool too, a few at a time.
    private const int MaxConnections = MaxConcurrent + 8;

    /// <summary>Makes PostgreSQL the default storage and the table of reminders.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="databaseUrl">See <see cref="DatabaseUrl"/>. Its migrations are applied before the silo starts.
    /// </param>
    public static ISiloBuilder AddRiskStorage(this ISiloBuilder silo, string databaseUrl)
    {
        silo.Services.AddSingleton(_ => PostgresSource.Create(DatabaseUrl.Parse(databaseUrl), MaxConnections));
        silo.Services.AddAdoNetGrainStorage(Rows, rows => rows.Configure<NpgsqlDataSource>(Configure));
        silo.Services.AddGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (services, _) =>
            new GrainStateStorage(services.GetRequiredKeyedService<IGrainStorage>(Rows), MaxConcurrent));
        silo.UseAdoNetReminderService(reminders => reminders.Configure<NpgsqlDataSource>(Configure));
        WrapReminders(silo.Services);
        return silo;
    }

    private static void WrapReminders(IServiceCollection services)
    {
        var table = services.Last(service => service.ServiceType == typeof(IReminderTable)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IReminderTable>(provider =>
            new ReminderTable((IReminderTable)ActivatorUtilities.CreateInstance(provider, table))));
    }

    private static void Configure(AdoNetGrainStorageOptions options, NpgsqlDataSource source)
    {
        options.Invariant = Invariant;
        options.DataSource = source;
        options.GrainStorageSerializer = new StateSerializer();
        options.DeleteStateOnClear = true;
    }

    private static void Configure(AdoNetReminderTableOptions options, NpgsqlDataSource source)
    {
        options.Invariant = Invariant;
        options.DataSource = source;
    }
}
