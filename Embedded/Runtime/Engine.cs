using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Directory;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Proxies;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Orleans.Embedded.Turns;
using Orleans.Reminders;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>The parts of the engine, its start and its stop.</summary>
internal sealed partial class Engine : IHostedService, IDisposable
{
    private readonly IdleCollector collector;

    public Engine(IServiceProvider services, EngineOptions options, IStateStore states, IReminderStore reminders,
        ILogger<Engine> logger)
    {
        (Services, Options, States, Log) = (services, options, states, new(logger));
        GrainClock = Clock(TimeProviderNames.Grains);
        ActivationClock = Clock(TimeProviderNames.ActivationManagement);
        var classes = new GrainClasses(options);
        Directory = new(this, classes);
        Observers = new(this);
        References = new(this, classes);
        Reminders = new(this, reminders, Clock(ReminderTimeProviderNames.Reminders));
        collector = new(this, ActivationClock);
    }

    public string Identity { get; } = Guid.NewGuid().ToString("N");

    public IServiceProvider Services { get; }

    public EngineOptions Options { get; }

    public IStateStore States { get; }

    public EngineLog Log { get; }

    public TimeProvider GrainClock { get; }

    public TimeProvider ActivationClock { get; }

    public GrainDirectory Directory { get; }

    public ObserverDirectory Observers { get; }

    public References References { get; }

    public ReminderService Reminders { get; }

    public CallWatch Watch { get; } = new();

    /// <summary>Empty before the start: a filter may itself need the engine.</summary>
    public IReadOnlyList<IIncomingGrainCallFilter> Filters { get; private set; } = [];

    public bool IsStopping { get; private set; }

    /// <summary>Nothing waits, runs or is about to.</summary>
    public bool IsQuiet => Reminders.IsQuiet &&
        Directory.All().All(activation => activation.IsQuiet) &&
        Observers.All().All(observer => observer.IsQuiet);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Filters = [.. Services.GetServices<IIncomingGrainCallFilter>()];
        Watch.Start();
        collector.Start();
        await Reminders.StartAsync(cancellationToken);
    }

    private TimeProvider Clock(string name) =>
        Services.GetKeyedService<TimeProvider>(name) ?? Services.GetRequiredService<TimeProvider>();
}
